import type { QueryClient } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'

/**
 * After a decision the map is read anew at once, and how far one is with a pilot; whatever else counts decisions is read anew when it is next looked
 * at. The lists a person works through are left alone: their rows are changed in place.
 */
export function refreshAfterDecision(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: orpc.reviews.map.key() })
  void client.invalidateQueries({ queryKey: orpc.pilots.list.key() })
  // What was sent back to the person waits for them until they vote or answer.
  for (const queryKey of [orpc.conflicts.sentBack.key(), orpc.conflicts.question.key()])
    void client.invalidateQueries({ queryKey })
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
