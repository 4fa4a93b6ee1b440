import { type FlowDesign, plainDesign } from '../design.ts'
import type { FlowForm } from '../flow.ts'
import { type FlowLanguage, sentence } from '../words.ts'

/**
 * Whether a form's words are those of the published template. PRISMA is published in English; it has no official Norwegian
 * translation. PRISMA-ScR publishes no diagram, and a form of the review's own is nobody else's.
 */
export function isOfficial(lang: FlowLanguage, form: FlowForm, design: FlowDesign = plainDesign): boolean {
  return codesOf(lang, form, design).length === 0
}

/**
 * In a sentence or two, to be shown beside the figure's language and never in the figure: whose words these are. `speaking`:
 * the language of the sentence, where it is not the figure's.
 */
export function officialSays(
  lang: FlowLanguage,
  form: FlowForm,
  design: FlowDesign = plainDesign,
  speaking: FlowLanguage = lang,
): string {
  const codes = codesOf(lang, form, design)
  return (codes.length === 0 ? ['official.published'] : codes).map((code) => sentence(speaking, code)).join(' ')
}

function codesOf(lang: FlowLanguage, form: FlowForm, { own, labels }: FlowDesign): string[] {
  const codes: string[] = []
  if (own) codes.push('official.own')
  else if (form === 'scr') codes.push('official.scr')
  if (lang !== 'en') codes.push('official.translation')
  else if (codes.length === 0 && Object.keys(labels).length > 0) codes.push('official.relabelled')
  return codes
}
