import { expect, test } from 'vitest'
import { Draft } from './draft.ts'

test('a name of nothing is nobody, wherever it comes from', () => {
  const draft = new Draft()
  draft.people('author', [{ literal: '' }, {}, { family: 'Moe' }])
  expect(draft.item.author).toEqual([{ family: 'Moe' }])
})
