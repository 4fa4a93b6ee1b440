import type { FlowBox, FlowCheck, FlowData, FlowForm, FlowNote } from './flow.ts'
import { sentence } from './words.ts'

/** Each number that was set by hand, beside what the facts give, and why: a warning where they differ. */
export function overrideChecks(boxes: readonly FlowBox[], form: FlowForm): FlowCheck[] {
  return overridden(boxes, form).map(({ key, differs, data }) => {
    const code = 'check.override'
    const says = sentence('en', code, data)
    return { check: `override.${key}`, holds: !differs, level: 'warning', says, code, data, ids: [] }
  })
}

/** The same as notes under the figure: whoever reads a number that the facts do not give has to be told. */
export function overrideNotes(boxes: readonly FlowBox[], form: FlowForm): FlowNote[] {
  return overridden(boxes, form).flatMap(({ differs, data }) => {
    const code = 'note.override'
    return differs ? [{ code, data, says: sentence('en', code, data), ids: [] }] : []
  })
}

function overridden(boxes: readonly FlowBox[], form: FlowForm): { key: string; differs: boolean; data: FlowData }[] {
  return boxes.flatMap(({ key, n, override }) =>
    override
      ? [{ key, differs: override.n !== n, data: { form, key, n: n ?? 0, set: override.n, why: override.why } }]
      : [],
  )
}
