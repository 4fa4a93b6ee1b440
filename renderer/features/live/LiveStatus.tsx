import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useFormat } from '../../app/format.ts'
import { useServerState } from '../../app/server-state.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import css from './LiveStatus.module.css'
import { setNewer, useLive } from './live-state.ts'
import { showNewer } from './refresh.ts'

/**
 * That the connection is lost, since when, and what it means; or that what is shown here is newer elsewhere. That the host is
 * away is said above the page already.
 */
export function LiveStatus() {
  const t = useText()
  const { time } = useFormat()
  const client = useQueryClient()
  const live = useLive()
  const lostAt = useServerState() === 'up' ? live.lostAt : undefined
  const { pathname } = useLocation()
  // Another room is read as it is now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the other room that counts
  useEffect(() => setNewer(false), [pathname])
  return (
    <div className={css.status} role="status">
      {lostAt !== undefined && (
        <p className={css.lost}>
          <span aria-hidden="true" className={css.sign}>
            ○
          </span>
          <span>
            {t('live.lost', { time: time(new Date(lostAt).toISOString()) })}{' '}
            <span className={css.means}>{t('live.lost.means')}</span>
          </span>
        </p>
      )}
      {live.lostAt === undefined && live.isNewer && (
        <p className={css.newer}>
          <span>{t('live.newer')}</span>
          <Button size="small" onPress={() => showNewer(client)}>
            {t('live.newer.show')}
          </Button>
        </p>
      )}
    </div>
  )
}
