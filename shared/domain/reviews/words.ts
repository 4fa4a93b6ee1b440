/** The two stages of screening, in order. */
export const stageIds = ['title-abstract', 'full-text'] as const
export type StageId = (typeof stageIds)[number]

/** What a member may be; a person may be several. */
export const roles = ['lead', 'reviewer', 'resolver', 'observer'] as const
export type Role = (typeof roles)[number]

/** What a reviewer may vote. */
export const decisions = ['include', 'exclude', 'maybe'] as const
export type Decision = (typeof decisions)[number]

/** What a maybe counts as: `include`, or a conflict with anything but another maybe. */
export const maybePolicies = ['include', 'conflict'] as const
export type MaybePolicy = (typeof maybePolicies)[number]

/** How a stage is screened. */
export interface Stage {
  id: StageId
  /** Member ids. When there are more than `reviewersPerReport`, each report is assigned to that many of them. */
  reviewers: string[]
  reviewersPerReport: number
  maybe: MaybePolicy
  /** While true, no reviewer can learn anything of another's judgement at this stage. */
  blind: boolean
}

/** The place that was searched. */
export const sourceKinds = ['database', 'register', 'other'] as const
export const otherMethods = ['website', 'organisation', 'citation', 'personal', 'other'] as const
/** Where an excluded full-text report went, when that is worth keeping. */
export const destinations = ['background', 'ongoing', 'protocol', 'awaiting', 'replaced'] as const
export const retrievalStatuses = ['retrieved', 'not-retrieved'] as const
export const verdicts = ['met', 'not-met', 'unclear'] as const
