import type { ReviewMap } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'

/** The stage to go to for conflicts: the first that has open ones; else the last that had any. */
export function firstStage({ stages }: ReviewMap['conflicts']): StageId {
  const stage = stages.find(({ left }) => left > 0) ?? stages.findLast(({ all }) => all > 0)
  return stage?.stage ?? 'title-abstract'
}
