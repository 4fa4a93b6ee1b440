import { z } from 'zod'
import { answerValue, chartingForm } from '../../charting/form.ts'
import { id, text } from './common.ts'

/** Facts of studies and what is charted of them. The subject of each kind is named beside it. */
export const chartingBodies = {
  /** subject: the report's id */
  study: z.object({ report: id, study: id }),
  /** Which report of a study stands for it; the first where nobody says. subject: the study's id */
  main: z.object({ study: id, report: id }),
  /** Two reports that a person says are not of one study: not suggested any more. subject: both report ids, see pairSubject */
  apart: z.object({ a: id, b: id, on: z.boolean() }),
  /** subject: the form's id; each fact is one version */
  form: chartingForm,
  /** What a member charted. subject: report/field/member, and then /item for a field in a repeating group */
  answer: z.object({
    report: id,
    field: id,
    member: id,
    value: answerValue,
    /** Which of a repeating group. */
    item: id.optional(),
    /** Where in the full text it stands. */
    quote: text.optional(),
    page: z.string().max(40).optional(),
    attachment: id.optional(),
    note: text.optional(),
  }),
  /** A member says that they are through with a report by a form, or not any more. subject: report/form/member */
  charted: z.object({ report: id, form: id, member: id, done: z.boolean() }),
  /**
   * What stands where several charted a report: said by a third person, or by those who charted it together. Their answers
   * stay. Null takes it back. subject: report/field, and then /item
   */
  consensus: z.object({
    report: id,
    field: id,
    item: id.optional(),
    /** Whether it was settled, apart from what with: an answer can be settled to be none. */
    settled: z.boolean(),
    value: answerValue,
    note: text.optional(),
    /** Where there is no third person: those who charted it and settled it together. */
    together: z.array(id).max(20).optional(),
  }),
}
