import type { Stands, Verdict } from '#shared/domain/criteria/standing.ts'
import { speaksAgainst } from '#shared/domain/criteria/standing.ts'

export type { Verdict }

/** The sign of each verdict; its word always goes with it for those who hear. */
export const verdictSigns: Record<Verdict, string> = { met: '✓', 'not-met': '✕', unclear: '?' }

/** The sign of what stands. */
export const standsSigns: Record<Stands, string> = { ...verdictSigns, differs: '⇄' }

/** The colour of a verdict: what it means for including the report, whichever kind of criterion it is of. */
export function toneOf(kind: 'include' | 'exclude', verdict: Verdict): 'for' | 'against' | 'unclear' {
  if (verdict === 'unclear') return 'unclear'
  return speaksAgainst(kind, verdict) ? 'against' : 'for'
}
