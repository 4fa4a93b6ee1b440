import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countConflicts } from './filters.ts'

const conflict = fc.record({
  over: fc.constantFrom('decision' as const, 'maybe' as const, 'reason' as const),
  resolved: fc.constantFrom('include' as const, 'exclude' as const, null),
})

test('every conflict is open or resolved, and every open one is over exactly one thing', () => {
  fc.assert(
    fc.property(fc.array(conflict), (conflicts) => {
      const counts = countConflicts(conflicts)
      expect(counts.open + counts.resolved).toBe(conflicts.length)
      expect(counts.decision + counts.maybe + counts.reason).toBe(counts.open)
    }),
  )
})
