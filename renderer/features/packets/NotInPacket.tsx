import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { rooms } from '../../app/rooms.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'

/** Rooms of the whole team's, in which a packet has nothing, or only its own part, which would pass for the whole. */
const ofTheTeam = [
  '/review/duplicates',
  '/review/conflicts',
  '/review/included',
  '/review/charting',
  '/review/evidence',
  '/review/flow',
  '/review/reporting',
  '/review/pilot',
  '/review/agreement',
  '/review/team',
]

/** A room; or in a packet, where it is one of the whole team's, where to find it. */
export function NotInPacket({ children }: { children: ReactNode }) {
  const t = useText()
  const { can } = useSession()
  const { pathname } = useLocation()
  const place = can('handIn') && ofTheTeam.find((one) => pathname === one || pathname.startsWith(`${one}/`))
  if (!place) return children
  const room = rooms.find(({ to }) => to === place)
  return (
    <Room title={room ? t(room.label) : ''}>
      <Empty title={t('packets.notIn.title')}>{t('packets.notIn.text')}</Empty>
    </Room>
  )
}
