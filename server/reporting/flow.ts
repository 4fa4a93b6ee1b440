import type { Flow } from '#shared/domain/flow/flow.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { KeptFacts } from '../flow/kept-facts.ts'

/** The flow that a write-up takes its numbers from: PRISMA 2020 in one column, as far as somebody may know it. */
export function reportedFlow(facts: KeptFacts, closed: readonly StageId[]): Flow {
  return facts.flow('2020', { closed })
}
