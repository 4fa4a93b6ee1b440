import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Topic } from '#shared/domain/live/topics.ts'
import { setNewer } from './live-state.ts'
import { touchedBy } from './reads.ts'

/** So long, in ms, it is waited between one reading anew and the next: what comes meanwhile is read together. */
const gap = 900

/**
 * Reads anew what follows from what others changed, and nothing else. A page that nobody reads in for now, such as a list that was
 * worked through, says so of its query by `meta.isAtRest`, and does not stand still.
 */
export function createRefresher(client: QueryClient) {
  let waiting = new Set<Topic>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function run() {
    timer = undefined
    if (waiting.size === 0) return
    const { anew, held } = touchedBy([...waiting])
    waiting = new Set()
    timer = setTimeout(run, gap)
    const isHeld = (query: Query) => held.has(callOf(query.queryKey)) && !query.meta?.isAtRest
    const isAnew = (query: Query) => [anew, held].some((calls) => calls.has(callOf(query.queryKey))) && !isHeld(query)
    void client.invalidateQueries({ predicate: isAnew })
    // What is in sight stands still until it is asked for; what is not is read when it is shown again.
    void client.invalidateQueries({ predicate: isHeld, refetchType: 'none' })
    if (isInSight(client, isHeld)) setNewer(true)
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

function isInSight(client: QueryClient, isHeld: (query: Query) => boolean): boolean {
  return client
    .getQueryCache()
    .findAll({ type: 'active', stale: true })
    .some((query) => query.state.isInvalidated && query.state.data !== undefined && isHeld(query))
}

/** Which call of the contract a query makes. */
function callOf([path]: QueryKey): string {
  return Array.isArray(path) ? path.join('.') : ''
}
