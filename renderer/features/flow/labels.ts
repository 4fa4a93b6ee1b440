import type { FlowLanguage } from '#shared/domain/flow/design.ts'
import { type FlowForm, hasTwoColumns, isUpdated } from '#shared/domain/flow/flow.ts'
import { boxLabel, sentence } from '#shared/domain/flow/words.ts'
import type { ShownBox } from './types.ts'

export const labelGroups = ['headings', 'boxes', 'lines', 'sides'] as const

/** A text of the figure that a review may word for itself. */
export interface FigureLabel {
  /** What it stands for: a box, a code of the catalogue, or a line of a box. */
  key: string
  group: (typeof labelGroups)[number]
  /** What it says as long as nobody words it otherwise. */
  ours: string
}

/** The texts of a figure in reading order within their groups. An own form has a label of its own for every section. */
export function labelsOf(
  base: FlowForm,
  isOwn: boolean,
  boxes: readonly Pick<ShownBox, 'key' | 'unit' | 'lines'>[],
  lang: FlowLanguage,
): FigureLabel[] {
  const coded = (group: FigureLabel['group'], key: string, code = key): FigureLabel => ({
    key,
    group,
    ours: sentence(lang, code),
  })
  return [
    ...headings(base, boxes).map((code) => coded('headings', code)),
    ...boxes.flatMap(({ key, unit }): FigureLabel[] => [
      { key, group: 'boxes', ours: boxLabel(lang, base, key) },
      ...(unit === 'studies' && base !== '2009'
        ? [coded('boxes', `reports.${key}`, reportsCode(base, key, lang))]
        : []),
    ]),
    ...boxes.flatMap(({ key, lines = [] }) =>
      lines.map((line): FigureLabel => ({ key: `${key}/${line.id}`, group: 'lines', ours: line.label })),
    ),
    ...sides(base, isOwn).map((code) => coded('sides', code)),
  ]
}

function headings(base: FlowForm, boxes: readonly Pick<ShownBox, 'key'>[]): string[] {
  if (base === '2009') return []
  const fresh = isUpdated(base) ? 'New' : ''
  const scr = base === 'scr' ? 'scr.' : ''
  const pooled = boxes.some(({ key }) => key === 'identified.other')
  return [
    ...(isUpdated(base) ? ['head.previous'] : []),
    pooled ? 'head.all' : `head.databases${fresh}`,
    `head.${scr}identifiedFrom`,
    `head.${scr}removed`,
    ...(hasTwoColumns(base) ? [`head.other${fresh}`] : []),
  ]
}

function sides(base: FlowForm, isOwn: boolean): string[] {
  const hasEligibility = isOwn || base === '2009'
  return ['side.identification', 'side.screening', ...(hasEligibility ? ['side.fullText'] : []), 'side.included']
}

function reportsCode(base: FlowForm, key: string, lang: FlowLanguage): string {
  const own = `reports.${base}.${key}`
  return sentence(lang, own) === own ? `reports.${key}` : own
}
