import { z } from 'zod'
import { effect } from '../domain/charting/effects.ts'
import { answerValue, chartingForm } from '../domain/charting/form.ts'
import { change } from '../domain/charting/versions.ts'
import { mostMembers, verdicts } from '../domain/reviews/words.ts'
import { attachmentId, fieldId, formId, memberId, needs, reportId, reportRow } from './base.ts'

/** A form with its id, what stands for what was not said, and the id of the fact that this version of it is. */
const form = chartingForm.extend({ id: z.string(), name: z.string(), version: z.string() })
export type Form = z.infer<typeof form>

/** A form as it is to be: new, or the next version of one. `since` is the version that it was made from, if any. */
const nextForm = chartingForm.extend({ id: formId.optional(), since: z.string().max(200).optional() })

/** An item of a repeating group; it is a part of subjects, and of ids of rows that several items make. */
const itemId = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\w-]+$/)
/** The items of several that are the same thing: their ids joined by a plus. */
const rowId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\w-]+(\+[\w-]+)*$/)

/** What an answer rests on. */
const resting = {
  quote: z.string().max(5000).optional(),
  page: z.string().max(40).optional(),
  attachment: attachmentId.optional(),
  note: z.string().max(5000).optional(),
}

const named = { member: z.string(), name: z.string() }
const estimate = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })

/** What is said to stand for a field, or that it is left open; `settled: false` without a note only opens it again. */
const settling = z.object({
  report: reportId,
  field: fieldId,
  row: rowId.optional(),
  settled: z.boolean(),
  value: answerValue,
  note: z.string().max(5000).optional(),
})

const studyAnswer = z.object({
  field: z.string(),
  item: z.string().optional(),
  value: answerValue,
  quote: z.string().optional(),
  page: z.string().optional(),
  attachment: z.string().optional(),
  note: z.string().optional(),
  /** Whose it is, where it is another's. */
  by: z.string().optional(),
})
export type StudyAnswer = z.infer<typeof studyAnswer>

const comparedField = z.object({
  field: z.string(),
  row: z.string().optional(),
  alike: z.boolean(),
  sides: z.array(
    z.object({
      member: z.string(),
      value: answerValue,
      item: z.string().optional(),
      quote: z.string().optional(),
      page: z.string().optional(),
      attachment: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  /** What was said last of what stands: settled, or left open with a note on why. */
  said: z
    .object({ settled: z.boolean(), value: answerValue, note: z.string().nullable(), by: z.array(z.string()) })
    .nullable(),
})
export type ComparedField = z.infer<typeof comparedField>

const difference = z.object({
  study: z.string(),
  report: reportRow,
  form: z.string(),
  /** How the actor may settle it; null for one who only may look. */
  how: z.enum(['alone', 'together']).nullable(),
  /** How many fields are compared, are answered differently, are not settled yet, and are left open. */
  fields: z.int(),
  differ: z.int(),
  left: z.int(),
  aside: z.int(),
})
export type DifferenceRow = z.infer<typeof difference>

const fieldAgreement = z.object({
  field: z.string(),
  n: z.int(),
  same: estimate,
  beyondChance: z.object({ coefficient: z.enum(['kappa', 'alpha']), estimate }).nullable(),
  overlap: z.number().nullable(),
  near: estimate.nullable(),
})
export type FieldAgreementRow = z.infer<typeof fieldAgreement>

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
    .input(z.object({ report: reportId, field: fieldId, value: answerValue, item: itemId.optional(), ...resting }))
    .output(z.object({})),
  /** Says that the actor is through with a study by a form, or not any more. */
  charted: needs('chart')
    .input(z.object({ report: reportId, form: formId, done: z.boolean() }))
    .output(z.object({})),
  /** Which studies are the actor's to chart by which forms, and how far they are with each. */
  work: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        open: z.boolean(),
        studies: z.array(
          z.object({
            study: z.string(),
            forms: z.array(
              z.object({
                form: z.string(),
                mine: z.boolean(),
                through: z.boolean(),
                asked: z.int(),
                answered: z.int(),
              }),
            ),
          }),
        ),
      }),
    ),
  /** What the actor sees in the forms of one study: their own answers where two chart each study. */
  study: needs('read')
    .input(z.object({ report: reportId }))
    .output(
      z.object({
        study: z.string(),
        forms: z.array(z.object({ form: z.string(), mine: z.boolean(), through: z.boolean() })),
        answers: z.array(studyAnswer),
        /** The reports that answers name. */
        reports: z.array(reportRow),
      }),
    ),
  /** Reports whose text has these words, to name one in an answer. */
  reports: needs('read')
    .input(z.object({ q: z.string().max(500) }))
    .output(z.object({ reports: z.array(reportRow) })),
  /** How many studies each would chart, were a form set so. */
  division: needs('setUp')
    .input(z.object({ perStudy: z.union([z.literal(1), z.literal(2)]), charters: z.array(memberId).max(mostMembers) }))
    .output(
      z.object({
        open: z.boolean(),
        studies: z.int(),
        divided: z.boolean(),
        /** All who may chart. */
        able: z.array(z.object(named)),
        members: z.array(z.object({ ...named, studies: z.int() })),
      }),
    ),
  /** How far each has come, as a count of studies. */
  progress: needs('follow')
    .input(z.object({}))
    .output(
      z.object({
        open: z.boolean(),
        forms: z.array(
          z.object({
            form: z.string(),
            members: z.array(z.object({ ...named, assigned: z.int(), through: z.int() })),
          }),
        ),
      }),
    ),
  /** The studies that all who chart them are through with, where two chart by a form, and in how much they differ. */
  differences: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        open: z.boolean(),
        /** The forms that are blind to the actor. */
        closed: z.array(z.string()),
        rows: z.array(difference),
      }),
    ),
  /** One study field by field, as each charted it. */
  compare: needs('read')
    .input(z.object({ report: reportId, form: formId }))
    .output(
      z.object({
        study: z.string(),
        how: z.enum(['alone', 'together']).nullable(),
        charters: z.array(z.object(named)),
        fields: z.array(comparedField),
        reports: z.array(reportRow),
      }),
    ),
  /** Says what stands for a field, as one who did not chart the study. The answers stay. */
  settle: needs('resolve').input(settling).output(z.object({})),
  /** The same by those who charted it, where there is no third person. */
  settleTogether: needs('chart').input(settling).output(z.object({})),
  /** How far those who chart agree on each field of a form; nothing while it is blind to the actor. */
  agreement: needs('read')
    .input(z.object({ form: formId }))
    .output(z.object({ open: z.boolean(), studies: z.int(), fields: z.array(fieldAgreement) })),
  /** The included studies with their reports, answers and criteria tags; empty while a stage is closed to the actor. */
  included: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        open: z.boolean(),
        studies: z.array(
          z.object({
            id: z.string(),
            reports: z.array(reportRow.extend({ previous: z.boolean() })),
            answers: z.record(z.string(), answerValue),
            criteria: z.record(z.string(), z.enum(verdicts)),
          }),
        ),
      }),
    ),
}
