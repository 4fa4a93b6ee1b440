import type { StageId } from '#shared/domain/reviews/words.ts'

export function ScreeningPage(_props: { stage: StageId }) {
  return null
}
