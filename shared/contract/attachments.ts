import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { unreadable } from '../domain/attachments/first-pages.ts'
import { doubts, signs } from '../domain/attachments/match.ts'
import { attachedBy } from '../domain/reviews/words.ts'
import { attachmentId, needs, progress, reportId, reportRow } from './base.ts'
import { givenFile } from './imports.ts'

/** A file of a full text, as a page shows it. */
export const attachmentRow = z.object({
  id: z.string(),
  report: z.string(),
  name: z.string(),
  size: z.int(),
  pages: z.int().nullable(),
  hasText: z.boolean().nullable(),
  by: z.enum(attachedBy),
  at: z.string(),
  /** `missing`: not in the folder any more; `changed`: there, and no longer what it was. */
  state: z.enum(['there', 'missing', 'changed']),
})
export type AttachmentRow = z.infer<typeof attachmentRow>

/** What a file was found to be, and whose text it may be. */
const proposed = z.object({
  /** The name by which it is kept or forgotten; only this session knows what it stands for. */
  handed: z.string(),
  name: z.string(),
  size: z.int(),
  /** SHA-256 in hex: what it must still be when it is kept. */
  hash: z.string(),
  pages: z.int().nullable(),
  hasText: z.boolean().nullable(),
  problem: z.enum([...unreadable, 'file-gone']).nullable(),
  sure: z.enum(['certain', 'doubtful', 'none']),
  by: z.enum(['doi', 'title']).nullable(),
  doubts: z.array(z.enum(doubts)),
  /** The report that has this very file already. */
  has: reportRow.nullable(),
  candidates: z.array(z.object({ report: reportRow, signs: z.array(z.enum(signs)), hasFiles: z.int() })),
})
export type Proposed = z.infer<typeof proposed>

const handed = z.string().max(100)

export const attachments = {
  /** The files of a report, in the order in which they came. */
  list: needs('read')
    .input(z.object({ report: reportId }))
    .output(z.object({ attachments: z.array(attachmentRow) })),
  /** Some bytes of a file in base64, and how long it is: what a reader asks for while it draws. At most a MiB at a time. */
  bytes: needs('read')
    .input(z.object({ attachment: attachmentId, from: z.int().min(0), to: z.int().min(0) }))
    .output(z.object({ size: z.int(), bytes: z.string() })),
  /** Keeps a copy of a file as the full text of a report, which is then retrieved. */
  attach: needs('chart')
    .input(z.object({ report: reportId, file: givenFile }))
    .output(z.object({ attachment: z.string() })),
  /** Takes a file from a report. It stays in the folder, so that this can be undone. */
  remove: needs('chart')
    .input(z.object({ attachment: attachmentId }))
    .output(z.object({})),
  /** Puts a file that is missing or changed back from where it is now; it must be the very same. */
  restore: needs('chart')
    .input(z.object({ attachment: attachmentId, file: givenFile }))
    .output(z.object({})),
  /** Looks into some of the files that were dropped and proposes whose texts they are. Nothing is attached. */
  propose: needs('chart')
    .input(z.object({ files: z.array(givenFile).max(200) }))
    .output(eventIterator(progress, z.object({ files: z.array(proposed) }))),
  /** Reports at full text that have these words in their title, authors, year or journal; a few of all that there are. */
  find: needs('chart')
    .input(z.object({ q: z.string().max(500) }))
    .output(z.object({ total: z.int(), reports: z.array(reportRow) })),
  /** Keeps copies of files as the texts of reports, as one action. What cannot be kept is left and told; the others are kept. */
  keep: needs('chart')
    .input(
      z.object({
        pairs: z
          .array(
            z.object({
              handed,
              name: z.string().max(1000),
              hash: z.string().max(64),
              report: reportId,
              by: z.enum(attachedBy),
            }),
          )
          .max(20_000),
      }),
    )
    .output(
      eventIterator(
        progress,
        z.object({
          kept: z.int(),
          reports: z.int(),
          left: z.array(z.object({ handed, name: z.string(), problem: z.string() })),
        }),
      ),
    ),
  /** Forgets files that were sent and that nobody kept. */
  forget: needs('chart')
    .input(z.object({ handed: z.array(handed).max(20_000) }))
    .output(z.object({})),
}
