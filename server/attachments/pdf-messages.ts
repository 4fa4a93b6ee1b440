import type { FirstPages } from '#shared/domain/attachments/first-pages.ts'

/** What the thread that looks into PDFs is asked: to look into the file at this path. */
export interface ToPdfThread {
  path: string
}

/** What it answers. */
export type FromPdfThread = { pages: FirstPages } | { failed: string; code: string | undefined }
