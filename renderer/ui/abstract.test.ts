import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitAbstract } from './abstract.ts'

test('splits at structured headings, whatever their case and language', () => {
  expect(splitAbstract('BACKGROUND: Few know. METHODS AND FINDINGS: We asked. CONCLUSION: Some do.')).toEqual([
    { heading: 'BACKGROUND', text: 'Few know.' },
    { heading: 'METHODS AND FINDINGS', text: 'We asked.' },
    { heading: 'CONCLUSION', text: 'Some do.' },
  ])
  expect(splitAbstract('Bakgrunn: Få vet.\nResultater: Noen gjør.').map((part) => part.heading)).toEqual([
    'Bakgrunn',
    'Resultater',
  ])
})

test('leaves sentences alone that only look like headings', () => {
  const text = 'We report the following results: none. The aim: to know. A note on methods: there are many.'
  expect(splitAbstract(text)).toEqual([{ heading: '', text }])
})

test('keeps what stands before the first heading', () => {
  expect(splitAbstract('A study. Results: Many.')).toEqual([
    { heading: '', text: 'A study.' },
    { heading: 'Results', text: 'Many.' },
  ])
})

test('loses no letter of any abstract', () => {
  const letters = (text: string) => text.replace(/[\s:]/g, '')
  const piece = fc.oneof(fc.string(), fc.constantFrom('Methods: ', '. RESULTS: ', '\nBakgrunn: ', 'aims/purpose: '))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const parts = splitAbstract(text).map((part) => part.heading + part.text)
      expect(letters(parts.join(''))).toBe(letters(text))
    }),
  )
})
