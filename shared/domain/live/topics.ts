import type { FactKind } from '../facts/fact.ts'

/** What a page can be told of: that something of this was changed, and never what. */
export const topics = [
  /** Title, question, stages, criteria and reasons. */
  'setup',
  'team',
  /** Sources, imports and their records. */
  'imports',
  'duplicates',
  'removal',
  /** Who screens what: divisions by hand, and pilots. */
  'work',
  /** Votes and what they add up to, as far as they are open. */
  'decisions',
  'conflicts',
  /** Questions to the lead, and answers. */
  'questions',
  /** Labels, marks and notes. */
  'marks',
  /** How reports stand against the criteria. */
  'tags',
  'highlights',
  'fulltext',
  'annotations',
  'studies',
  'charting',
  'flow',
  'reporting',
  /** How far each member has come. */
  'progress',
] as const
export type Topic = (typeof topics)[number]

const touches: Record<Exclude<FactKind, 'undo'>, readonly Topic[]> = {
  review: ['setup'],
  member: ['team'],
  invitation: ['team'],
  stage: ['setup', 'work', 'progress'],
  assignment: ['work', 'progress'],
  pilot: ['work', 'decisions', 'progress'],
  sampled: ['work'],
  ranking: ['setup'],
  criterion: ['setup'],
  reason: ['setup'],
  source: ['imports'],
  import: ['imports', 'progress'],
  mapping: ['imports'],
  takeover: ['imports', 'decisions', 'progress'],
  link: ['duplicates', 'progress'],
  question: ['duplicates'],
  match: ['duplicates'],
  'match-policy': ['duplicates'],
  field: ['duplicates'],
  vote: ['decisions', 'conflicts', 'progress'],
  resolution: ['decisions', 'conflicts'],
  referral: ['conflicts'],
  message: ['conflicts', 'questions'],
  note: ['marks'],
  mark: ['marks'],
  label: ['marks'],
  labelling: ['marks'],
  term: ['highlights'],
  retrieval: ['fulltext', 'progress'],
  attachment: ['fulltext'],
  annotation: ['annotations'],
  removal: ['removal', 'progress'],
  destination: ['fulltext', 'progress'],
  study: ['studies'],
  main: ['studies'],
  apart: ['studies'],
  assessment: ['tags'],
  ruling: ['tags'],
  form: ['charting'],
  answer: ['charting'],
  charted: ['charting', 'progress'],
  consensus: ['charting'],
  'flow-form': ['flow'],
  'flow-style': ['flow'],
  'flow-label': ['flow'],
  'flow-annotation': ['flow'],
  'flow-override': ['flow'],
  checklist: ['reporting'],
}

/** What a fact of a kind changes. An undo changes what the facts that it takes back do, and nothing of its own. */
export function topicsOf(kind: FactKind): readonly Topic[] {
  return kind === 'undo' ? [] : touches[kind]
}

/** Topics in the order in which they are always told, each once: the order must not say which came first. */
export function inOrder(some: ReadonlySet<Topic>): Topic[] {
  return topics.filter((topic) => some.has(topic))
}
