/** The two stages of screening, in order. */
export const stageIds = ['title-abstract', 'full-text'] as const
export type StageId = (typeof stageIds)[number]

/** What a member may be; a person may be several. */
export const roles = ['lead', 'reviewer', 'resolver', 'observer'] as const
export type Role = (typeof roles)[number]

/** So many members a review can have, at a stage or for one report: more than one host carries at once. */
export const mostMembers = 1000

/** What a reviewer may vote. */
export const decisions = ['include', 'exclude', 'maybe'] as const
export type Decision = (typeof decisions)[number]

/** What a maybe counts as: `include`, or a conflict with anything but another maybe. */
export const maybePolicies = ['include', 'conflict'] as const
export type MaybePolicy = (typeof maybePolicies)[number]

/**
 * Who screens what. `everyone`: each reviewer every report, and as many votes as the stage asks for settle it. `evenly`: as
 * many reviewers for each report as the stage asks for, so that all have as much to do. `hand`: whom the lead says.
 * `source` and `language`: whom the stage names for where the report was found, or for what it is written in.
 */
export const divisions = ['everyone', 'evenly', 'hand', 'source', 'language'] as const
export type Division = (typeof divisions)[number]

/** Who may lift a stage's blinding, and when. */
export const lifters = ['lead', 'resolver'] as const
export const liftTimes = ['any-time', 'all-voted'] as const
export interface LiftRule {
  by: (typeof lifters)[number]
  when: (typeof liftTimes)[number]
}

/** How a stage is screened. */
export interface Stage {
  id: StageId
  /** Member ids. */
  reviewers: string[]
  /** How many votes a report needs; `all`: of every reviewer of the stage. */
  reviewersPerReport: number | 'all'
  maybe: MaybePolicy
  /** While true, no reviewer can learn anything of another's judgement at this stage. */
  blind: boolean
  division: Division
  /** For a division by source or language: the reviewers of each, by the source's id or the language's code. */
  groups: Record<string, string[]>
  lift: LiftRule
}

/** How many votes a report needs at a stage. */
export function votesNeeded({
  reviewers,
  reviewersPerReport,
}: Pick<Stage, 'reviewers' | 'reviewersPerReport'>): number {
  return reviewersPerReport === 'all' ? Math.max(1, reviewers.length) : reviewersPerReport
}

/** What a reviewer may put on a report for their own eyes. */
export const markKinds = ['star', 'later'] as const
export type MarkKind = (typeof markKinds)[number]

/** What people may talk about on a report: a reviewer's question to the lead, or a conflict. */
export const threads = ['question', 'conflict'] as const
export type Thread = (typeof threads)[number]

/** Colours of a label, by their place among the tokens. */
export const labelColours = 6

/** The place that was searched. */
export const sourceKinds = ['database', 'register', 'other'] as const
export const otherMethods = ['website', 'organisation', 'citation', 'personal', 'other'] as const
/** Where the records of an import come in: found by a search, added at full text, or included in the previous version of the review. */
export const entrances = ['search', 'full-text', 'previous'] as const
export type Entrance = (typeof entrances)[number]
/** By what a report is taken out without a vote: by an automation tool, or for another reason, such as a retraction. */
export const removers = ['automation', 'other'] as const
/** When: before anybody screens it, or while titles are screened, where a ranking by a tool stops early. */
export const removalTimes = ['before-screening', 'screening'] as const
/** Where an excluded full-text report went, when that is worth keeping. */
export const destinations = ['background', 'ongoing', 'protocol', 'awaiting', 'replaced'] as const
/** For what a report waits that awaits classification. */
export const awaited = ['translation', 'other'] as const
/** Whether a full text is being asked for, was had, or could not be had. */
export const retrievalStatuses = ['sought', 'retrieved', 'not-retrieved'] as const
/** How it was known which report a file is the text of. */
export const attachedBy = ['doi', 'title', 'name', 'person', 'import'] as const
export const verdicts = ['met', 'not-met', 'unclear'] as const
