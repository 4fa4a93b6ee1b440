import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Topic } from '#shared/domain/live/topics.ts'
import { setNewer } from './live-state.ts'
import { touchedBy } from './reads.ts'

/** So long, in ms, it is waited between one reading anew and the next: what comes meanwhile is read together. */
const gap = 900

/** Reads anew what follows from what others changed, and nothing else. */
export function createRefresher(client: QueryClient) {
  let waiting = new Set<Topic>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function run() {
    timer = undefined
    if (waiting.size === 0) return
    const { anew, held } = touchedBy([...waiting])
    waiting = new Set()
    timer = setTimeout(run, gap)
    void client.invalidateQueries({ predicate: ({ queryKey }) => anew.has(callOf(queryKey)) })
    // What is in sight stands still until it is asked for; what is not is read when it is shown again.
    void client.invalidateQueries({ predicate: ({ queryKey }) => held.has(callOf(queryKey)), refetchType: 'none' })
    if (isHeldInSight(client, held)) setNewer(true)
  }

  return {
    changed(topics: readonly Topic[]) {
      for (const topic of topics) waiting.add(topic)
      if (timer === undefined) run()
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
      waiting = new Set()
    },
  }
}

/** Reads anew what stood still, because the person asks for it. */
export function showNewer(client: QueryClient): void {
  setNewer(false)
  void client.invalidateQueries({ predicate: (query) => query.state.isInvalidated && query.isActive() })
}

function isHeldInSight(client: QueryClient, held: ReadonlySet<string>): boolean {
  return client
    .getQueryCache()
    .findAll({ type: 'active', stale: true })
    .some(({ queryKey, state }) => state.isInvalidated && state.data !== undefined && held.has(callOf(queryKey)))
}

/** Which call of the contract a query makes. */
function callOf([path]: QueryKey): string {
  return Array.isArray(path) ? path.join('.') : ''
}
