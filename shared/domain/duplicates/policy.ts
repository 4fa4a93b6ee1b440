/** What the matcher does with two documents that reviews treat differently: one report, a question, or two reports. */
export type PolicyChoice = 'same' | 'ask' | 'different'

/** What a review counts as the same report where the field has no one answer. */
export interface MatchPolicy {
  /** A preprint and the published article, all else alike. */
  preprints: PolicyChoice
  /** Two versions of one living document: a Cochrane review and its update, two versions of a preprint. */
  updates: PolicyChoice
  /** Entries of one trial in two registers, under one registration number. */
  registrations: PolicyChoice
}

/**
 * What most reviews do: a preprint is asked about, since text and numbers may have changed; an update is another report
 * of the same study (Cochrane Handbook, chapter 4.6.2); a trial registered under one number is registered once.
 */
export const defaultPolicy: MatchPolicy = { preprints: 'ask', updates: 'different', registrations: 'same' }
