import { z } from 'zod'
import { answerValue } from '../domain/charting/form.ts'
import { evidence as evidenceData } from '../domain/evidence/data.ts'
import { fieldId, needs, reportId } from './base.ts'

/** A cell that is to be given another value; null empties it. */
const change = z.object({
  report: reportId,
  field: fieldId,
  item: z.string().min(1).max(200).optional(),
  value: answerValue,
})
export type CellChange = z.infer<typeof change>

/** The forms that the evidence is written in. */
export const evidenceFormats = ['xlsx', 'csv', 'json', 'docx', 'references'] as const
export type EvidenceFormat = (typeof evidenceFormats)[number]

const written = z.object({
  name: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  content: z.string(),
  /** How many studies or references are in it. */
  entries: z.int(),
})

export const evidence = {
  /**
   * The included studies with all that was charted of them; nothing while a stage is closed to the actor, and of a form that is
   * blind to them nothing that others charted.
   */
  table: needs('read')
    .input(z.object({}))
    .output(z.object({ open: z.boolean(), evidence: evidenceData })),
  /** Who said what of one cell, and where in the full text it stands, as far as the actor may know it; the newest last. */
  cell: needs('read')
    .input(z.object({ report: reportId, field: fieldId, item: z.string().min(1).max(200).optional() }))
    .output(
      z.object({
        said: z.array(
          z.object({
            name: z.string(),
            at: z.string(),
            value: answerValue,
            quote: z.string(),
            page: z.string(),
            note: z.string(),
          }),
        ),
      }),
    ),
  /** Enters many answers as one action. One that does not fit refuses them all. Gives how many were entered. */
  fill: needs('chart')
    .input(z.object({ changes: z.array(change).min(1).max(200_000) }))
    .output(z.object({ changed: z.int() })),
  /** The evidence as a file: a workbook, a table, data, a document of the table, or of the references. */
  export: needs('read')
    .input(
      z.object({
        format: z.enum(evidenceFormats),
        lang: z.enum(['en', 'nb']),
        /** For the table of a document and CSV: which columns, in order; all where it is not said. */
        columns: z.array(z.string().max(300)).max(1000).optional(),
        /** For the references: whether those kept as background are listed too, which the star tells apart. */
        background: z.boolean().optional(),
      }),
    )
    .output(written),
  /** What reading a chart back would change: nothing is kept. The changes are entered by `fill`. */
  import: needs('chart')
    .input(z.object({ file: z.file().max(64 * 2 ** 20), lang: z.enum(['en', 'nb']) }))
    .output(
      z.object({
        studies: z.int(),
        /** Entries that are of none of the included studies. */
        unknown: z.array(z.string()),
        /** Columns or fields that the forms do not have. */
        foreign: z.array(z.string()),
        /** What cannot be an answer, with the place in the file. */
        problems: z.array(z.object({ place: z.string(), field: z.string(), value: z.string() })),
        same: z.int(),
        changes: z.array(change.extend({ before: answerValue, title: z.string(), label: z.string() })),
      }),
    ),
}
