import type { Client } from '#server/client.ts'
import type { Change } from '#shared/contract/live.ts'

/** A window that listens to what others change. */
export interface Listening {
  /** Each word with the time at which it came. */
  heard: { at: number; word: Change }[]
  /** All topics that were told, in order. */
  topics(): string[]
  /** Whether the server ended it. */
  isOver(): boolean
  /** Listens no more. */
  stop(): Promise<void>
}

/** Listens with a client, as a window does, and keeps every word. */
export function listenWith(client: Client, window: string, since?: string): Listening {
  const heard: Listening['heard'] = []
  const stopping = new AbortController()
  let over = false
  const listening = (async () => {
    const input = { window, ...(since !== undefined && { since }) }
    const words = await client.live.changes(input, { signal: stopping.signal })
    for await (const word of words) heard.push({ at: Date.now(), word })
  })()
    .catch((error) => {
      if (!stopping.signal.aborted) throw error
    })
    .finally(() => {
      over = true
    })
  return {
    heard,
    topics: () => heard.flatMap(({ word }) => word.topics),
    isOver: () => over,
    async stop() {
      stopping.abort()
      await listening
    },
  }
}
