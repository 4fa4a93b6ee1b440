import { useSyncExternalStore } from 'react'
import { api, refreshAll } from '../../app/client.ts'
import { followed } from './followed.ts'
import { givenFile } from './given-file.ts'
import { createImportQueue, type QueueCalls, type QueueStore } from './import-queue.ts'
import type { ImportQueue } from './queued-file.ts'
import { readAs } from './read-as.ts'

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

const calls: QueueCalls = {
  preview: async (file, how, signal, onProgress) =>
    followed(await api.imports.preview({ file: await givenFile(file), ...readAs(how) }, { signal }), onProgress),
  sources: async () => (await api.imports.sources({})).sources,
  add: async (file, how, source, signal, onProgress) =>
    followed(
      await api.imports.add(
        { file: await givenFile(file), ...readAs(how), source, enters: how.previous ? 'previous' : 'search' },
        { signal },
      ),
      onProgress,
    ),
  changed: () => void refreshAll(),
}
