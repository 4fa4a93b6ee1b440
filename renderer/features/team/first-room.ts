import type { LinkProps } from '@tanstack/react-router'
import type { ReviewMap } from '#shared/contract/reviews.ts'

/** Where a member who has just signed in most likely has something to do. */
export function firstRoom(map: ReviewMap): NonNullable<LinkProps['to']> {
  if (map.identified.records === 0) return '/review/sources'
  if (map.screening.mine && map.screening.mine.left > 0) return '/review/screening/title-abstract'
  if (map.conflicts.left) return '/review/conflicts'
  if (map.fullText.mine && map.fullText.mine.left > 0) return '/review/fulltext'
  return map.included.studies === null ? '/review/sources' : '/review/flow'
}
