import { useSyncExternalStore } from 'react'
import { api } from '../../app/client.ts'
import { followed } from '../imports/followed.ts'
import { givenFile } from '../imports/given-file.ts'
import { type Bringing, type BringingCalls, type BringingStore, createBringing } from './bringing.ts'

let current: { review: string; store: BringingStore } | null = null

/** The PDFs that were dropped for this review, and what is being done with them. */
export function useBringing(review: string): [Bringing, BringingStore] {
  const store = storeOf(review)
  return [useSyncExternalStore(store.subscribe, store.get), store]
}

function storeOf(review: string): BringingStore {
  if (current?.review !== review) current = { review, store: createBringing(calls) }
  return current.store
}

/** Of files that are sent, so many bytes go with one call; of files that are handed over where they lie, so many. */
const most = { bytes: 24 << 20, files: 10 }

const calls: BringingCalls = {
  async propose(files, signal) {
    const given = await Promise.all(files.map(givenFile))
    return (await followed(await api.attachments.propose({ files: given }, { signal }))).files
  },
  keep: async (pairs, signal, onProgress) =>
    followed(await api.attachments.keep({ pairs: [...pairs] }, { signal }), onProgress),
  forget: (handed) => api.attachments.forget({ handed: [...handed] }),
  batch(files) {
    if (window.parallax) return most.files
    let bytes = 0
    const over = files.findIndex((file) => {
      bytes += file.size
      return bytes > most.bytes
    })
    return Math.min(most.files, over < 0 ? files.length : over)
  },
}
