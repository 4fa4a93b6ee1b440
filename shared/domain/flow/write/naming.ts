import type { FlowDesign } from '../design.ts'
import { type Flow, type FlowBox, type FlowLine, findBox } from '../flow.ts'
import { boxLabel, type FlowLanguage, lineLabel, sentence } from '../words.ts'

/** A flow as it is written in a language, with what the review keeps of how it is drawn. */
export interface Worded {
  flow: Flow
  lang: FlowLanguage
  design: FlowDesign
}

/** What a box, a heading or a label at the side is called: in the review's own words, or else in ours. */
export function called({ flow, lang, design }: Worded, key: string): string {
  const own = design.labels[key]
  if (own !== undefined) return own
  if (/^(head|side)\./.test(key)) return sentence(lang, key)
  if (!key.startsWith('reports.')) return boxLabel(lang, flow.form, key)
  const box = key.slice('reports.'.length)
  const ofForm = `reports.${flow.form}.${box}`
  const label = sentence(lang, ofForm)
  return label === ofForm ? sentence(lang, key) : label
}

/** What a line of a box is called. */
export function lineCalled({ lang, design }: Worded, key: string, line: FlowLine): string {
  return design.labels[`${key}/${line.id}`] ?? lineLabel(lang, line)
}

/** The number of a box as it stands in the figure: what was set by hand before what the facts give; null where it is hidden. */
export function shownNumber(box: FlowBox | undefined): number | null | undefined {
  return box?.n === null ? null : (box?.override?.n ?? box?.n)
}

/** The number of the box with a key, as it stands in the figure; undefined where the form has no such box. */
export function numberAt(flow: Flow, key: string): number | null | undefined {
  return shownNumber(findBox(flow, key))
}
