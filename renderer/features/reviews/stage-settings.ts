import type { Setup } from '#shared/contract/reviews.ts'

export type StageSettings = Omit<Setup['stages'][number], 'lifted'>

/** Whether a stage is set up the same: the order of people says nothing, nor does a group without anybody. */
export function isSame(a: StageSettings, b: StageSettings): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b))
}

function normal({ id, reviewers, reviewersPerReport, maybe, blind, division, groups, lift }: StageSettings): unknown {
  const named = Object.entries(groups)
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => [key, members.toSorted()] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return [id, reviewers.toSorted(), reviewersPerReport, maybe, blind, division, named, lift.by, lift.when]
}
