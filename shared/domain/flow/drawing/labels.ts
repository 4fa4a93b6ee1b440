import { type FlowDesign, plainDesign } from '../design.ts'
import { type Flow, findBox } from '../flow.ts'
import type { FlowLanguage } from '../words.ts'
import { hasFootnotes, planOf } from './forms.ts'
import { Framer } from './frame.ts'
import { itemsOf, keysOf, type PlanItem } from './plan.ts'
import { headsOf, reasonTables } from './table.ts'
import { Wording } from './wording.ts'

/** A label of a figure: by what it goes in `FlowDesign.labels`, what it says, and what it would say in our words. */
export interface FigureLabel {
  key: string
  label: string
  ours: string
}

/** Every label that the figure of a flow has, in reading order, each once: what a review can word otherwise. */
export function labelsOf(flow: Flow, lang: FlowLanguage, design: FlowDesign = plainDesign): FigureLabel[] {
  const wording = new Wording(flow, lang, design)
  const framer = new Framer(flow, wording, design)
  const plan = planOf(flow, design)
  const keys = plan.steps.flatMap((step) => [
    ...(step.section ? [`side.${step.section}`] : []),
    ...itemsOf(step).flatMap((item) => keysIn(item, flow, framer)),
  ])
  for (const table of reasonTables(flow, design, keysOf(plan))) {
    keys.push(
      table.code,
      ...headsOf(table),
      ...table.reasons.map(({ key, line }) => `${key}/${line.id}`),
      'table.total',
    )
  }
  if (hasFootnotes(flow.form, design)) keys.push('foot.identified', 'foot.excluded')
  return [...new Set(keys)].map((key) => ({ key, label: wording.say(key), ours: wording.ours(key) }))
}

function keysIn(item: PlanItem, flow: Flow, framer: Framer): string[] {
  if (item.kind === 'head') return [item.code]
  const of = (key: string) => {
    const lines = framer.linesOf(item, key)
    const reports = lines.length === 0 && framer.wording.hasReports(findBox(flow, key))
    return [key, ...lines.map((line) => `${key}/${line.id}`), ...(reports ? [`reports.${key}`] : [])]
  }
  return item.kind === 'box' ? of(item.key) : [item.code, ...item.keys.flatMap(of)]
}
