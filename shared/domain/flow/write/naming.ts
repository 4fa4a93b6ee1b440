import type { FlowDesign } from '../design.ts'
import { Wording } from '../drawing/wording.ts'
import { type Flow, type FlowBox, type FlowLine, findBox } from '../flow.ts'
import type { FlowLanguage } from '../words.ts'

/** A flow as it is written in a language, with what the review keeps of how it is drawn. */
export interface Worded {
  flow: Flow
  lang: FlowLanguage
  design: FlowDesign
}

/** What a box, a heading or a label at the side is called: in the review's own words, or else in ours. */
export function called({ flow, lang, design }: Worded, key: string): string {
  return new Wording(flow, lang, design).say(key)
}

/** What a line of a box is called. */
export function lineCalled({ flow, lang, design }: Worded, key: string, line: FlowLine): string {
  return new Wording(flow, lang, design).line(key, line)
}

/** The number of a box as it stands in the figure: what was set by hand before what the facts give; null where it is hidden. */
export function shownNumber(box: FlowBox | undefined): number | null | undefined {
  return box?.n === null ? null : (box?.override?.n ?? box?.n)
}

/** The number of the box with a key, as it stands in the figure; undefined where the form has no such box. */
export function numberAt(flow: Flow, key: string): number | null | undefined {
  return shownNumber(findBox(flow, key))
}
