import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeFlow } from '../compute.ts'
import {
  type FlowDesign,
  type FlowStyle,
  flowLanguages,
  type OwnForm,
  ownForm,
  plainDesign,
  plainStyle,
} from '../design.ts'
import { drawFlow } from '../draw.ts'
import { flowFacts } from '../facts.arbitrary.ts'
import { scopingReview } from '../facts.fixture.ts'
import { type Flow, findBox, flowForms } from '../flow.ts'
import { sayNumber } from '../number.ts'
import { sentence } from '../words.ts'
import { composeFlow } from './compose.ts'
import { flowStyles } from './design.arbitrary.ts'
import { planOf } from './forms.ts'
import { labelsOf } from './labels.ts'
import { isOfficial, officialSays } from './official.ts'
import { keysOf } from './plan.ts'
import { describeFlow, notesOf } from './said.ts'
import type { SceneCell } from './scene.ts'
import { ownFormTemplates } from './templates.ts'

const form = fc.constantFrom(...flowForms)

function styled(style: Partial<FlowStyle>, more: Partial<FlowDesign> = {}): FlowDesign {
  return { ...plainDesign, style: { ...plainStyle, ...style }, ...more }
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** The tables of a figure, row by row, as they are read. */
function tablesOf(flow: Flow, design: FlowDesign): { caption: string; rows: string[][] }[] {
  const read = (cells: SceneCell[]) => cells.map((cell) => plain(cell.paragraph.text))
  return composeFlow(flow, { lang: 'en', design }).items.flatMap((item) =>
    item.kind === 'table'
      ? [
          {
            caption: item.caption.paragraph.text,
            rows: [read(item.head), ...item.rows.map((row) => read(row.cells))],
          },
        ]
      : [],
  )
}

describe('a style', () => {
  test('that hides what is empty leaves out zeros that a reader counts without, and nothing else', () => {
    fc.assert(
      fc.property(flowFacts, form, (facts, chosen) => {
        const flow = computeFlow(facts, chosen)
        const whole = keysOf(planOf(flow))
        const kept = keysOf(planOf(flow, styled({ hideEmpty: true })))
        expect(whole.filter((key) => kept.includes(key))).toEqual(kept)
        const gone = whole.filter((key) => !kept.includes(key))
        for (const key of gone) expect(findBox(flow, key)?.n).toBe(0)
        for (const key of ['screened', 'excluded.titleAbstract', 'excluded.fullText', 'included'])
          expect(kept.includes(key)).toBe(whole.includes(key))
      }),
      { numRuns: 200 },
    )
  })

  test('that hides what is empty shows a number that is hidden from the viewer or was set by hand', () => {
    const override = { n: 0, why: 'Looked up', by: 'Reviewer 1', at: '2026-01-01T00:00:00.000Z' }
    const facts = { ...scopingReview(), overrides: [{ form: '2020', key: 'removed.automation', override }] }
    const design = styled({ hideEmpty: true })
    const open = keysOf(planOf(computeFlow(facts, '2020'), design))
    expect(open).toContain('removed.automation')
    expect(open).not.toContain('removed.other')
    expect(open).not.toContain('notRetrieved')
    const blinded = computeFlow(facts, '2020', { closed: ['title-abstract'] })
    expect(keysOf(planOf(blinded, design))).toContain('notRetrieved')
  })

  test('without anything by other methods draws one column of them', () => {
    const facts = scopingReview()
    const databases = new Set(facts.sources.filter(({ kind }) => kind === 'database').map(({ id }) => id))
    const records = facts.records.filter(({ source }) => databases.has(source))
    const known = new Set(records.map(({ id }) => id))
    const reports = facts.reports
      .map((report) => ({ ...report, records: report.records.filter((id) => known.has(id)) }))
      .filter((report) => report.records.length > 0)
    const sources = facts.sources.filter(({ id }) => databases.has(id))
    const flow = computeFlow({ ...facts, sources, records, reports }, '2020-other')
    expect(keysOf(planOf(flow)).filter((key) => key.startsWith('other.')).length).toBeGreaterThan(0)
    expect(keysOf(planOf(flow, styled({ hideEmpty: true }))).filter((key) => key.startsWith('other.'))).toEqual([])
  })

  test('with a table takes the reasons out of their box, and sums them', () => {
    const flow = computeFlow(scopingReview(), '2020')
    const design = styled({ reasons: 'table' }, { labels: { 'excluded.fullText/r0': 'Sweden, mostly' } })
    expect(tablesOf(flow, design)).toEqual([
      {
        caption: 'Reasons for exclusion at full text',
        rows: [
          ['Reason', 'n'],
          ['Sweden, mostly', '145'],
          ['OECD countries', '39'],
          ['Norway and others', '39'],
          ['Wrong population', '58'],
          ['Total', '281'],
        ],
      },
    ])
    const svg = drawFlow(flow, { lang: 'en', design })
    expect(svg).toContain('role="table" aria-label="Reasons for exclusion at full text"')
    expect(svg.match(/>OECD countries/g)).toHaveLength(1)
    expect(tablesOf(computeFlow(scopingReview(), '2020', { closed: ['full-text'] }), design)).toEqual([])
  })

  test('with a table is as wide as its reasons need, and breaks none that the figure has room for', () => {
    const label = 'wrong population, intervention, comparator or outcome and whatever else did not fit in here'
    const facts = scopingReview()
    const flow = computeFlow({ ...facts, reasons: facts.reasons.map((reason) => ({ ...reason, label })) }, '2020-other')
    const { items } = composeFlow(flow, { lang: 'en', design: styled({ reasons: 'table' }) })
    const cells = items.flatMap((item) => (item.kind === 'table' ? item.rows.flatMap((row) => row.cells) : []))
    expect(cells.filter(({ lines }) => lines.length > 1)).toEqual([])
    expect(cells.filter(({ paragraph }) => plain(paragraph.text) === label)).toHaveLength(4)
  })

  test('with a table has a column for each column of the form, and a table for each stage of a scoping review', () => {
    const facts = scopingReview()
    const reports = facts.reports.map((report) => {
      if (report.id === 'a') return { ...report, fullText: { outcome: 'excluded' as const, reason: 'r3' } }
      const early = report.titleAbstract.outcome === 'excluded'
      return early ? { ...report, titleAbstract: { outcome: 'excluded' as const, reason: 't0' } } : report
    })
    const reasons = [...facts.reasons, { id: 't0', stage: 'title-abstract' as const, label: 'Off topic' }]
    const changed = { ...facts, reports, reasons }
    const design = styled({ reasons: 'table' })
    const [two] = tablesOf(computeFlow(changed, '2020-other'), design)
    expect(two?.rows[0]).toEqual(['Reason', 'Databases and registers', 'Other methods'])
    expect(two?.rows.at(-2)).toEqual(['Wrong population', '58', '1'])
    expect(two?.rows.at(-1)).toEqual(['Total', '281', '1'])
    const both = tablesOf(computeFlow(changed, 'scr'), design)
    expect(both.map(({ caption, rows }) => [caption, rows.length])).toEqual([
      ['Reasons for exclusion on title and abstract', 3],
      ['Reasons for exclusion at full text', 6],
    ])
  })

  test('without a box for duplicates says how many there were', () => {
    const flow = computeFlow(scopingReview(), '2009')
    const design = styled({ duplicates: false })
    expect(keysOf(planOf(flow))).toContain('afterDuplicates')
    expect(keysOf(planOf(flow, design))).not.toContain('afterDuplicates')
    expect(notesOf(flow, 'en')).not.toContain('669 duplicates were removed before screening.')
    expect(notesOf(flow, 'en', design)).toContain('669 duplicates were removed before screening.')
    expect(notesOf(flow, 'nn', design)).toContain('669 dublettar vart fjerna før screening.')
    expect(drawFlow(flow, { lang: 'nb', design })).toContain('669 dubletter ble fjernet før screening.')
    expect(describeFlow(flow, 'en', design)).not.toContain('Records after duplicates removed')
  })

  test('of a form of the review’s own tells what leaves between two boxes that it draws', () => {
    const notes = (code: string, lang: (typeof flowLanguages)[number] = 'en') => {
      const own = { name: code, ...ownFormTemplates.find((one) => one.code === code)?.form } as OwnForm
      return notesOf(computeFlow(scopingReview(), own.base), lang, styled({}, { own }))
    }
    const lost = 'excluded on title and abstract (n\u00a0=\u00a0300), excluded at full text (n\u00a0=\u00a0281)'
    expect(notes('template.short')).toContain(`Not shown in the figure: ${lost}.`)
    expect(notes('template.noDuplicates', 'nb')).toContain('669 dubletter ble fjernet før screening.')
    for (const code of ['template.noDuplicates', 'template.protocols', 'template.studies'])
      expect(notes(code).join(' ')).not.toContain('Not shown')
    expect(notes('template.studies').join(' ')).not.toContain('duplicates')
  })

  test('with k counts studies as k and their reports as n', () => {
    for (const chosen of ['2009', '2020'] as const) {
      const flow = computeFlow(scopingReview(), chosen)
      const svg = plain(drawFlow(flow, { lang: 'en', design: styled({ studies: 'k' }) }))
      expect(svg).toContain('(k = 147)')
      expect(svg).toContain('(n = 148)')
      expect(svg).not.toContain('(n = 147)')
      expect(describeFlow(flow, 'en', styled({ studies: 'k' }))).toContain(
        'k = 147, Reports of included studies: n = 148',
      )
    }
  })

  test('has the footnotes of the official template where they are asked for, in the forms that have them', () => {
    for (const chosen of flowForms) {
      const flow = computeFlow(scopingReview(), chosen)
      const svg = drawFlow(flow, { lang: 'en', design: styled({ footnotes: true }) })
      expect(svg.includes('Records identified from*:')).toBe(chosen.startsWith('2020'))
      expect(svg.includes('Records excluded**')).toBe(chosen.startsWith('2020'))
      expect(svg.includes('Consider, if feasible')).toBe(chosen.startsWith('2020'))
      expect(drawFlow(flow, { lang: 'en' })).not.toMatch(/\*|Consider, if feasible/)
    }
  })
})

describe('words of a review', () => {
  test('stand in the figure in the place of every label that is listed, and in its description', () => {
    fc.assert(
      fc.property(flowFacts, form, flowStyles, fc.constantFrom(...flowLanguages), (facts, chosen, style, lang) => {
        const flow = computeFlow(facts, chosen)
        const listed = labelsOf(flow, lang, styled(style))
        expect(new Set(listed.map(({ key }) => key)).size).toBe(listed.length)
        for (const { label, ours } of listed) expect(label).toBe(ours)
        const labels = Object.fromEntries(listed.map(({ key }, i) => [key, `W${i}W`]))
        const design = styled(style, { labels })
        const svg = drawFlow(flow, { lang, design })
        const said = describeFlow(flow, lang, design)
        for (const [i, { key }] of listed.entries()) {
          // What the official template tells of a column by its lines has a name in words alone.
          if (key !== 'other.identified') expect(svg.includes(`W${i}W`), key).toBe(true)
          if (!/^(head|side|foot|table)\./.test(key)) expect(said.includes(`W${i}W`), key).toBe(true)
        }
        expect(labelsOf(flow, lang, design).map(({ key, ours }) => ({ key, label: ours, ours }))).toEqual(listed)
      }),
      { numRuns: 150 },
    )
  })

  test('are listed in reading order', () => {
    const keys = labelsOf(computeFlow(scopingReview(), '2009'), 'en').map(({ key }) => key)
    expect(keys).toEqual([
      'side.identification',
      'identified.databases',
      'identified.other',
      'afterDuplicates',
      'side.screening',
      'screened',
      'excluded.titleAbstract',
      'side.fullText',
      'assessed.fullText',
      'excluded.fullText',
      'excluded.fullText/r0',
      'excluded.fullText/r1',
      'excluded.fullText/r2',
      'excluded.fullText/r3',
      'side.included',
      'included',
    ])
  })

  test('added to a box stand in its frame, smaller', () => {
    const design = styled({}, { annotations: { screened: 'By two reviewers' } })
    const { items } = composeFlow(computeFlow(scopingReview(), '2009'), { lang: 'en', design })
    const parts = items.flatMap((item) => (item.kind === 'frame' ? item.parts : []))
    const [last, before] = parts.find(({ key }) => key === 'screened')?.lines.toReversed() ?? []
    expect(last?.text).toBe('By two reviewers')
    expect(last?.size).toBeLessThan(before?.size ?? 0)
    expect(describeFlow(computeFlow(scopingReview(), '2009'), 'en', design)).toContain('n = 728 (By two reviewers)')
  })

  test('name the box in what is said of a number that was set by hand', () => {
    const override = { n: 12345, why: 'two were added', by: 'Reviewer 1', at: '2026-01-01T00:00:00.000Z' }
    const facts = (key: string) => ({ ...scopingReview(), overrides: [{ form: key, key: 'screened', override }] })
    const design = styled({}, { labels: { screened: 'Titles read' } })
    const old = drawFlow(computeFlow(facts('2009'), '2009'), { lang: 'en', design })
    expect(plain(old)).toContain('(n = 12,345*)')
    expect(old).toContain('Titles read: 12,345 was entered by hand in place of 728: two were added.')
    expect(plain(drawFlow(computeFlow(facts('2020'), '2020'), { lang: 'nn' }))).toContain('(n = 12 345*)')
    const same = { ...override, n: 728 }
    const agreed = { ...scopingReview(), overrides: [{ form: '2009', key: 'screened', override: same }] }
    expect(drawFlow(computeFlow(agreed, '2009'), { lang: 'en', design })).not.toContain('*')
  })
})

test('numbers are grouped from five digits on', () => {
  expect([1174, 12345, 1234567, 0].map((n) => sayNumber('en', n))).toEqual(['1174', '12,345', '1,234,567', '0'])
  expect([1174, 1234567].map((n) => sayNumber('nb', n))).toEqual(['1174', '1\u00a0234\u00a0567'])
})

test('only English forms that PRISMA publishes, in its words, are official', () => {
  const own = { name: 'Own', ...ownFormTemplates[0]?.form } as FlowDesign['own']
  expect(flowForms.filter((one) => isOfficial('en', one))).toEqual(flowForms.filter((one) => one !== 'scr'))
  for (const lang of ['nb', 'nn'] as const) expect(flowForms.some((one) => isOfficial(lang, one))).toBe(false)
  expect(isOfficial('en', '2009', styled({}, { own }))).toBe(false)
  expect(isOfficial('en', '2020', styled({}, { labels: { screened: 'Read' } }))).toBe(false)
  expect(officialSays('en', '2020', plainDesign, 'nn')).toBe(
    'Orda i denne forma er dei same som i den publiserte malen.',
  )
  expect(officialSays('nb', '2020')).toBe('PRISMA har ingen offisiell norsk oversettelse: ordene er Parallax’ egne.')
})

test.each(ownFormTemplates)('a form to start from is one, with a name in every language: $code', ({ code, form }) => {
  for (const lang of flowLanguages) {
    const name = sentence(lang, code)
    expect(name).not.toBe(code)
    expect(ownForm.parse({ name, ...form })).toEqual({ name, ...form })
  }
  const flow = computeFlow(scopingReview(), form.base)
  const drawn = keysOf(planOf(flow, styled({}, { own: { name: code, ...form } })))
  expect(drawn.length).toBeGreaterThan(0)
  expect(drawn).toContain('included')
})

test('drawing walks no ids: a box of a hundred thousand costs what one of ten does', () => {
  const ids = new Proxy([] as string[], {
    get: () => {
      throw new Error('the ids of a box were read')
    },
  })
  for (const chosen of flowForms) {
    const flow = computeFlow(scopingReview(), chosen)
    const boxes = flow.boxes.map((box) => ({
      ...box,
      ids,
      reportIds: ids,
      ...(box.lines ? { lines: box.lines.map((line) => ({ ...line, ids })) } : {}),
    }))
    for (const reasons of ['inside', 'table'] as const) {
      expect(drawFlow({ ...flow, boxes }, { lang: 'en', design: styled({ reasons }) })).toContain('</svg>')
    }
    expect(labelsOf({ ...flow, boxes }, 'en').length).toBeGreaterThan(0)
  }
})
