import { afterEach, expect, test } from 'vitest'
import { allKeys, currentCommands, putCommands, runKey, takeCommands } from './command-table.ts'

const window = Symbol('window')
const room = Symbol('room')

afterEach(() => {
  takeCommands(window)
  takeCommands(room)
})

test('a key runs the command of whoever was mounted last, and the other again when that is gone', () => {
  const did: string[] = []
  putCommands(window, [{ id: 'find', label: 'Find', keys: '/', run: () => did.push('window') }])
  putCommands(room, [{ id: 'search', label: 'Search', keys: ['/', 's'], run: () => did.push('room') }])
  runKey('/')
  runKey('s')
  takeCommands(room)
  runKey('/')
  runKey('s')
  expect(did).toEqual(['room', 'room', 'window'])
})

test('what cannot be done now is not listed, and its key does nothing', () => {
  let done = 0
  putCommands(room, [{ id: 'undo', label: 'Undo', keys: 'z', enabled: false, run: () => done++ }])
  runKey('z')
  expect(currentCommands()).toEqual([])
  expect(done).toBe(0)
})

test('sequences come before the single keys that they end with', () => {
  putCommands(room, [{ id: 'same', label: 'Same', keys: 's', run: () => undefined }])
  putCommands(window, [{ id: 'go', label: 'Go to screening', keys: 'g s', run: () => undefined }])
  expect(allKeys()).toEqual(['g s', 's'])
})
