import { z } from 'zod'
import { effect } from '../domain/charting/effects.ts'
import { answerValue, chartingForm } from '../domain/charting/form.ts'
import { change } from '../domain/charting/versions.ts'
import { verdicts } from '../domain/reviews/words.ts'
import { attachmentId, fieldId, formId, needs, reportId, reportRow } from './base.ts'

/** A form with its id, what stands for what was not said, and the id of the fact that this version of it is. */
const form = chartingForm.extend({ id: z.string(), name: z.string(), version: z.string() })
export type Form = z.infer<typeof form>

/** A form as it is to be: new, or the next version of one. `since` is the version that it was made from, if any. */
const nextForm = chartingForm.extend({ id: formId.optional(), since: z.string().max(200).optional() })

export const charting = {
  /** The review's charting forms in their order, retired ones last. */
  forms: needs('read')
    .input(z.object({}))
    .output(z.object({ forms: z.array(form) })),
  /** Makes a form, or gives it another version. What was answered stays, whatever the form asks. */
  saveForm: needs('setUp')
    .input(nextForm)
    .output(z.object({ id: z.string() })),
  /** What saving this would change, and what happens to how many answers; nothing is saved. */
  previewForm: needs('setUp')
    .input(nextForm)
    .output(
      z.object({
        changes: z.array(change),
        effects: z.array(effect),
        /** How many answers there are by this form, of those that are counted. */
        answers: z.int(),
        /** Only the actor's own answers are counted: what others charted is closed to them. */
        ownOnly: z.boolean(),
      }),
    ),
  /** Puts the forms in this order; those that are not named stay after them. */
  orderForms: needs('setUp')
    .input(z.object({ forms: z.array(formId).max(200) }))
    .output(z.object({})),
  /** All versions of a form in effect, the newest first, each with what it changed in the one before. */
  formVersions: needs('read')
    .input(z.object({ form: formId }))
    .output(
      z.object({
        versions: z.array(
          z.object({
            version: z.string(),
            at: z.string(),
            author: z.string(),
            form: chartingForm,
            changes: z.array(change),
          }),
        ),
      }),
    ),
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
