import type { ReportingLanguage } from '../words.ts'

/** What the review can say to an item of a checklist. */
export const answerKeys = [
  'title',
  'question',
  'eligibility',
  'sources',
  'databases',
  'platforms',
  'registers',
  'websites',
  'citation',
  'otherWays',
  'queries',
  'limits',
  'dates',
  'selection',
  'charting',
  'dataItems',
  'identified',
  'duplicates',
  'flow',
  'excluded',
  'characteristics',
  'software',
] as const
export type AnswerKey = (typeof answerKeys)[number]

/** The parts of a paper that items belong to. */
export const sections = [
  'title',
  'abstract',
  'introduction',
  'methods',
  'results',
  'discussion',
  'other',
  'sources',
  'strategies',
  'review',
  'records',
] as const
export type Section = (typeof sections)[number]

/** An item of a checklist: its number, what it is about, and what it asks for in our own words. */
export interface Item {
  id: string
  section: Section
  topic: Record<ReportingLanguage, string>
  says: Record<ReportingLanguage, string>
  /** What of the review answers it; nothing where only the authors can. */
  answers: readonly AnswerKey[]
}

/** An item, its texts in English and Norwegian. */
export function item(
  id: string,
  section: Section,
  topic: readonly [en: string, nb: string],
  says: readonly [en: string, nb: string],
  ...answers: AnswerKey[]
): Item {
  return { id, section, topic: { en: topic[0], nb: topic[1] }, says: { en: says[0], nb: says[1] }, answers }
}
