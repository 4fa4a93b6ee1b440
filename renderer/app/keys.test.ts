import { describe, expect, test } from 'vitest'
import { clash, partsOf, pressOf, problemOf } from './keys.ts'

const press = (key: string, held: string[] = [], isMac = false) =>
  pressOf(
    {
      key,
      ctrlKey: held.includes('Control'),
      metaKey: held.includes('Meta'),
      altKey: held.includes('Alt'),
      shiftKey: held.includes('Shift'),
      getModifierState: (name) => held.includes(name),
    },
    isMac,
  )

describe('what was pressed', () => {
  test('a letter, also a capital, with what is held', () => {
    expect(press('I', ['Shift'])).toBe('Shift+i')
    expect(press('k', ['Control'])).toBe('$mod+k')
    expect(press('k', ['Meta'], true)).toBe('$mod+k')
    expect(press('å')).toBe('å')
    expect(press(' ')).toBe('Space')
  })

  test('a sign is the sign, wherever it is on the keyboard', () => {
    expect(press('?', ['Shift'])).toBe('?')
    expect(press('\\', ['Control', 'Alt', 'AltGraph'])).toBe('\\')
    expect(press('\\', ['Alt', 'Shift'], true)).toBe('\\')
  })

  test('nothing yet while a modifier alone is held', () => {
    expect(press('Shift', ['Shift'])).toBeNull()
    expect(press('Dead')).toBeNull()
  })
})

describe('what may be a key', () => {
  test.each(['i', 'Shift+z', '\\', '?', '0', 'ArrowDown', '$mod+k', 'g s', 'å', '+', '$mod+j'])('%s may', (keys) =>
    expect(problemOf(keys)).toBeNull(),
  )
  test.each([
    'Tab',
    'Escape',
    'Enter',
    'Space',
    'Shift+Tab',
    '$mod+c',
    '$mod+Shift+z',
    'Alt+f',
    'Meta+d',
    'F5',
    '$mod+1',
    '',
  ])('%s belongs to the system', (keys) => expect(problemOf(keys)).toBe('system'))
  test('1 to 9 are for reasons, and sequences are of two letters', () => {
    expect(problemOf('4')).toBe('digits')
    expect(problemOf('g 4')).toBeNull()
    expect(problemOf('g s t')).toBe('sequence')
    expect(problemOf('g Shift+s')).toBe('sequence')
  })
})

test('keys clash where one is the other or its beginning', () => {
  expect(clash('g', 'g s')).toBe(true)
  expect(clash('g s', 'g s')).toBe(true)
  expect(clash('g s', 'g t')).toBe(false)
  expect(clash('s', 'g s')).toBe(false)
  expect(clash('Shift+z', 'z')).toBe(false)
})

test('a plus can be a key', () => {
  expect(partsOf('+')).toEqual(['+'])
  expect(partsOf('$mod+Shift+k')).toEqual(['$mod', 'Shift', 'k'])
})
