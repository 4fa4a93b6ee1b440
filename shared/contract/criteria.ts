import { z } from 'zod'
import { verdicts } from '../domain/reviews/words.ts'
import { criterionId, needs, reportId, stageId } from './base.ts'

const verdict = z.enum(verdicts)

/** How a report stands against one criterion, as far as the actor may know. */
const cell = z.object({
  mine: verdict.nullable(),
  /** What stands: a ruling, or what all say who tagged it; for a blinded reviewer their own tag. */
  stands: z.enum([...verdicts, 'differs']).nullable(),
  ruled: z.boolean(),
  /** Whether the actor may rule on it. */
  mayRule: z.boolean(),
})
export type CriterionCell = z.infer<typeof cell>

const row = z.object({
  id: z.string(),
  /** Included in the previous version of the review. */
  previous: z.boolean(),
  /** Null while the stage is closed to the actor. */
  outcome: z.enum(['included', 'excluded', 'conflict', 'pending']).nullable(),
  /** By criterion; a criterion against which nobody tagged it is left out. */
  cells: z.record(z.string(), cell),
})
export type CriteriaRow = z.infer<typeof row>

const tag = z.object({
  criterion: z.string(),
  /** Whose. */
  name: z.string(),
  mine: z.boolean(),
  verdict,
  quote: z.string(),
  page: z.string(),
})
export type CriterionTag = z.infer<typeof tag>

export const criteria = {
  /** Tags a report against a criterion, or with null takes the tag back. */
  assess: needs('screen')
    .input(
      z.object({
        report: reportId,
        criterion: criterionId,
        verdict: verdict.nullable(),
        quote: z.string().max(5000).optional(),
        page: z.string().max(40).optional(),
      }),
    )
    .output(z.object({})),
  /**
   * The reports of a stage against its criteria, in the order of the review. Which are included or excluded is known once the
   * stage is open; until then `all` has everything, with the actor's own tags alone.
   */
  matrix: needs('read')
    .input(z.object({ stage: stageId, which: z.enum(['all', 'included', 'excluded']) }))
    .output(z.object({ open: z.boolean(), criteria: z.array(z.string()), rows: z.array(row) })),
  /** The tags of one report that the actor may see, with what they rest on, and what was ruled. */
  tags: needs('read')
    .input(z.object({ stage: stageId, report: reportId }))
    .output(
      z.object({
        tags: z.array(tag),
        rulings: z.array(z.object({ criterion: z.string(), verdict, note: z.string(), by: z.string() })),
      }),
    ),
  /** Settles a report against a criterion on which its reviewers differ; their tags stay. Null takes that back. */
  rule: needs('resolve')
    .input(
      z.object({
        stage: stageId,
        report: reportId,
        criterion: criterionId,
        verdict: verdict.nullable(),
        note: z.string().max(5000).optional(),
      }),
    )
    .output(z.object({})),
}
