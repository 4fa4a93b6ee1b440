import { expect, test } from 'vitest'
import { otherTexts } from './other-texts.ts'

const norwegian =
  'Artikkelen drøfter hvordan unge utenfor skole og arbeid finner veien tilbake, og hva som hjelper dem på veien.'
const english =
  'The article discusses how young people outside school and work find their way back, and what helps them to do so.'
const given = (...texts: string[]) => texts.map((text, index) => ({ text, of: index }))

test('the same text in another language is told, once, with all that have it, and the longest of it', () => {
  expect(otherTexts(norwegian, given(norwegian, english.slice(0, 80), english))).toEqual([
    { text: english, of: [1, 2] },
  ])
})

test('a text that was cut off, lost its letters or was written with others says nothing else', () => {
  const plain = norwegian.replaceAll('ø', 'o')
  expect(
    otherTexts(norwegian, given(norwegian.slice(0, 60), plain, norwegian.normalize('NFD'), `${norwegian} (C) 2019`)),
  ).toEqual([])
})

test('texts without blanks between words are told apart too', () => {
  const chinese = '本文讨论失学失业青年如何重返学校与工作'
  expect(otherTexts(chinese, given(chinese, chinese.slice(0, 12)))).toEqual([])
  expect(otherTexts(chinese, given(english))).toEqual([{ text: english, of: [0] }])
  expect(otherTexts(english, given(chinese))).toEqual([{ text: chinese, of: [0] }])
})

test('nothing is nothing else', () => {
  expect(otherTexts(norwegian, given('', ' – '))).toEqual([])
  expect(otherTexts('', given(english))).toEqual([{ text: english, of: [0] }])
})
