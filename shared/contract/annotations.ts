import { z } from 'zod'
import { labelColours } from '../domain/reviews/words.ts'
import { annotationId, attachmentId, needs, reportId } from './base.ts'

const share = z.number().min(0).max(1)
const box = z.object({ left: share, top: share, width: share, height: share })
const colour = z
  .int()
  .min(0)
  .max(labelColours - 1)
const note = z.string().max(20_000)

/** Where a passage stands in a file. */
const passage = z.object({
  attachment: attachmentId,
  /** From 1. */
  page: z.int().min(1).max(100_000),
  quote: z.string().max(20_000),
  /** Where on the page, as shares of it. */
  boxes: z.array(box).max(200),
})
export type Passage = z.infer<typeof passage>

/** A marked passage, as a page shows it. */
export const annotationRow = passage.extend({
  id: z.string(),
  colour,
  note: z.string(),
  mine: z.boolean(),
  /** The name of who marked it. */
  by: z.string(),
  at: z.string(),
})
export type AnnotationRow = z.infer<typeof annotationRow>

export const annotations = {
  /** The passages of a report's files that the actor marked, and others' as far as the actor may know, by page. */
  list: needs('read')
    .input(z.object({ report: reportId }))
    .output(z.object({ annotations: z.array(annotationRow) })),
  /** Marks a passage for the actor; or changes colour and note of one that they marked, which stays where it is. */
  save: needs('mark')
    .input(
      z.object({
        /** Left out for a new one. */
        annotation: annotationId.optional(),
        passage,
        colour,
        note: note.default(''),
      }),
    )
    .output(z.object({ annotation: z.string() })),
  /** Takes one of the actor's marks away. */
  remove: needs('mark')
    .input(z.object({ annotation: annotationId }))
    .output(z.object({})),
}
