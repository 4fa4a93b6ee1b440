/** The rules that merge two records without asking, each by what it rests on; the strongest evidence first. */
export const mergingRules = [
  /** One DOI, PubMed number, ... and one title. */
  'identifier-and-title',
  'identifier-and-part-of-title',
  'two-identifiers',
  /** One identifier and one place, where the title is missing, translated or reworded. */
  'identifier-and-place',
  'title-and-pages',
  'title-and-issue',
  /** Title, authors and year, and one of the two does not say where it stands. */
  'title-authors-year',
  'title-ahead-of-print',
  'title-and-abstract',
  'common-title-and-place',
  'part-of-title-and-place',
  'close-title-and-pages',
  'untitled-and-pages',
  'translated-and-pages',
  /** What the review's policy says of a preprint and its article, of versions, and of registrations. */
  'preprint',
  'update',
  'registration',
] as const

/** The rules that put a pair before a person, by what is in doubt. */
export const askingRules = [
  'identifier-only',
  'other-identifier',
  'other-kind',
  'numbers-differ',
  'place-differs',
  'place-unknown',
  'authors-unsure',
  'common-title',
  'part-of-title',
  'close-title',
  'translated',
  'preprint',
  'update',
  'registration',
  /** Two that match something that contradicts one of them. */
  'contradiction',
  /** One of the rules that were not to merge in this run. */
  'untrusted',
  /** Two answers of persons that cannot both hold. */
  'answers-conflict',
] as const

export type MergingRule = (typeof mergingRules)[number]
export type AskingRule = (typeof askingRules)[number]

/** The name of the rule that merged two records or asks about them; `person` where a person said so. */
export type RuleName = MergingRule | AskingRule | 'person'

/**
 * What a rule says of two records. `same`: merged without asking. `ask`: a person should see it. `different`: not
 * duplicates. `conflict`: not duplicates, and so surely that the two may not come into one cluster through others
 * either.
 */
export type Judgement =
  | { verdict: 'same'; rule: MergingRule }
  | { verdict: 'ask'; rule: AskingRule }
  | { verdict: 'different' | 'conflict' }

export const different: Judgement = { verdict: 'different' }
export const conflict: Judgement = { verdict: 'conflict' }

/** Merged by this rule. */
export function same(rule: MergingRule): Judgement {
  return { verdict: 'same', rule }
}

/** Asked about for this doubt. */
export function ask(rule: AskingRule): Judgement {
  return { verdict: 'ask', rule }
}
