/** How ranking is used at a stage. */
export interface RankingSettings {
  on: boolean
  /** The share of places in the order that are drawn at random. */
  randomShare: number
  /** The share of what there is to find that has to be found before anybody stops early, and how certain that has to be. */
  recall: number
  confidence: number
  learner: LearnerId
  /** Whether two who screen the same reports begin at different places, so that between them more is found early. */
  apart: boolean
}

/** Which model learns: a linear support vector machine, or naive Bayes, which weighs words by other means. */
export const learnerIds = ['svm', 'bayes'] as const
export type LearnerId = (typeof learnerIds)[number]

/** As a review begins: off. */
export const rankingAtFirst: RankingSettings = {
  on: false,
  randomShare: 0.02,
  recall: 0.95,
  confidence: 0.95,
  learner: 'svm',
  apart: false,
}

/**
 * The models by name and version, for the methods section. A version changes with whatever makes the same votes give another
 * order.
 */
export const modelVersions: Record<LearnerId, string> = {
  svm: 'tfidf-1-2-svm/1',
  bayes: 'tfidf-1-2-bayes/1',
}

/** So many includes and so many excludes it takes; until then the order is random. */
export const fewestLabels = 5

/** By what is learned: one's own votes, the outcomes of the stage once it is open, or those of the stage before. */
export const bases = ['own', 'outcomes', 'earlier'] as const
export type Basis = (typeof bases)[number]
