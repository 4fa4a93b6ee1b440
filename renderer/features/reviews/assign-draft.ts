import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { Stage, StageId } from '#shared/domain/reviews/words.ts'

export type Assignment = InferContractRouterInputs<Contract>['reviews']['previewAssignment']

/** What a lead fills in to assign reports by hand. Nothing chosen means all. */
export interface AssignDraft {
  sources: string[]
  languages: string[]
  /** NaN where none is given. */
  from: number
  to: number
  which: 'all' | 'nobody' | 'few'
  /** NaN for all of them. */
  random: number
  /** Nobody: back to the stage's division. */
  members: string[]
  perReport: Stage['reviewersPerReport']
  back: boolean
  seed: number
}

/** A number that is short enough to be written down. */
export function newSeed(): number {
  return Math.floor(Math.random() * 1_000_000)
}

/** What the draft asks for; null while it does not say to whom. */
export function assignmentOf(
  stage: StageId,
  draft: AssignDraft,
  reports: readonly string[] | undefined,
): Assignment | null {
  const { sources, languages, from, to, which, random, members, perReport, back, seed } = draft
  if (!back && members.length === 0) return null
  const year = (value: number) => (Number.isNaN(value) ? null : value)
  return {
    stage,
    members: back ? null : members,
    perReport,
    seed,
    ...(reports && { reports: [...reports] }),
    ...(sources.length > 0 && { sources }),
    ...(languages.length > 0 && { languages }),
    ...((year(from) !== null || year(to) !== null) && { years: { from: year(from), to: year(to) } }),
    ...(which !== 'all' && { screenedBy: which }),
    ...(!Number.isNaN(random) && { random }),
  }
}
