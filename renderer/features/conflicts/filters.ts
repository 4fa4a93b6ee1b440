/** What the list of conflicts can be narrowed to: the open ones, those over one thing, or the settled ones. */
export const conflictFilters = ['open', 'decision', 'maybe', 'reason', 'resolved'] as const
export type ConflictFilter = (typeof conflictFilters)[number]

interface Conflict {
  over: 'decision' | 'maybe' | 'reason'
  resolved: 'include' | 'exclude' | null
}

/** Whether a conflict passes: a kind of conflict means the open ones of that kind. */
export function passes(conflict: Conflict, filter: ConflictFilter): boolean {
  if (filter === 'resolved') return conflict.resolved !== null
  return conflict.resolved === null && (filter === 'open' || conflict.over === filter)
}

/** How many conflicts pass each filter. */
export function countConflicts(conflicts: readonly Conflict[]): Record<ConflictFilter, number> {
  const counts = { open: 0, decision: 0, maybe: 0, reason: 0, resolved: 0 }
  for (const conflict of conflicts) {
    for (const filter of conflictFilters) if (passes(conflict, filter)) counts[filter]++
  }
  return counts
}
