import type { QueryClient } from '@tanstack/react-query'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'

/** How long after a vote its numbers are read anew, in ms, if no other comes: not between two keys. */
const patience = 2500

/**
 * After a decision the map is read anew at once, and how far one is with a pilot; whatever else counts decisions is read
 * anew when it is next looked at. The lists a person works through are left alone: their rows are changed in place.
 */
export function refreshAfterDecision(client: QueryClient): void {
  refreshShown(client)
  outdateCounts(client)
}

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * The same after one of many votes in a row: the map is read anew once there is a pause, for in a large review the server
 * has to go through all reports for it, and the next vote would wait. What is left for the actor is counted here.
 */
export function refreshAfterVote(client: QueryClient): void {
  outdateCounts(client)
  clearTimeout(timer)
  timer = setTimeout(() => refreshShown(client), patience)
}

/** The map, how far one is with a pilot, and what was sent back to the person, which waits for them until they vote or answer. */
function refreshShown(client: QueryClient): void {
  const shown = [
    orpc.reviews.map.key(),
    orpc.pilots.list.key(),
    orpc.conflicts.sentBack.key(),
    orpc.conflicts.question.key(),
  ]
  for (const queryKey of shown) void client.invalidateQueries({ queryKey })
}

function outdateCounts(client: QueryClient): void {
  const later = [
    orpc.pilots.progress.key(),
    orpc.conflicts.list.key(),
    orpc.conflicts.show.key(),
    orpc.charting.key(),
    orpc.agreement.key(),
    orpc.flow.key(),
    orpc.team.progress.key(),
    orpc.reviews.log.key(),
  ]
  for (const queryKey of later) void client.invalidateQueries({ queryKey, refetchType: 'none' })
}

/** Counts one vote of the actor, or one taken back, in what the map says is left for them. */
export function countInMap(client: QueryClient, stage: StageId, before: Decision | null, now: Decision | null): void {
  const by = (before ? 1 : 0) - (now ? 1 : 0)
  if (by === 0) return
  const place = stage === 'full-text' ? 'fullText' : 'screening'
  client.setQueryData(orpc.reviews.map.queryKey({ input: {} }), (old) => {
    const mine = old?.[place].mine
    return old && mine
      ? { ...old, [place]: { ...old[place], mine: { ...mine, left: Math.max(0, mine.left + by) } } }
      : old
  })
}
