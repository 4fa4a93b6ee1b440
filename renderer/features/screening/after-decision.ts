import type { QueryClient } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'

/**
 * After a decision the map is read anew at once, and how far one is with a pilot; whatever else counts decisions is read anew when it is next looked
 * at. The lists a person works through are left alone: their rows are changed in place.
 */
export function refreshAfterDecision(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: orpc.reviews.map.key() })
  void client.invalidateQueries({ queryKey: orpc.pilots.list.key() })
  const later = [
    orpc.pilots.progress.key(),
    orpc.conflicts.key(),
    orpc.charting.key(),
    orpc.agreement.key(),
    orpc.flow.key(),
    orpc.team.progress.key(),
    orpc.reviews.log.key(),
  ]
  for (const queryKey of later) void client.invalidateQueries({ queryKey, refetchType: 'none' })
}
