import { z } from 'zod'
import { answerValue } from '../charting/form.ts'
import { verdicts } from '../reviews/words.ts'

/** What several tags of a study against a criterion come to: `differs` where they do not agree and nobody ruled. */
export const taggings = [...verdicts, 'differs'] as const
export type Tagging = (typeof taggings)[number]

const values = z.array(answerValue)

/** All that is known of the included studies, column by column: each list has one entry for each study, in the same order. */
export const evidence = z.object({
  /** The study's id, and that of its main report. */
  study: z.array(z.string()),
  report: z.array(z.string()),
  /** How many reports the study has. */
  reports: z.array(z.int()),
  title: z.array(z.string()),
  authors: z.array(z.string()),
  year: z.array(z.int().nullable()),
  container: z.array(z.string()),
  type: z.array(z.string()),
  /** Whether it was included in the previous version of the review; left out where none was. */
  previous: z.array(z.boolean()).optional(),
  /** What stands for each field that is in no repeating group; of a calculated one, its number. */
  fields: z.array(
    z.object({
      id: z.string(),
      values,
      /** The studies that several charted differently: nothing stands for them. */
      differs: z.array(z.int()),
    }),
  ),
  /** The items of each repeating group, one after the other, and what stands for the fields in it. */
  groups: z.array(
    z.object({
      id: z.string(),
      /** Which study the item is of, by its place. */
      of: z.array(z.int()),
      item: z.array(z.string()),
      fields: z.array(z.object({ id: z.string(), values })),
    }),
  ),
  criteria: z.array(z.object({ id: z.string(), text: z.string(), tagged: z.array(z.enum(taggings).nullable()) })),
})
export type Evidence = z.infer<typeof evidence>

/** No studies. */
export const noEvidence: Evidence = {
  study: [],
  report: [],
  reports: [],
  title: [],
  authors: [],
  year: [],
  container: [],
  type: [],
  fields: [],
  groups: [],
  criteria: [],
}
