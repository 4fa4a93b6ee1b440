import { afterEach, expect, test } from 'vitest'
import {
  allKeys,
  isFixed,
  keysOf,
  ownerOfKey,
  putCommands,
  repeats,
  runKey,
  runOwnKey,
  takeCommands,
} from './command-table.ts'
import { chooseKeys, keymapFrom, resetKeys } from './keymap.ts'

const room = Symbol('room')
afterEach(() => {
  takeCommands(room)
  resetKeys()
})

test('a command answers to the keys that were chosen, and no longer to its own, until they are reset', () => {
  const did: string[] = []
  putCommands(room, [{ id: 'include', label: 'Include', keys: ['i', 'u'], run: () => did.push('include') }])
  chooseKeys([['include', ['y']]])
  expect(['i', 'u', 'y'].map(runKey)).toEqual([false, false, true])
  expect(allKeys()).toEqual(['y'])
  runOwnKey('i')
  chooseKeys([['include', null]])
  expect(['i', 'u', 'y'].map(runKey)).toEqual([true, true, false])
  expect(did).toHaveLength(4)
})

test('a key that moves on does so while it is held, whichever it is', () => {
  putCommands(room, [
    { id: 'next', label: 'Next', keys: 'j', run: () => undefined },
    { id: 'include', label: 'Include', keys: 'i', run: () => undefined },
  ])
  chooseKeys([['next', ['w']]])
  expect(repeats('w')).toBe(true)
  expect(repeats('i')).toBe(false)
})

test('keys of reasons, and keys that mean the same everywhere, stay as they are', () => {
  const reason = { id: 'reason', label: '', keys: '1', family: 'Reasons', run: () => undefined }
  const leave = { id: 'leave', label: '', keys: 'Escape', run: () => undefined }
  chooseKeys([
    ['reason', ['x']],
    ['leave', ['y']],
  ])
  expect([isFixed(reason), isFixed(leave)]).toEqual([true, true])
  expect([keysOf(reason), keysOf(leave)]).toEqual([['1'], ['Escape']])
})

test('who has a key already is told, also where it begins a sequence', () => {
  putCommands(room, [
    { id: 'go', label: 'Go', keys: 'g s', run: () => undefined },
    { id: 'list', label: 'List', keys: 'l', enabled: false, run: () => undefined },
  ])
  expect(ownerOfKey('g', 'x')?.id).toBe('go')
  expect(ownerOfKey('l', 'x')?.id).toBe('list')
  expect(ownerOfKey('l', 'list')).toBeUndefined()
  expect(ownerOfKey('s', 'x')).toBeUndefined()
})

test('of what was kept, what is no key or may be none is left out', () => {
  const kept = { include: ['y'], exclude: ['Escape'], maybe: ['1'], go: ['g s'], none: [] }
  expect([...keymapFrom(kept).keys()]).toEqual(['include', 'go', 'none'])
  expect(keymapFrom(null).size).toBe(0)
})
