import type { Progress } from '#shared/contract/base.ts'
import type { ImportPreview } from '#shared/contract/imports.ts'
import type { ReadAs } from './read-as.ts'
import type { SourceDraft } from './source-draft.ts'

/** A file on its way into the review. */
export interface QueuedFile extends ReadAs {
  key: string
  file: File
  /** `unmapped` is a table of which somebody has to say what its columns hold. */
  state: 'waiting' | 'looking' | 'ready' | 'unmapped' | 'unreadable' | 'importing' | 'done' | 'failed' | 'stopped'
  preview?: ImportPreview
  /** What its source probably is, where that is known before it is looked into. */
  proposal?: SourceDraft
  /** The source it goes to: the id of one that is there, or the key of a draft. */
  into: string
  /** Whether its references are the reports included in the previous version of the review; else what a search found. */
  previous?: boolean
  /** A file before it in the list that has the same content. */
  twin?: { readonly key: string; readonly name: string }
  /** Whether a file that is in the review or in the list already shall come in once more. */
  again: boolean
  progress?: Progress
  /** When what is being done now began, in ms. */
  since?: number
  records?: number
  error?: unknown
}

export interface ImportQueue {
  files: readonly QueuedFile[]
  /** The new sources that files go to, by key. */
  drafts: Readonly<Record<string, SourceDraft>>
  /** Whether files are being imported now. */
  running: boolean
}

/** Whether the file is in the review, or before it in the list, and nobody has said that it shall come in once more. */
export function isTwice({ preview, twin, again }: QueuedFile): boolean {
  return !again && (preview?.already !== undefined || twin !== undefined)
}

/** Whether this file will be imported when the person says go. */
export function isGoing(file: QueuedFile): boolean {
  return file.preview !== undefined && (file.state === 'ready' || file.state === 'stopped') && !isTwice(file)
}

/** Whether the file is still on its way to being looked into. */
export function isLooked({ state }: QueuedFile): boolean {
  return state === 'waiting' || state === 'looking'
}

/** Files of new sources with the same name and kind go to one source. */
export function sourceKey(file: QueuedFile, drafts: ImportQueue['drafts']): string {
  const draft = drafts[file.into]
  return draft ? `${draft.kind} ${draft.name.trim().toLocaleLowerCase()}` : file.into
}

/** What the new source of a file has for a name; undefined where the file goes to one that is there. */
export function draftName(file: QueuedFile, drafts: ImportQueue['drafts']): string | undefined {
  return drafts[file.into]?.name.trim()
}
