import { z } from 'zod'
import { attachedBy } from '../domain/reviews/words.ts'
import { attachmentId, needs, reportId } from './base.ts'
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
}
