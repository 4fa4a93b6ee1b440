import type { removers } from '#shared/domain/reviews/words.ts'
import type { Filters } from '#shared/domain/screening/filters.ts'

/** Why reports are often removed before screening; `tool` and `typed` have to be told more exactly. */
export const removalReasons = ['retracted', 'untitled', 'date', 'language', 'tool', 'typed'] as const
export type RemovalReason = (typeof removalReasons)[number]

/** The reason that the filters of a list speak for. */
export function reasonOf({ retracted, years, language }: Filters): RemovalReason {
  if (retracted === 'yes') return 'retracted'
  if (years) return 'date'
  return language?.length ? 'language' : 'typed'
}

/** What is said of a removal; nothing where more has to be told first. */
export function saidOf(
  reason: RemovalReason,
  label: string,
  detail: string,
): { by: (typeof removers)[number]; why: string } | undefined {
  const more = detail.trim()
  if (reason === 'tool') return more ? { by: 'automation', why: more } : undefined
  if (reason === 'typed') return more ? { by: 'other', why: more } : undefined
  return { by: 'other', why: more ? `${label}: ${more}` : label }
}
