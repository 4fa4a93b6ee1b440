import { expect, test } from 'vitest'
import { proposedTerms } from './propose.ts'

test('of a criterion the words that tell something are proposed', () => {
  expect(proposedTerms('Risk factors for, or accounts of, being outside school and work', [])).toEqual([
    'risk',
    'factors',
    'accounts',
    'outside',
    'school',
    'work',
  ])
  expect(proposedTerms('Empirisk kontekst i de nordiske landene', [])).toEqual(['empirisk', 'nordiske', 'landene'])
})

test('what is there already in some form is not proposed again, nor a word twice', () => {
  expect(proposedTerms('NEET: young people, young workers in Oslo', ['workers'])).toEqual([
    'NEET',
    'young',
    'people',
    'Oslo',
  ])
})
