import { z } from 'zod'
import { decisions } from '../domain/reviews/words.ts'
import { needs, reasonId, reportId, reportRow, stageId } from './base.ts'
import { reportDetail, voteOrigin } from './screening.ts'

const over = z.enum(['decision', 'maybe', 'reason'])

export const conflicts = {
  /** The conflicts at a stage that the actor may settle, open and settled. */
  list: needs('resolve')
    .input(z.object({ stage: stageId }))
    .output(
      z.object({ conflicts: z.array(reportRow.extend({ over, resolved: z.enum(['include', 'exclude']).nullable() })) }),
    ),
  /** One conflict: the report, the votes as they were cast, the criteria they differ on, and the resolution if any. */
  show: needs('resolve')
    .input(z.object({ stage: stageId, report: reportId }))
    .output(
      z.object({
        report: reportDetail,
        votes: z.array(
          z.object({
            member: z.string(),
            name: z.string(),
            decision: z.enum(decisions),
            reasons: z.array(z.string()),
            note: z.string(),
            origin: voteOrigin.optional(),
            assessments: z.array(z.object({ criterion: z.string(), verdict: z.enum(['met', 'not-met', 'unclear']) })),
          }),
        ),
        resolution: z
          .object({
            decision: z.enum(['include', 'exclude']),
            reasons: z.array(z.string()),
            note: z.string(),
            by: z.string(),
          })
          .nullable(),
      }),
    ),
  /** A fact of its own beside the votes, which stay as they were. */
  resolve: needs('resolve')
    .input(
      z.object({
        stage: stageId,
        report: reportId,
        decision: z.enum(['include', 'exclude']),
        reasons: z.array(reasonId).max(50).default([]),
        note: z.string().max(20_000).optional(),
      }),
    )
    .output(z.object({})),
}
