import type { Decision } from '#shared/domain/reviews/words.ts'

/** The reports behind a number that was pressed. */
export interface Behind {
  title: string
  criterion?: string
  reason?: string
  cell?: { row: string; rowVote: Decision; column: string; columnVote: Decision }
}
