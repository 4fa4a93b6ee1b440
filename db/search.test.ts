import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseSearch } from '#shared/domain/screening/search.ts'
import { SearchMistake } from '#shared/domain/screening/search-tokens.ts'
import { type WriteDb, wrap } from './database.ts'
import { beginWithFacts } from './migrations/0001-facts.ts'
import { reportTextOf } from './report-text.ts'
import { matchOf, reportsMatching } from './search.ts'

const items = [
  { title: 'Youth dropout from school', abstract: 'Young adults leave.', author: [{ family: 'Berg', given: 'K' }] },
  { title: 'Young adults at work', 'container-title': 'Journal of Youth', keyword: ['Employment'] },
  { title: 'Frafall i skolen: æ, ø og å', language: 'no', keyword: ['frafall'] },
  { title: '青年失业与心理健康的研究' },
  { title: 'School meals and dropout in later life', abstract: 'A rat study.' },
].map((item) => ({ type: 'article-journal', ...item }))

let db: WriteDb
beforeAll(() => {
  const sqlite = new Sqlite(':memory:')
  beginWithFacts(sqlite)
  db = wrap(sqlite)
  for (const [i, item] of items.entries())
    db.run(
      'INSERT INTO report_text (rowid, title, authors, abstract, keywords, container) VALUES (?, ?, ?, ?, ?, ?)',
      BigInt(i + 1),
      ...reportTextOf(item).found,
    )
})

function found(text: string): number[] {
  const search = parseSearch(text)
  if (!search) return []
  const { expression, without } = matchOf(search)
  const rows = [...reportsMatching(db, expression)].sort()
  return without ? items.map((_, i) => i + 1).filter((row) => !rows.includes(row)) : rows
}

describe('a search finds', () => {
  test.each([
    ['dropout', [1, 5]],
    ['drop', [1, 5]],
    ['drop ', []],
    ['drop* school', [1, 5]],
    ['"young adults"', [1, 2]],
    ['"adults young"', []],
    ['youth OR frafall', [1, 2, 3]],
    ['dropout NOT rat', [1]],
    ['-dropout', [2, 3, 4]],
    ['-(dropout OR young)', [3, 4]],
    ['title:youth', [1]],
    ['journal:youth', [2]],
    ['forfatter:berg', [1]],
    ['keyword:employ', [2]],
    ['tittel:(young OR frafall)', [2, 3]],
    ['NEAR(dropout school, 1)', [1]],
    ['dropout NEAR/3 school', [1, 5]],
    ['title:NEAR(school dropout, 1)', [1]],
    ['ø', [3]],
    ['å'.normalize('NFD'), [3]],
    ['FRAFALL', [3]],
    ['心理', [4]],
    ['title:健康', [4]],
    ['理心', []],
    ["youth'; DROP TABLE report_text; --", []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

test('whatever is typed, SQLite understands what comes of it', () => {
  const bits = fc.constantFrom(
    '"',
    '""',
    '(',
    ')',
    '*',
    '-',
    ':',
    ',',
    "'",
    '{',
    '}',
    '^',
    '+',
    'NEAR(',
    'NEAR/2',
    'OR',
    'NOT',
    'AND',
    'title:',
    'x:',
    'å',
    '漢字',
    'ord',
    '\0',
    '\u{1e900}',
    '\ud800',
    '\u0301',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(bits, { maxLength: 30 }).map((some) => some.join('')),
    fc.array(bits, { maxLength: 30 }).map((some) => some.join(' ')),
  )
  fc.assert(
    fc.property(text, (typed) => {
      let search: ReturnType<typeof parseSearch>
      try {
        search = parseSearch(typed)
      } catch (error) {
        if (error instanceof SearchMistake) return
        throw error
      }
      if (search) expect(() => reportsMatching(db, matchOf(search).expression)).not.toThrow()
    }),
    { numRuns: 3000 },
  )
})
