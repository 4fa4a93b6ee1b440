import { expect, test } from 'vitest'
import { withWords } from './own-word-list.ts'

test('a word is in a list once, however it is typed, and empty lines are no words', () => {
  const have = withWords([], 'include', ['drop-out', '', ' Drop out ', 'frafall'])
  expect(have).toEqual([
    { of: 'include', text: 'drop-out' },
    { of: 'include', text: 'frafall' },
  ])
  expect(withWords(have, 'exclude', ['frafall'])).toHaveLength(3)
  expect(withWords(have, 'include', ['FRAFALL'])).toEqual(have)
})
