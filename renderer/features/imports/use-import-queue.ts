import { useSyncExternalStore } from 'react'
import type { Progress } from '#shared/contract/base.ts'
import { api, refreshAll } from '../../app/client.ts'
import { givenFile } from './given-file.ts'
import { createImportQueue, type ImportQueue, type QueueStore } from './import-queue.ts'

let current: { review: string; store: QueueStore } | null = null

/** The queue of files of this review, and what is in it now. */
export function useImportQueue(review: string): [ImportQueue, QueueStore] {
  const store = storeOf(review)
  return [useSyncExternalStore(store.subscribe, store.get), store]
}

function storeOf(review: string): QueueStore {
  if (current?.review !== review) current = { review, store: createImportQueue(calls) }
  return current.store
}

const calls = {
  preview: async (file: File, signal: AbortSignal, onProgress: (progress: Progress) => void) =>
    followed(await api.imports.preview({ file: await givenFile(file) }, { signal }), onProgress),
  sources: async () => (await api.imports.sources({})).sources,
  add: async (
    file: File,
    source: Parameters<typeof api.imports.add>[0]['source'],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ) => followed(await api.imports.add({ file: await givenFile(file), source }, { signal }), onProgress),
  changed: () => void refreshAll(),
}

/** Follows long work to its end. */
async function followed<Result>(
  events: AsyncIterator<Progress, Result>,
  onProgress: (progress: Progress) => void,
): Promise<Result> {
  for (;;) {
    const event = await events.next()
    if (event.done) return event.value
    onProgress(event.value)
  }
}
