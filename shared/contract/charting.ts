import { z } from 'zod'
import { answerValue, chartingForm } from '../domain/charting/form.ts'
import { verdicts } from '../domain/reviews/words.ts'
import { attachmentId, fieldId, formId, needs, reportId, reportRow } from './base.ts'

/** A form with its id and what stands for what was not said. */
const form = chartingForm.extend({ id: z.string(), name: z.string() })
export type Form = z.infer<typeof form>

export const charting = {
  /** The review's charting forms in their order, retired ones last. */
  forms: needs('read')
    .input(z.object({}))
    .output(z.object({ forms: z.array(form) })),
  /** Makes a form, or gives it another version. What was answered stays, whatever the form asks. */
  saveForm: needs('setUp')
    .input(chartingForm.extend({ id: formId.optional() }))
    .output(z.object({ id: z.string() })),
  /** Enters an answer for the study that this report belongs to (kept at its main report). Null takes it back. */
  answer: needs('chart')
    .input(
      z.object({
        report: reportId,
        field: fieldId,
        value: answerValue,
        item: z.string().min(1).max(200).optional(),
        quote: z.string().max(5000).optional(),
        page: z.string().max(40).optional(),
        attachment: attachmentId.optional(),
        note: z.string().max(5000).optional(),
      }),
    )
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
            answers: z.record(z.string(), answerValue),
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
