import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { computeFlow } from '../compute.ts'
import { type FlowDesign, type OwnForm, plainDesign, plainStyle } from '../design.ts'
import type { FlowFacts } from '../facts.ts'
import type { FlowForm } from '../flow.ts'
import { boxLabel } from '../words.ts'
import { composeFlow } from './compose.ts'
import { expectSound } from './geometry.fixture.ts'
import type { Scene } from './scene.ts'
import { reviewOfSize } from './sized.fixture.ts'
import { ownFormTemplates } from './templates.ts'

interface PrintedBox {
  key: string
  label: string
  n: number
  reports?: number
}

interface Printed {
  id: string
  figureTitle?: string
  boxes: PrintedBox[]
  fullTextReasons?: { nb: string; n: number }[]
}

const file = new URL('../../../../../shared/data/seed-flows.json', import.meta.url)
const printed: Printed[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).reviews : []
if (printed.length === 0) console.log('left out: flows that published reviews print, ../shared/data is not here')

/** What stands in each box of a figure, in reading order: its lines, joined. */
function drawn(scene: Scene): { key: string; text: string }[] {
  return scene.items.flatMap((item) =>
    item.kind === 'frame'
      ? item.parts.flatMap(({ key, lines }) =>
          key === undefined
            ? []
            : [
                {
                  key,
                  text: lines
                    .map((line) => line.text)
                    .join(' ')
                    .replaceAll('\u00a0', ' '),
                },
              ],
        )
      : [],
  )
}

function template(code: string): OwnForm {
  const found = ownFormTemplates.find((one) => one.code === code)
  if (!found) throw new Error(`no template ${code}`)
  return { name: code, ...found.form }
}

/** Of the templates, the one that a review's figure can start from, with what it has beyond. */
function ownFormOf(id: string): OwnForm | undefined {
  if (id.startsWith('supported')) {
    const form = template('template.noDuplicates')
    const steps = form.steps.map((step) =>
      step.section === 'fullText' ? { ...step, aside: [...step.aside, 'destination.protocol'] } : step,
    )
    return { ...form, steps }
  }
  if (id.startsWith('cross')) return template('template.short')
  return id.startsWith('follow') ? template('template.studies') : undefined
}

/** Facts of as many records, reports and studies as a review prints. What it does not print is settled so that it adds up. */
function factsOf({ boxes, fullTextReasons }: Printed): FlowFacts {
  const n = (key: string) => boxes.find((box) => box.key === key)?.n
  const included = boxes.find((box) => box.key === 'included')
  const reports = included?.reports ?? included?.n ?? 0
  const databases = n('identified.databases') ?? reports
  const other = n('identified.other') ?? 0
  const kept = n('screened') ?? reports
  const excluded = n('excluded.fullText') ?? 0
  const protocols = n('destination.protocol') ?? 0
  return reviewOfSize({
    databases: [databases - Math.floor(databases / 3), Math.floor(databases / 3)],
    other,
    duplicates: databases + other - kept,
    excluded: kept - excluded - protocols - reports,
    reasons: (fullTextReasons ?? [{ nb: 'Feil populasjon', n: excluded }]).map((one) => ({ label: one.nb, n: one.n })),
    protocols,
    studies: included?.n ?? 0,
  })
}

describe.skipIf(printed.length === 0)('a flow as it is printed', () => {
  test('the four of them are there', () => {
    expect(printed.map(({ boxes }) => boxes.length)).toEqual([8, 8, 4, 1])
  })

  test.each(printed)('$id', (review) => {
    const own = ownFormOf(review.id)
    const form: FlowForm = own?.base ?? '2009'
    const flow = computeFlow(factsOf(review), form)
    // Words of its own stand only where the form's are others: the first review prints ours.
    const words = review.boxes.filter(({ key, label }) => boxLabel('nb', form, key, own !== undefined) !== label)
    expect(words.length === 0).toBe(own === undefined)
    const design: FlowDesign = {
      ...plainDesign,
      style: { ...plainStyle, title: review.figureTitle ?? '' },
      labels: Object.fromEntries(words.map(({ key, label }) => [key, label])),
      ...(own ? { own } : {}),
    }
    const scene = composeFlow(flow, { lang: 'nb', design })
    expectSound(scene)
    const boxes = drawn(scene)
    expect(boxes.map(({ key }) => key)).toEqual(review.boxes.map(({ key }) => key))
    for (const [i, { label, n }] of review.boxes.entries()) {
      expect(boxes[i]?.text.startsWith(`${label} (n = ${n})`), boxes[i]?.text).toBe(true)
    }
    for (const reason of review.fullTextReasons ?? []) {
      expect(boxes.find(({ key }) => key === 'excluded.fullText')?.text).toContain(`${reason.nb} (n = ${reason.n})`)
    }
    const { reports, n } = review.boxes.find(({ key }) => key === 'included') ?? { n: 0 }
    const said = scene.items.flatMap((item) => (item.kind === 'note' ? [item.paragraph.text] : [])).join(' ')
    if (reports !== undefined) expect(said).toContain(`De ${n} studiene er beskrevet i ${reports} publikasjoner.`)
    expect(flow.checks.filter((check) => !check.holds && check.level === 'error')).toEqual([])
  })

  test.each(printed)('$id, of the same facts in the form of 2020', (review) => {
    const scene = composeFlow(computeFlow(factsOf(review), '2020'), { lang: 'nb' })
    expectSound(scene)
    const boxes = drawn(scene)
    for (const { key, n } of review.boxes) {
      // The form of 2020 has no box for what is left after duplicates: that is what was screened.
      const found = boxes.find((box) => box.key === (key === 'afterDuplicates' ? 'screened' : key))
      expect(found?.text, key).toContain(`(n = ${n})`)
    }
  })
})
