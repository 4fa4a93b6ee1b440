/** What the matcher does with two documents that reviews treat differently: one report, a question, or two reports. */
export type PolicyChoice = (typeof policyChoices)[number]
export const policyChoices = ['same', 'ask', 'different'] as const

/** What a policy answers. */
export const policyQuestions = ['preprints', 'updates', 'registrations'] as const satisfies (keyof MatchPolicy)[]

/** What a review counts as the same report where the field has no one answer. */
export interface MatchPolicy {
  /** A preprint and the published article, or two versions of a preprint, all else alike. */
  preprints: PolicyChoice
  /** A Cochrane review and its update. */
  updates: PolicyChoice
  /** Entries of one trial in two registers, under one registration number. */
  registrations: PolicyChoice
}

/**
 * What most reviews do: a preprint and an update are asked about, since text and numbers may have changed and teams
 * differ; a trial registered under one number is registered once.
 */
export const defaultPolicy: MatchPolicy = { preprints: 'ask', updates: 'ask', registrations: 'same' }
