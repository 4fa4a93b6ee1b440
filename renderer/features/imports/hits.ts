import { type ImportQueue, isGoing, type QueuedFile, sourceKey } from './queued-file.ts'

/** What a source says of its hits, and what there is. */
export interface Hits {
  hits: number
  /** In the review already, and in all files of the list that go to the source. */
  records: number
  removed: number
}

/** The hits that a source reported beside what there is; undefined where none were stated. */
export function hitsOf(
  source: { hits?: number | null; removedBefore?: number | null },
  records: number,
): Hits | undefined {
  const { hits, removedBefore } = source
  return hits === undefined || hits === null ? undefined : { hits, records, removed: removedBefore ?? 0 }
}

/** Whether what came in and what was removed before add up to the hits. */
export function agrees({ hits, records, removed }: Hits): boolean {
  return hits === records + removed
}

interface KnownSource {
  id: string
  hits?: number
  removedBefore?: number
  records: number
}

/** The hits of the source that a file goes to, beside what will be there once the list is in. */
export function hitsAfter(
  file: QueuedFile,
  { files, drafts }: ImportQueue,
  known: readonly KnownSource[],
): Hits | undefined {
  const key = sourceKey(file, drafts)
  const coming = files
    .filter((one) => isGoing(one) && sourceKey(one, drafts) === key)
    .reduce((sum, one) => sum + (one.preview?.records ?? 0), 0)
  const source = known.find((one) => one.id === file.into)
  if (source) return hitsOf(source, source.records + coming)
  const draft = drafts[file.into]
  return draft && hitsOf(draft, coming)
}
