import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

const abstract = `${'Before it all. '.repeat(20)}We asked mentors in Ålesund about their work. ${'After it all. '.repeat(20)}`

test('the words around one that the list does not show', () => {
  const found = excerptOf('A title', [undefined, abstract], 'mentor')
  expect(found).toContain('asked mentors in Ålesund')
  expect(found.length).toBeLessThan(180)
  expect(found).toMatch(/^… .* …$/)
})

test('nothing where title or authors have the words already', () => {
  expect(excerptOf('Mentors in Ålesund', [abstract], 'ålesund mentor')).toBe('')
})

test('letters that are written in two ways are the same', () => {
  expect(excerptOf('', ['i A\u030Alesund'], 'ålesund')).toBe('i Ålesund')
})

test('a short text is given whole, one without spaces is cut off nowhere', () => {
  expect(excerptOf('', ['only this'], 'this')).toBe('only this')
  expect(excerptOf('', ['x'.repeat(300)], 'x')).toBe('x'.repeat(300))
})
