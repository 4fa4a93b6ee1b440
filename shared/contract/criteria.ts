import { z } from 'zod'
import { verdicts } from '../domain/reviews/words.ts'
import { criterionId, needs, reportId } from './base.ts'

export const criteria = {
  /** Tags a report against a criterion, or with null takes the tag back. */
  assess: needs('screen')
    .input(
      z.object({
        report: reportId,
        criterion: criterionId,
        verdict: z.enum(verdicts).nullable(),
        quote: z.string().max(5000).optional(),
        page: z.string().max(40).optional(),
      }),
    )
    .output(z.object({})),
}
