import { describe, expect, it } from 'vitest'
import { matchAll } from './match.ts'
import type { MatchRecord } from './matching.ts'
import { editDistance, misspelt } from './text.ts'

it('a word with very many lost letters fits nothing, and is found out at once', () => {
  for (const count of [12, 30, 5000]) {
    const [pattern, word] = [`${'k?'.repeat(count)}b`, 'k'.repeat(2 * count + 1)]
    expect(misspelt(pattern, word)).toBe(false)
    expect(misspelt(word, pattern)).toBe(false)
  }
})

it.each([
  ['gr?nvold', 'gronvold', true],
  ['gr?nvold', 'groenvold', true],
  ['gr?nvold', 'groeenvold', false],
  ['k?benhavns universitetsbibl?tek'.replace(' ', ''), 'kobenhavnsuniversitetsbibliotek', true],
  ['s?s?s', 'sasas', true],
  ['s?s?s', 'ssss', true],
  ['s?b', 's?b', true],
  ['gr?nvold', 'gronvolden', false],
])('lost letters: %s and %s: %s', (a, b, expected) => {
  expect(misspelt(a, b)).toBe(expected)
  expect(misspelt(b, a)).toBe(expected)
})

it.each([
  ['', 'ab', 2, 2],
  ['abcd', 'abdc', 1, 1],
  ['abcdef', 'badcfe', 3, 3],
  ['abcdef', 'badcfe', 2, 3],
  ['secondary', 'secondery', 2, 1],
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, 3],
  ['abcdefgh', 'cdefghab', 4, 4],
  ['abcdefgh', 'cdefghab', 3, 4],
])('%s and %s differ, looked at up to %i, by %i', (a, b, limit, expected) => {
  expect(editDistance(a, b, limit)).toBe(expected)
  expect(editDistance(b, a, limit)).toBe(expected)
})

const whole: Omit<MatchRecord, 'id'> = {
  title: 'Evening walks and the sleep of shift workers',
  authors: ['Seip, Hanne', 'Toft, Arve'],
  year: 2011,
  journal: 'Journal of Shift Work',
  volume: '12',
  number: '3',
  pages: '101-112',
  doi: '10.5555/jsw.2011.12',
}

/** What the matcher says of the whole reference and one with a change. */
function verdictOf(change: Partial<MatchRecord>): string {
  const found = matchAll([
    { ...whole, id: 'a' },
    { ...whole, ...change, id: 'b' },
  ])
  return found.clusters.length > 0 ? 'same' : found.review.length > 0 ? 'ask' : 'different'
}

const million = 1_000_000

describe('a field of a megabyte is read as its beginning', () => {
  const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  const text = [
    'title',
    'journal',
    'volume',
    'number',
    'pages',
    'doi',
    'pmid',
    'accession',
    'type',
    'abstract',
  ] as const
  const pieces = [
    '.',
    '(',
    ')',
    '-',
    '1',
    'a',
    'a b ',
    '\u0301',
    '<a ',
    '&#32;',
    '10.1234.',
    '/v1',
    'a?',
    '[erratum in ',
  ]
  it.each(text.flatMap((field) => pieces.map((piece) => [field, piece] as const)))(
    '%s, filled with %j',
    (field, piece) => {
      const begun = String(whole[field] ?? '')
      expect(verdictOf({ [field]: begun + fill(piece, million) })).toBe(
        verdictOf({ [field]: begun + fill(piece, 10_000) }),
      )
    },
  )

  it.each(['.', 'A.', 'Abc ', 'Abc D, ', 'Abc and ', 'a?', 'Abc D; ', '&#32;', '\u0301', 'Ab-'])(
    'authors in one string, filled with %j',
    (piece) => {
      expect(verdictOf({ authors: [`Seip H; ${fill(piece, million)}`] })).toBe(
        verdictOf({ authors: [`Seip H; ${fill(piece, 60_000)}`] }),
      )
    },
  )

  it('a list of very many people', () => {
    const crowd = (count: number) => [
      'Seip, Hanne',
      ...Array.from({ length: count }, (_, i) => `Fam${i.toString(36)}, A`),
    ]
    expect(verdictOf({ authors: crowd(100_000) })).toBe(verdictOf({ authors: crowd(1000) }))
  })
})

it('white space without end is one space', () => {
  const wide = (text: string) => text.replaceAll(' ', ' '.repeat(100_000))
  expect(
    verdictOf({
      title: wide('Evening walks and the sleep of shift workers'),
      authors: [wide('Seip, Hanne'), wide('Toft, Arve')],
      journal: wide('Journal of Shift Work'),
      pages: wide('101 - 112'),
      doi: wide(' 10.5555/jsw.2011.12'),
    }),
  ).toBe('same')
})
