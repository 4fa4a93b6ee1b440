import type { StageId } from '#shared/domain/reviews/words.ts'

export function ConflictsPage(_props: { stage: StageId }) {
  return null
}
