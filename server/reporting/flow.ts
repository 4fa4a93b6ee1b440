import { computeFlow } from '#shared/domain/flow/compute.ts'
import type { Flow } from '#shared/domain/flow/flow.ts'
import { type Call, closedTo } from '../call.ts'
import { flowFacts } from '../flow/facts.ts'

/** The flow that a write-up takes its numbers from: PRISMA 2020 in one column, as far as the actor may know it. */
export function reportedFlow(call: Call): Flow {
  const closed = closedTo(call)
  return computeFlow(flowFacts(call.db, closed), '2020', { closed })
}
