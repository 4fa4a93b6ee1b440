import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computeFlow } from '../compute.ts'
import { plainDesign } from '../design.ts'
import { scopingReview } from '../facts.fixture.ts'
import type { FlowFacts } from '../facts.ts'
import { findBox } from '../flow.ts'
import { prismaCsv } from './csv.ts'
import { templateRows } from './template.ts'

/** A table as R reads it. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end !== ',') rows.push([])
  }
  const [head = [], ...others] = rows.filter((row) => row.length > 1)
  return others.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

/** What the package reads: the rows whose name has the pattern, as its `grep` on the first column finds them. */
function grep(rows: readonly Record<string, string>[], pattern: string): string[] {
  return rows.filter(({ data }) => new RegExp(pattern).test(data ?? '')).map(({ n }) => n ?? '')
}

/** How the package reads a list: split at semicolons, the name up to the first comma, the number after the last. */
function list(n: string | undefined): [string, number][] {
  return (n ?? '').split(';').map((entry) => {
    const [name = '', ...rest] = entry.trim().split(',')
    return [name, Number(rest.join(','))]
  })
}

const patterns = templateRows.map(({ data }) => data).filter((data) => data !== 'NA')
const finished = (form: Parameters<typeof computeFlow>[1], facts: FlowFacts = scopingReview()) => ({
  flow: computeFlow(facts, form),
  lang: 'en' as const,
  design: plainDesign,
})

test('what the package looks for finds the rows of the template and none of ours, whatever the form', () => {
  for (const form of ['2009', '2020', '2020-other', '2020-updated', '2020-updated-other', 'scr'] as const) {
    const rows = readCsv(prismaCsv(finished(form)))
    for (const pattern of patterns) {
      const named = templateRows.filter(({ data }) => new RegExp(pattern).test(data)).length
      expect([form, pattern, grep(rows, pattern).length]).toEqual([form, pattern, named])
    }
  }
})

test('every number of a flow with other methods arrives where the package reads it', () => {
  const worded = finished('2020-other')
  const rows = readCsv(prismaCsv(worded))
  const read = (pattern: string) => Number(grep(rows, pattern)[0] || Number.NaN)
  const n = (key: string) => findBox(worded.flow, key)?.n
  expect(read('database_results')).toBe(1174)
  expect(read('register_results')).toBe(0)
  expect(read('duplicates')).toBe(n('removed.duplicates'))
  expect(read('records_screened')).toBe(n('screened'))
  expect(read('records_excluded')).toBe(n('excluded.titleAbstract'))
  expect(read('dbr_sought_reports')).toBe(n('sought'))
  expect(read('dbr_assessed')).toBe(n('assessed.fullText'))
  expect(read('other_sought_reports')).toBe(n('other.sought'))
  expect(read('other_assessed')).toBe(n('other.assessed.fullText'))
  expect(read('new_studies')).toBe(147)
  expect(read('new_reports')).toBe(148)
  expect(read('website_results') + read('organisation_results') + read('citations_results')).toBe(n('other.identified'))
  expect(rows.find(({ data }) => data === 'citations_results')?.boxtext).toBe(
    'Citation searching, Personal lists, Other methods',
  )
  const databases = list(grep(rows, 'database_specific_results')[0])
  expect(databases).toHaveLength(9)
  expect(databases.reduce((sum, [, many]) => sum + many, 0)).toBe(1174)
  for (const prefix of ['', 'other.']) {
    const told = grep(rows, prefix === '' ? 'dbr_excluded' : 'other_excluded')
    if (n(`${prefix}excluded.fullText`) === 0) {
      expect(told).toEqual(['0'])
      continue
    }
    const read = list(told[0])
    const lines = findBox(worded.flow, `${prefix}excluded.fullText`)?.lines ?? []
    expect(read.slice(0, lines.length)).toEqual(lines.map((line) => [line.label, line.n]))
    const aside = n(`${prefix}destination.background`) ?? 0
    expect(read.slice(lines.length)).toEqual(aside > 0 ? [['Reports kept as background', aside]] : [])
  }
})

test('what one column pools is told with its own label, and the rest is the form’s', () => {
  const worded = finished('2020')
  const rows = readCsv(prismaCsv(worded))
  const pooled = rows.find(({ data }) => data === 'citations_results')
  expect(pooled).toMatchObject({ n: String(findBox(worded.flow, 'identified.other')?.n), boxtext: 'Other methods' })
  expect(grep(rows, 'records_screened')).toEqual(['728'])
  expect(grep(rows, 'other_assessed')).toEqual([''])
  const old = readCsv(prismaCsv(finished('2009')))
  expect(grep(old, 'after_deduplication')).toEqual(['728'])
  expect(grep(old, 'dbr_sought_reports')).toEqual([''])
})

test('commas and semicolons in names part nothing', () => {
  const facts = scopingReview()
  for (const reason of facts.reasons) reason.label = `No data; not 1,5 years, or ${reason.id}`
  const read = list(grep(readCsv(prismaCsv(finished('2020', facts))), 'dbr_excluded')[0])
  expect(read.slice(0, 4).map(([name]) => name)).toEqual(
    ['r0', 'r1', 'r2', 'r3'].map((id) => `No data / not 1.5 years – or ${id}`),
  )
  expect(read.slice(0, 4).every(([, n]) => n > 0)).toBe(true)
})

test('what is hidden is empty, and so draws nothing', () => {
  const worded = { ...finished('2020'), flow: computeFlow(scopingReview(), '2020', { closed: ['title-abstract'] }) }
  const rows = readCsv(prismaCsv(worded))
  for (const pattern of ['records_excluded', 'dbr_assessed', 'dbr_excluded', 'new_studies', 'new_reports']) {
    expect(grep(rows, pattern)).toEqual([''])
  }
  expect(grep(rows, 'database_results')).toEqual(['1174'])
})

test('labels are those of the language, or the review’s own', () => {
  const design = { ...plainDesign, labels: { screened: 'Titler lest', 'head.other': 'Andre steder' } }
  const rows = readCsv(prismaCsv({ ...finished('2020-other'), lang: 'nb', design }))
  const text = (data: string, box = '') => rows.find((row) => row.data === data && (!box || row.box === box))?.boxtext
  expect(text('records_screened')).toBe('Titler lest')
  expect(text('NA', 'othstud')).toBe('Andre steder')
  expect(text('records_excluded')).not.toBe('Records excluded')
})

const template = join(import.meta.dirname, '../../../../..', 'shared/data/prisma/PRISMA2020_template_1.1.4.csv')

test.skipIf(!existsSync(template))('names, nodes, boxes and links are those of the template, row by row', () => {
  const names = ({ data, node, box, url }: Record<string, string>) => ({ data, node, box, url })
  const ours = readCsv(prismaCsv(finished('2020-updated-other')))
  const theirs = readCsv(readFileSync(template, 'utf8'))
  expect(theirs.length).toBeGreaterThan(30)
  expect(ours.slice(0, theirs.length).map(names)).toEqual(theirs.map(names))
})
