import { expect, test } from 'vitest'
import { comparedFields, markedValues } from './compared-fields.ts'

function marked(id: string, values: string[], fold = false): string[] {
  const field = comparedFields.find((one) => one.id === `duplicates.field.${id}`)
  if (!field) throw new Error(`there is no row ${id}`)
  return markedValues(field, values, fold).map((side) =>
    side.map((part) => (part.folded ? '…' : part.differs ? `[${part.text}]` : part.text)).join(''),
  )
}

test('two ways of writing the same pages or DOI do not differ', () => {
  expect(marked('pages', ['123-8', '123–128'])).toEqual(['123-8', '123–128'])
  expect(marked('pages', ['123-8', '123-138'])).not.toEqual(['123-8', '123-138'])
  expect(marked('doi', ['10.1000/ABC', 'https://doi.org/10.1000/abc'])).toEqual([
    '10.1000/ABC',
    'https://doi.org/10.1000/abc',
  ])
})

test('a missing value marks nothing, and a long one beside it is cut short', () => {
  expect(marked('doi', ['', '10.1000/abc'])).toEqual(['', '10.1000/abc'])
  const long = 'ord '.repeat(400)
  expect(marked('abstract', [long, ''], true)[0]).toMatch(/^[ord ]{600,604}…$/)
  expect(marked('abstract', [long, ''])).toEqual([long, ''])
})

test('more than two are compared with what most of them say, so that the odd one out is marked', () => {
  expect(marked('year', ['2011', '2010', '', '2010'])).toEqual(['[2011]', '2010', '', '2010'])
  expect(marked('title', ['A title [Ein Titel]', 'A title', 'A TITLE'])).toEqual([
    'A title[ [Ein Titel]]',
    'A title',
    'A TITLE',
  ])
})

test('a copy that lacks what most of them have shows where', () => {
  expect(marked('title', ['A title', 'A title: with more', 'A title: with more'])[0]).toBe('A title[]')
})

test('where none is said more often, they are compared with the first that is there', () => {
  expect(marked('year', ['', '2010', '2011', '2012'])).toEqual(['', '2010', '[2011]', '[2012]'])
})
