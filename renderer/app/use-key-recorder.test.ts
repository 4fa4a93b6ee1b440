import { afterEach, expect, test } from 'vitest'
import { chooseKeys, resetKeys } from './keymap.ts'
import { isChanged, keysWith, swapped } from './use-key-recorder.ts'

const command = (id: string, keys: string | string[]) => ({ id, label: id, keys, run: () => undefined })
afterEach(resetKeys)

test('a key stands in place of another, or is one more; never twice', () => {
  const next = command('next', ['j', 'ArrowDown'])
  expect(keysWith(next, 'j', 'w')).toEqual(['w', 'ArrowDown'])
  expect(keysWith(next, null, 'w')).toEqual(['j', 'ArrowDown', 'w'])
  expect(keysWith(next, null, 'j')).toEqual(['ArrowDown', 'j'])
})

test('two commands change keys, and the others of each stay', () => {
  const include = command('include', 'i')
  const exclude = command('exclude', ['e', 'x'])
  expect(swapped({ command: include, instead: 'i', pressed: 'e' }, exclude)).toEqual([
    ['include', ['e']],
    ['exclude', ['i', 'x']],
  ])
  expect(swapped({ command: include, instead: null, pressed: 'e' }, exclude)).toEqual([
    ['include', ['i', 'e']],
    ['exclude', ['x']],
  ])
})

test('who had a sequence that begins with the key loses it', () => {
  expect(swapped({ command: command('list', 'l'), instead: 'l', pressed: 'g' }, command('go', 'g s'))).toEqual([
    ['list', ['g']],
    ['go', ['l']],
  ])
})

test('a command is changed while its keys are not those that it comes with', () => {
  const next = command('next', 'j')
  expect(isChanged(next)).toBe(false)
  chooseKeys([['next', ['w']]])
  expect(isChanged(next)).toBe(true)
})
