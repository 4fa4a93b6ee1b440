import { useSyncExternalStore } from 'react'
import { api, refreshAll } from '../../app/client.ts'
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
  preview: (file: File) => api.imports.preview({ file }),
  sources: async () => (await api.imports.sources({})).sources,
  add: async (
    file: File,
    source: Parameters<typeof api.imports.add>[0]['source'],
    signal: AbortSignal,
    onProgress: (progress: { doing: string; done: number; total?: number }) => void,
  ) => {
    const events = await api.imports.add({ file, source }, { signal })
    let event = await events.next()
    while (!event.done) {
      onProgress(event.value)
      event = await events.next()
    }
    return event.value
  },
  changed: () => void refreshAll(),
}
