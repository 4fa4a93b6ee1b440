import { Link } from '@tanstack/react-router'
import { LiveStatus } from '../features/live/LiveStatus.tsx'
import { PacketBox } from '../features/packets/PacketBox.tsx'
import { useRankedStages } from '../features/ranking/use-ranking.ts'
import { Account } from './Account.tsx'
import styles from './Rail.module.css'
import { RailFoot } from './RailFoot.tsx'
import { RailMap } from './RailMap.tsx'
import { roomsWith } from './rooms.ts'
import { useSession } from './session.tsx'
import { useText } from './text.ts'

/** So many are stations of the flow. */
const stations = 6

/** The left rail: the review's own flow, which is the way about it, and the rooms beside the flow. */
export function Rail() {
  const t = useText()
  const { review } = useSession()
  const others = roomsWith(useRankedStages().length > 0).slice(stations)
  return (
    <nav className={styles.rail} aria-label={t('app.nav')}>
      <p className={styles.title}>{review.title}</p>
      <Account />
      <PacketBox />
      <RailMap />
      <ul className={styles.rooms} aria-label={t('app.nav.more')}>
        {others.map((room) => (
          <li key={room.to}>
            <Link to={room.to} className={styles.room} activeProps={{ className: styles.here }}>
              {t(room.label)}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.bottom}>
        <LiveStatus />
        <RailFoot />
      </div>
    </nav>
  )
}
