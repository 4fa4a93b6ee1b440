import type { LinkProps } from '@tanstack/react-router'
import type { Place } from '#shared/domain/reporting/pieces.ts'
import type { TextId } from '../../app/text.ts'

interface RoomOf {
  to: NonNullable<LinkProps['to']>
  label: TextId
}

const rooms: Record<Place['room'], RoomOf> = {
  sources: { to: '/review/sources', label: 'app.map.identified' },
  duplicates: { to: '/review/duplicates', label: 'app.map.duplicates' },
  conflicts: { to: '/review/conflicts', label: 'app.map.conflicts' },
  fulltext: { to: '/review/fulltext', label: 'app.map.fullText' },
  included: { to: '/review/included', label: 'app.map.included' },
  criteria: { to: '/review/criteria', label: 'criteria.title' },
  charting: { to: '/review/charting', label: 'app.rooms.charting' },
  evidence: { to: '/review/evidence', label: 'evidence.title' },
  flow: { to: '/review/flow', label: 'app.rooms.flow' },
  pilot: { to: '/review/pilot', label: 'app.rooms.pilot' },
  agreement: { to: '/review/agreement', label: 'app.rooms.agreement' },
  setup: { to: '/review/setup', label: 'app.rooms.setup' },
  log: { to: '/review/log', label: 'app.rooms.log' },
}

/** The room that a number comes from, and what it is called. */
export function roomOf({ room, stage }: Place): RoomOf {
  if (room === 'conflicts' && stage) return { to: `/review/conflicts/${stage}`, label: rooms.conflicts.label }
  return rooms[room]
}
