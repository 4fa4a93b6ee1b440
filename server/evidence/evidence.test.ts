import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type Field, otherPrefix } from '#shared/domain/charting/form.ts'
import { columnsOf } from '#shared/domain/evidence/columns.ts'
import { type ChartedReview, chartedReview } from '../../tests/corpus/charted-review.ts'
import { clientAs, hostOf } from '../../tests/corpus/review.ts'
import type { Client } from '../client.ts'
import type { Host } from '../host.ts'

const option = (id: string, label: string) => ({ id, label })
const fields: Field[] = [
  { id: 'aim', label: 'Aim', type: 'text', options: [] },
  {
    id: 'method',
    label: 'Method',
    type: 'one',
    other: true,
    options: [
      option('ql', 'Qualitative'),
      option('qn', 'Quantitative'),
      option('mx', 'Mixed; both'),
      option('mx2', 'Partly "qualitative"'),
    ],
  },
  {
    id: 'themes',
    label: 'Themes; all',
    type: 'many',
    other: true,
    options: [option('a', 'Arbeid'), option('b', 'Skole; "frafall"'), option('c', 'Helse')],
  },
  { id: 'n', label: 'Participants', type: 'number', unit: 'people', options: [] },
  { id: 'from', label: 'Year', type: 'year', options: [] },
  { id: 'when', label: 'When', type: 'date', options: [] },
  { id: 'where', label: 'Countries', type: 'country', several: true, options: [] },
  { id: 'out', label: 'Outcomes', type: 'group', options: [] },
  { id: 'out-name', label: 'Outcome', type: 'text', in: 'out', options: [] },
  { id: 'out-value', label: 'Effect', type: 'number', in: 'out', options: [] },
  { id: 'double', label: 'Twice', type: 'calculated', formula: '{n} * 2', options: [] },
]

const studies = 3
let folder: string
let host: Host
let review: ChartedReview
let one: Client
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-evidence-'))
  host = hostOf(folder)
  review = await chartedReview(host, 'Evidence', studies, fields, () => null)
  one = await clientAs(host, review.path, 'One')
})
afterEach(() => {
  host.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Entry {
  field: string
  item?: string
  value: Answer
}

/** Any text that a person can type: what the form's fields hold is sent as JSON. */
const typed = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() === text && text !== '')
const other = typed.map((text) => otherPrefix + text)
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'))

const answers: fc.Arbitrary<Entry[]> = fc
  .record(
    {
      aim: fc.oneof(
        typed,
        fc.constantFrom('=1+1', '_x0041_', 'a\nb', '0012', 'TRUE', 'å ø æ – 漢字 العربية', "'quoted'"),
      ),
      method: fc.oneof(fc.constantFrom('ql', 'qn', 'mx', 'mx2'), other),
      themes: fc.uniqueArray(fc.oneof(fc.constantFrom('a', 'b', 'c'), other), { minLength: 1, maxLength: 4 }),
      n: fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
      ),
      from: fc.integer({ min: 1000, max: 2100 }),
      when: fc.oneof(
        fc.integer({ min: 1000, max: 2100 }).map(String),
        fc.tuple(fc.integer({ min: 1000, max: 2100 }), month).map(([year, m]) => `${year}-${m}`),
        fc.tuple(fc.integer({ min: 1000, max: 2100 }), month).map(([year, m]) => `${year}-${m}-07`),
      ),
      where: fc.uniqueArray(fc.constantFrom('NO', 'SE', 'MM', 'CI', 'GB', 'US', 'KR', 'CD'), {
        minLength: 1,
        maxLength: 4,
      }),
      items: fc.array(fc.record({ name: fc.option(typed), value: fc.option(fc.integer()) }), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .map(({ items = [], ...plain }) => [
    ...Object.entries(plain).map(([field, value]) => ({ field, value })),
    ...(items.length === 0 ? [] : [{ field: 'out', value: items.map((_, i) => `item${i}`) }]),
    ...items.flatMap(({ name, value }, i) => [
      { field: 'out-name', item: `item${i}`, value: name },
      { field: 'out-value', item: `item${i}`, value },
    ]),
  ])

const charts = fc.array(answers, { minLength: studies, maxLength: studies })

function fileOf({ name, encoding, content }: { name: string; encoding: 'utf8' | 'base64'; content: string }): File {
  return new File([Buffer.from(content, encoding)], name)
}

const changesOf = (chart: Entry[][]) =>
  chart.flatMap((entries, i) => entries.map((entry) => ({ ...entry, report: review.reports[i] ?? '' })))

describe('a chart that is written and read into a review without answers', () => {
  const formats = ['json', 'xlsx'] as const
  test.each(formats)('is the same chart, as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(charts, fc.constantFrom('en' as const, 'nb' as const), async (chart, lang) => {
        const changes = changesOf(chart)
        const { changed } = changes.length > 0 ? await one.evidence.fill({ changes }) : { changed: 0 }
        const before = await one.evidence.table({})
        const file = fileOf(await one.evidence.export({ format, lang }))
        if (changed === 0) return
        await one.reviews.undo({})
        const emptied = await one.evidence.table({})
        expect(emptied.evidence.fields.every(({ values }) => values.every((value) => value === null))).toBe(true)
        const read = await one.evidence.import({ file, lang })
        expect(read).toMatchObject({ unknown: [], foreign: [], problems: [] })
        const again = read.changes.map(({ before: _before, title: _title, label: _label, ...change }) => change)
        await one.evidence.fill({ changes: again })
        const after = await one.evidence.table({})
        await one.reviews.undo({})
        expect(after).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  test('an item that is empty is told by no sheet of its own values, and still there', async () => {
    const changes = [{ report: review.reports[0] ?? '', field: 'out', value: ['first', 'second'] }]
    await one.evidence.fill({ changes })
    const file = fileOf(await one.evidence.export({ format: 'xlsx', lang: 'en' }))
    await one.reviews.undo({})
    const read = await one.evidence.import({ file, lang: 'en' })
    expect(read.changes.map(({ field, value }) => ({ field, value }))).toEqual([
      { field: 'out', value: ['first', 'second'] },
    ])
  })

  test('a file of something else is refused in words', async () => {
    for (const [name, content] of [
      ['a.json', '{"format": "something"}'],
      ['b.xlsx', 'PK\u0003\u0004 broken'],
      ['c.txt', 'no chart'],
    ] as const) {
      const reading = one.evidence.import({ file: new File([content], name), lang: 'en' })
      await expect(reading).rejects.toMatchObject({ data: { problem: 'no-chart', file: name } })
    }
  })

  test('what cannot be an answer is told with its place, and the rest is read', async () => {
    await one.evidence.fill({ changes: changesOf([[{ field: 'n', value: 5 }], [{ field: 'n', value: 7 }], []]) })
    const { content, ...file } = await one.evidence.export({ format: 'json', lang: 'en' })
    const spoilt = content.replace('"n": 5', '"n": "five"').replace('"n": 7', '"n": 8, "gone": 1')
    const read = await one.evidence.import({ file: fileOf({ ...file, content: spoilt }), lang: 'en' })
    expect(read.problems).toMatchObject([{ field: 'Participants', value: 'five' }])
    expect(read.foreign).toEqual(['gone'])
    expect(read.changes).toMatchObject([{ field: 'n', before: 7, value: 8 }])
  })
})

describe('filling', () => {
  test('is one gesture, undone as one; what is so already is left alone', async () => {
    const changes = review.reports.map((report) => ({ report, field: 'method', value: 'ql' }))
    expect(await one.evidence.fill({ changes })).toEqual({ changed: 3 })
    expect(await one.evidence.fill({ changes })).toEqual({ changed: 0 })
    const { evidence } = await one.evidence.table({})
    expect(evidence.fields.find(({ id }) => id === 'method')?.values).toEqual(['ql', 'ql', 'ql'])
    await one.reviews.undo({})
    const after = await one.evidence.table({})
    expect(after.evidence.fields.find(({ id }) => id === 'method')?.values).toEqual([null, null, null])
  })

  test('one value that does not fit refuses them all', async () => {
    const [first = '', second = ''] = review.reports
    const filling = one.evidence.fill({
      changes: [
        { report: first, field: 'n', value: 3 },
        { report: second, field: 'n', value: 'three' },
      ],
    })
    await expect(filling).rejects.toMatchObject({ data: { problem: 'answer-does-not-fit' } })
    expect((await one.evidence.cell({ report: first, field: 'n' })).said).toEqual([])
  })

  test('a calculated field follows, and cannot be filled', async () => {
    const [report = ''] = review.reports
    await one.evidence.fill({ changes: [{ report, field: 'n', value: 21 }] })
    const { evidence } = await one.evidence.table({})
    expect(evidence.fields.find(({ id }) => id === 'double')?.values).toEqual([42, null, null])
    const filling = one.evidence.fill({ changes: [{ report, field: 'double', value: 1 }] })
    await expect(filling).rejects.toMatchObject({ data: { problem: 'answer-does-not-fit' } })
  })

  test('those whom a form does not name do not fill it', async () => {
    const two = await clientAs(host, review.path, 'Two')
    const [form] = (await one.charting.forms({})).forms
    const { members } = await one.team.members({})
    await one.charting.saveForm({ ...(form as NonNullable<typeof form>), charters: [members[0]?.id ?? ''] })
    const filling = two.evidence.fill({ changes: [{ report: review.reports[0] ?? '', field: 'n', value: 3 }] })
    await expect(filling).rejects.toMatchObject({ data: { problem: 'not-yours-to-chart' } })
  })
})

describe('what another charted by a form that is blind', () => {
  test('is in no cell, and in no table that can be changed', async () => {
    const two = await clientAs(host, review.path, 'Two')
    const [form] = (await one.charting.forms({})).forms
    await one.charting.saveForm({ ...(form as NonNullable<typeof form>), blind: true })
    const [report = ''] = review.reports
    await one.charting.answer({ report, field: 'aim', value: 'Mine', quote: 'we aim', page: '3' })
    expect((await one.evidence.cell({ report, field: 'aim' })).said).toMatchObject([
      { name: 'One', quote: 'we aim', page: '3' },
    ])
    expect((await two.evidence.cell({ report, field: 'aim' })).said).toEqual([])
    const { evidence } = await two.evidence.table({})
    const columns = columnsOf(evidence, (await two.charting.forms({})).forms, 'en')
    expect(columns.filter((column) => column.part === 'form').every((column) => !column.isEditable)).toBe(true)
  })
})

test('nothing is told while a stage is closed', async () => {
  const setup = await one.reviews.setup({})
  const { lifted: _lifted, ...stage } = setup.stages.find(
    ({ id }) => id === 'full-text',
  ) as (typeof setup.stages)[number]
  await one.reviews.saveStage({ ...stage, blind: true })
  const two = await clientAs(host, review.path, 'Two')
  expect(await two.evidence.table({})).toMatchObject({ open: false, evidence: { study: [] } })
  expect(await two.evidence.cell({ report: review.reports[0] ?? '', field: 'aim' })).toEqual({ said: [] })
  await expect(two.evidence.export({ format: 'json', lang: 'en' })).rejects.toMatchObject({
    data: { problem: 'stage-closed' },
  })
  const changes = [{ report: review.reports[0] ?? '', field: 'aim', value: 'x' }]
  await expect(two.evidence.fill({ changes })).rejects.toMatchObject({ data: { problem: 'stage-closed' } })
})

test('a document has tables that can be read: what has no room beside the rest is a table of its own', async () => {
  const { content } = await one.evidence.export({ format: 'docx', lang: 'en' })
  const document = strFromU8(unzipSync(Buffer.from(content, 'base64'))['word/document.xml'] ?? new Uint8Array())
  const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  expect(tables.map((table) => table.match(/<w:gridCol/g)?.length)).toEqual([7, 7])
  for (const table of tables) expect(table.match(/<w:tr>|<w:tr /g)).toHaveLength(studies + 1)
  expect(document.replaceAll(/<[^>]+>/g, '')).toContain('Charting (1/2)')
})
