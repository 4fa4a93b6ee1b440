import type { LinkProps } from '@tanstack/react-router'
import type { TextId } from './text.ts'

export interface RoomLink {
  to: NonNullable<LinkProps['to']>
  label: TextId
  /** Pressed after `g`. */
  key: string
}

/** Where one can go inside a review, in the order of the flow. */
export const rooms: readonly RoomLink[] = [
  { to: '/review/sources', label: 'app.map.identified', key: 'i' },
  { to: '/review/duplicates', label: 'app.map.duplicates', key: 'd' },
  { to: '/review/screening/title-abstract', label: 'app.map.screening', key: 's' },
  { to: '/review/conflicts', label: 'app.map.conflicts', key: 'c' },
  { to: '/review/fulltext', label: 'app.map.fullText', key: 't' },
  { to: '/review/included', label: 'app.map.included', key: 'n' },
  { to: '/review/criteria', label: 'criteria.title', key: 'k' },
  { to: '/review/charting', label: 'app.rooms.charting', key: 'h' },
  { to: '/review/evidence', label: 'evidence.title', key: 'e' },
  { to: '/review/flow', label: 'app.rooms.flow', key: 'f' },
  { to: '/review/reporting', label: 'reporting.title', key: 'w' },
  { to: '/review/pilot', label: 'app.rooms.pilot', key: 'p' },
  { to: '/review/progress', label: 'app.rooms.progress', key: 'r' },
  { to: '/review/agreement', label: 'app.rooms.agreement', key: 'a' },
  { to: '/review/team', label: 'app.rooms.team', key: 'm' },
  { to: '/review/setup', label: 'app.rooms.setup', key: 'u' },
  { to: '/review/log', label: 'app.rooms.log', key: 'l' },
]

/** Stands before the room of agreement, where reports of a stage can be sorted by relevance. */
const relevance: RoomLink = { to: '/review/ranking', label: 'ranking.title', key: 'v' }

/** The rooms of a review: that of relevance only where somebody turned ranking on. */
export function roomsWith(isRanked: boolean): readonly RoomLink[] {
  if (!isRanked) return rooms
  return rooms.flatMap((room) => (room.to === '/review/agreement' ? [relevance, room] : [room]))
}
