import type { FactKind } from './fact.ts'

/** What the log is looked through by: kinds of fact that belong together, in the order of the work. */
export const factGroups = [
  'setup',
  'search',
  'duplicates',
  'screening',
  'conflicts',
  'fulltext',
  'charting',
  'undo',
] as const
export type FactGroup = (typeof factGroups)[number]

/** The group of each kind. */
export const groupOfKind: Record<FactKind, FactGroup> = {
  review: 'setup',
  member: 'setup',
  stage: 'setup',
  criterion: 'setup',
  reason: 'setup',
  label: 'setup',
  term: 'setup',
  source: 'search',
  import: 'search',
  mapping: 'search',
  takeover: 'search',
  match: 'duplicates',
  'match-policy': 'duplicates',
  link: 'duplicates',
  question: 'duplicates',
  field: 'duplicates',
  pilot: 'screening',
  sampled: 'screening',
  assignment: 'screening',
  vote: 'screening',
  note: 'screening',
  mark: 'screening',
  labelling: 'screening',
  assessment: 'screening',
  message: 'conflicts',
  referral: 'conflicts',
  resolution: 'conflicts',
  retrieval: 'fulltext',
  destination: 'fulltext',
  study: 'charting',
  form: 'charting',
  answer: 'charting',
  undo: 'undo',
}
