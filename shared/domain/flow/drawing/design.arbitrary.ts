import fc from 'fast-check'
import { type FlowDesign, type FlowStyle, flowSections, type OwnForm } from '../design.ts'
import type { Flow, FlowForm } from '../flow.ts'

/** Any style. */
export const flowStyles: fc.Arbitrary<FlowStyle> = fc.record({
  title: fc.constantFrom('', 'A title', 'A title that is a good deal longer than the figure is wide '.repeat(3)),
  colour: fc.constantFrom('colour', 'black-and-white'),
  hideEmpty: fc.boolean(),
  reasons: fc.constantFrom('inside', 'table'),
  duplicates: fc.boolean(),
  studies: fc.constantFrom('n', 'k'),
  footnotes: fc.boolean(),
})

/** Any form of a review's own: some of these boxes, in any order, some of them unknown. */
export function ownForms(base: FlowForm, keys: readonly string[]): fc.Arbitrary<OwnForm> {
  const key = fc.constantFrom(...keys, 'unknown')
  return fc.uniqueArray(key, { minLength: 1, maxLength: 14 }).chain((chosen) =>
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(3)), { minLength: 14, maxLength: 14 }).chain((cuts) =>
      fc.array(fc.option(fc.constantFrom(...flowSections)), { minLength: 14, maxLength: 14 }).map((sections) => {
        const steps: OwnForm['steps'] = []
        let at = 0
        for (const [i, [mains, asides]] of cuts.entries()) {
          const main = chosen.slice(at, at + mains)
          const aside = chosen.slice(at + mains, at + mains + asides)
          at += mains + asides
          if (main.length > 0) steps.push({ section: sections[i] ?? null, main, aside })
        }
        return { name: 'Own', base, steps }
      }),
    ),
  )
}

/** Any design of a flow, with words of any kind in the place of ours. */
export function flowDesigns(flow: Flow): fc.Arbitrary<FlowDesign> {
  const keys = flow.boxes.map((box) => box.key)
  const codes = ['head.databases', 'head.identifiedFrom', 'side.screening', 'side.included', 'reports.included']
  const lines = flow.boxes.flatMap((box) => (box.lines ?? []).map((line) => `${box.key}/${line.id}`))
  const words = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), fc.constant('Ord '.repeat(40)))
  const dictionary = (of: string[]) => fc.dictionary(fc.constantFrom(...of), words, { maxKeys: 6 })
  return fc.record({
    style: flowStyles,
    labels: dictionary([...keys, ...codes, ...lines]),
    annotations: dictionary(keys),
    own: fc.option(ownForms(flow.form, keys), { nil: undefined }),
  }) as fc.Arbitrary<FlowDesign>
}
