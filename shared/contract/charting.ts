import { z } from 'zod'
import { field } from '../domain/charting/form.ts'
import { verdicts } from '../domain/reviews/words.ts'
import { criterionId, fieldId, needs, reportId, reportRow } from './base.ts'

const answer = z.union([z.string().max(20_000), z.array(z.string().max(500)).max(100), z.number(), z.null()])

export const charting = {
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
  form: needs('read')
    .input(z.object({}))
    .output(z.object({ fields: z.array(field) })),
  saveForm: needs('setUp')
    .input(z.object({ fields: z.array(field).max(200) }))
    .output(z.object({})),
  /** Enters an answer for the study that this report belongs to (kept at its main report). */
  answer: needs('chart')
    .input(z.object({ report: reportId, field: fieldId, value: answer }))
    .output(z.object({})),
  /** The included studies with their reports, answers and criteria tags; empty while a stage is closed to the actor. */
  included: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        open: z.boolean(),
        studies: z.array(
          z.object({
            id: z.string(),
            reports: z.array(reportRow),
            answers: z.record(z.string(), answer),
            criteria: z.record(z.string(), z.enum(verdicts)),
          }),
        ),
      }),
    ),
  /** How many studies gave each answer, and the years of their main reports. */
  counts: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        open: z.boolean(),
        studies: z.int(),
        fields: z.array(
          z.object({
            id: z.string(),
            label: z.string(),
            options: z.array(z.object({ id: z.string(), label: z.string(), studies: z.int() })),
            unanswered: z.int(),
          }),
        ),
        years: z.array(z.object({ year: z.int(), studies: z.int() })),
      }),
    ),
}
