import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeFlow } from './compute.ts'
import { type FlowDesign, flowLanguages, plainDesign, plainStyle } from './design.ts'
import { drawFlow } from './draw.ts'
import { composeFlow } from './drawing/compose.ts'
import { flowDesigns } from './drawing/design.arbitrary.ts'
import { expectSound } from './drawing/geometry.fixture.ts'
import { wrap } from './drawing/measure.ts'
import { flowFacts } from './facts.arbitrary.ts'
import { scopingReview } from './facts.fixture.ts'
import type { FlowFacts } from './facts.ts'
import { flowForms } from './flow.ts'
import { boxLabel, sentence } from './words.ts'

const form = fc.constantFrom(...flowForms)
const lang = fc.constantFrom(...flowLanguages)

function titled(title: string): FlowDesign {
  return { ...plainDesign, style: { ...plainStyle, title } }
}

/** Fourteen databases, one of them with a great number, and twelve reasons of ninety characters. */
function longReview(): FlowFacts {
  const facts = scopingReview()
  const more = Array.from({ length: 5 }, (_, i) => ({
    id: `more${i}`,
    name: `Another database with a rather long name, number ${i}`,
    kind: 'database' as const,
    removedBefore: i === 0 ? 1234567 : 0,
  }))
  const reasons = Array.from({ length: 12 }, (_, i) => ({
    id: `r${i}`,
    stage: 'full-text' as const,
    label: `${i}: ${'feil målgruppe, intervensjon eller utfall & annet '.repeat(2)}`.slice(0, 90),
  }))
  const reports = facts.reports.map((report, i) =>
    report.fullText.reason ? { ...report, fullText: { ...report.fullText, reason: `r${i % 12}` } } : report,
  )
  return { ...facts, sources: [...facts.sources, ...more], reasons, reports }
}

describe('the figure', () => {
  test('keeps text in its frames, frames apart, and arrows between them, whatever the texts', () => {
    fc.assert(
      fc.property(flowFacts, form, lang, (facts, chosen, language) =>
        expectSound(composeFlow(computeFlow(facts, chosen), { lang: language })),
      ),
      { numRuns: 150 },
    )
  })

  test('and whatever the words, the style, the annotations and the form of its own that a review gives it', () => {
    const drawn = fc.tuple(flowFacts, form).chain(([facts, chosen]) => {
      const flow = computeFlow(facts, chosen)
      return fc.record({ flow: fc.constant(flow), design: flowDesigns(flow), lang })
    })
    fc.assert(
      fc.property(drawn, ({ flow, design, lang }) => expectSound(composeFlow(flow, { lang, design }))),
      { numRuns: 400 },
    )
  })

  test.each(flowForms)('holds fourteen databases and twelve reasons of ninety characters: %s', (chosen) => {
    const flow = computeFlow(longReview(), chosen)
    for (const language of flowLanguages) {
      for (const reasons of ['inside', 'table'] as const) {
        for (const hideEmpty of [true, false]) {
          const design = { ...plainDesign, style: { ...plainStyle, reasons, hideEmpty } }
          expectSound(composeFlow(flow, { lang: language, design }))
        }
      }
    }
    expect(drawFlow(flow, { lang: 'en' })).toContain('1,235,741')
    expect(drawFlow(flow, { lang: 'nn' })).toContain('1\u00a0235\u00a0741')
  })
})

test.each(['2020-updated', '2020-updated-other'] as const)(
  'what an earlier version included stands at the left and joins the new studies in the total: %s',
  (chosen) => {
    const facts = scopingReview()
    const reports = facts.reports.map((report, i) => (i === 727 ? { ...report, previous: true } : report))
    const { items } = composeFlow(computeFlow({ ...facts, reports }, chosen), { lang: 'en' })
    const frames = items.filter((item) => item.kind === 'frame')
    const rect = (key: string) => frames.find(({ parts }) => parts.some((part) => part.key === key))?.rect
    const [previous, included, total] = ['previous', 'included', 'total'].map(rect)
    if (!previous || !included || !total) throw new Error('a box is missing')
    expect(Math.min(...frames.map((frame) => frame.rect.x))).toBe(previous.x)
    expect(total.x).toBe(included.x)
    expect(total.y).toBeGreaterThan(included.y)
    const ends = items.flatMap((item) => (item.kind === 'arrow' ? [item.points] : []))
    const joins = ends.find((points) => points[0]?.x === previous.x + previous.width / 2)
    expect(joins?.at(-1)).toEqual({ x: total.x, y: total.y + total.height / 2 })
    expect(drawFlow(computeFlow({ ...facts, reports }, chosen), { lang: 'en' })).toContain('Previous studies')
  },
)

describe('the document', () => {
  test('has the Norwegian labels and numbers of the printed 2009 form', () => {
    const flow = computeFlow(scopingReview(), '2009')
    const svg = drawFlow(flow, { lang: 'nb' })
    const labels = flow.boxes
      .filter((box) => svg.includes(`data-key="${box.key}"`))
      .map((box) => [boxLabel('nb', '2009', box.key), box.n])
    expect(labels).toEqual([
      ['Publikasjoner fra søk i databaser', 1174],
      ['Publikasjoner fra andre kilder', 223],
      ['Publikasjoner etter fjerning av dubletter', 728],
      ['Publikasjoner screenet', 728],
      ['Publikasjoner ekskludert', 300],
      ['Publikasjoner vurdert i fulltekst', 428],
      ['Publikasjoner ekskludert', 281],
      ['Publikasjoner inkludert i analysene', 147],
    ])
    expect(svg).toContain('1 avhandling ble erstattet av 2 artikler')
  })

  test('lets no text become markup', () => {
    const facts = scopingReview()
    const reasons = facts.reasons.map((reason) => ({ ...reason, label: `<script>alert("x")</script>&\u0000\ud800` }))
    const svg = drawFlow(computeFlow({ ...facts, reasons }, '2020'), {
      lang: 'en',
      design: titled('"><img src=x onerror=y>'),
    })
    expect(svg).not.toMatch(/<script|<img/)
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).not.toContain('\u0000')
  })

  test('is well formed for any texts', () => {
    fc.assert(
      fc.property(flowFacts, form, lang, fc.string({ unit: 'binary' }), (facts, chosen, language, title) => {
        const svg = drawFlow(computeFlow(facts, chosen), { lang: language, design: titled(title) })
        const tags = svg.match(/<[^>]*>/g) ?? []
        const open: string[] = []
        for (const tag of tags) {
          const name = tag.match(/^<\/?([a-z]+)/)?.[1] ?? ''
          if (tag.startsWith('</')) expect(open.pop()).toBe(name)
          else if (!tag.endsWith('/>')) open.push(name)
        }
        expect(open).toEqual([])
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      }),
      { numRuns: 100 },
    )
  })

  test('draws a dash for a hidden number and marks the chosen box', () => {
    const flow = computeFlow(scopingReview(), '2009', { closed: ['title-abstract'] })
    const svg = drawFlow(flow, { lang: 'en', selected: 'screened' })
    expect(svg).toContain('(n\u00a0=\u00a0–)')
    expect(svg).toContain('Interim')
    expect(svg.match(/aria-pressed="true"/g)).toHaveLength(1)
    expect(svg).not.toContain('147')
  })

  test('black and white uses no third colour', () => {
    const svg = drawFlow(computeFlow(scopingReview(), '2020-other'), {
      lang: 'en',
      design: { ...plainDesign, style: { ...plainStyle, colour: 'black-and-white' } },
    })
    expect(new Set(svg.match(/#[0-9a-f]{6}/g))).toEqual(new Set(['#ffffff', '#000000']))
  })
})

test('wrapping loses no letter and breaks words only where it must', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
      const letters = (value: string) => value.replace(/\s/g, '')
      expect(letters(wrap(text, width, 12, 400).join(''))).toBe(letters(text))
    }),
  )
  expect(wrap('Sammenligning av Norge med andre land', 120, 12.5, 400)).toEqual([
    'Sammenligning av',
    'Norge med andre',
    'land',
  ])
})

test('a code that is not in the catalogue is given back, and all languages have all', () => {
  expect(sentence('nb', 'no.such.code')).toBe('no.such.code')
  for (const chosen of flowForms) {
    for (const box of computeFlow(longReview(), chosen).boxes) {
      for (const language of flowLanguages) expect(boxLabel(language, chosen, box.key)).not.toContain('label.')
    }
  }
})
