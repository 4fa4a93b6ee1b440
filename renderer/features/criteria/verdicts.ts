import type { verdicts } from '#shared/domain/reviews/words.ts'

export type Verdict = (typeof verdicts)[number]

/** The sign of each verdict; its word always goes with it for those who hear. */
export const verdictSigns: Record<Verdict, string> = { met: '✓', 'not-met': '✕', unclear: '?' }
