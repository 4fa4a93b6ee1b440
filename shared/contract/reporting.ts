import { z } from 'zod'
import { answerStates } from '../domain/reporting/checklists/checklist.ts'
import { sections } from '../domain/reporting/checklists/item.ts'
import { checklistIds, itemIds } from '../domain/reporting/checklists/lists.ts'
import { reportingParts, writtenParts } from '../domain/reporting/document.ts'
import { block, piece } from '../domain/reporting/pieces.ts'
import { reportingLanguages } from '../domain/reporting/words.ts'
import { needs } from './base.ts'

const lang = z.enum(reportingLanguages)
const list = z.enum(checklistIds)

/** The forms that a write-up is written in. */
export const reportingFormats = ['docx', 'md', 'json'] as const
export type ReportingFormat = (typeof reportingFormats)[number]

const answered = z.object({
  id: z.string(),
  section: z.enum(sections),
  topic: z.string(),
  says: z.string(),
  /** Whether the review answers it whole, with gaps, or not at all. */
  state: z.enum(answerStates),
  answer: z.array(piece),
  /** What the authors noted. */
  where: z.string(),
  note: z.string(),
})
export type AnsweredItem = z.infer<typeof answered>

export const reporting = {
  /** A part of the write-up as far as the actor may know the review, and what the authors have to fill in. */
  part: needs('read')
    .input(z.object({ part: z.enum(reportingParts), lang }))
    .output(z.object({ blocks: z.array(block), gaps: z.array(z.string()) })),
  /** A reporting checklist, answered as far as the review can, with what the authors noted. */
  checklist: needs('read')
    .input(z.object({ list, lang }))
    .output(z.object({ items: z.array(answered) })),
  /** Notes where the manuscript answers an item, and a remark; both empty take it back. */
  note: needs('report')
    .input(
      z.object({
        list,
        item: z.enum(itemIds),
        where: z.string().max(200),
        note: z.string().max(5000),
      }),
    )
    .output(z.object({})),
  /** A part of the write-up, or all of it, as a file. */
  export: needs('read')
    .input(z.object({ part: z.enum(writtenParts), lang, format: z.enum(reportingFormats) }))
    .output(
      z.object({
        name: z.string(),
        encoding: z.enum(['utf8', 'base64']),
        content: z.string(),
        /** How many gaps the authors have to fill in. */
        gaps: z.int(),
      }),
    ),
}
