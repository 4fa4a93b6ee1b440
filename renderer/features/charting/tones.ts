import type { tones } from '#shared/domain/charting/form.ts'

/** The sign of each tone, for colour never stands alone. */
export const toneSigns = { good: '✓', unsure: '?', bad: '✕' } as const satisfies Record<(typeof tones)[number], string>
