import { Navigate, Outlet } from '@tanstack/react-router'
import { PlaceNotice } from '../features/backups/PlaceNotice.tsx'
import { LiveStatus } from '../features/live/LiveStatus.tsx'
import { useFollowing } from '../features/live/use-following.ts'
import { NotInPacket } from '../features/packets/NotInPacket.tsx'
import { PacketWatch } from '../features/packets/PacketWatch.tsx'
import { cx } from '../ui/cx.ts'
import { Progress } from '../ui/Progress.tsx'
import { useIsFocused } from './focus-view.ts'
import { PageProblem } from './PageProblem.tsx'
import { Rail } from './Rail.tsx'
import { useIsRailFolded } from './RailButton.tsx'
import { RefusedVotes } from './RefusedVotes.tsx'
import styles from './ReviewLayout.module.css'
import { SessionProvider, useStanding } from './session.tsx'
import { useText } from './text.ts'
import { useReviewCommands } from './use-review-commands.ts'

/** A review that is open, with somebody signed in: the map at the left, the room at the right. */
export function ReviewLayout() {
  const t = useText()
  const standing = useStanding()
  if (standing.isError) return <PageProblem error={standing.error} reset={() => void standing.refetch()} />
  if (!standing.data) {
    return (
      <div className={styles.waiting}>
        <Progress label={t('app.loading')} />
      </div>
    )
  }
  const { review, member, abilities, closed, guest } = standing.data
  if (!review) return <Navigate to="/" />
  if (!member) return <Navigate to="/sign-in" />
  return (
    <SessionProvider review={review} member={member} abilities={abilities} closed={closed} guest={guest}>
      <Inside />
    </SessionProvider>
  )
}

function Inside() {
  useReviewCommands()
  useFollowing()
  const isFolded = useIsRailFolded()
  const isFocused = useIsFocused()
  const isAlone = isFolded || isFocused
  return (
    <div className={cx(styles.layout, isAlone && styles.alone)}>
      {!isAlone && <Rail />}
      <NotInPacket>
        <Outlet />
      </NotInPacket>
      <RefusedVotes />
      <PacketWatch />
      <PlaceNotice />
      {isAlone && (
        <div className={styles.status}>
          <LiveStatus />
        </div>
      )}
    </div>
  )
}
