import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { LongActProgress } from '../../app/LongActProgress.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useLongAct } from '../../app/use-long-act.ts'
import { Button } from '../../ui/Button.tsx'
import css from './EarlyStop.module.css'
import { StopDialog } from './StopDialog.tsx'

/** What stopping at title and abstract would leave unscreened, and the way to stop and to go on again. */
export function EarlyStop() {
  const t = useText()
  const { dateTime } = useFormat()
  const { can } = useSession()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(orpc.ranking.earlyStop.queryOptions({ input: {} }))
  const again = useLongAct<{ expected: number }>({
    call: (input, options) => api.ranking.goOn(input, options),
    done: (n) => t('ranking.early.goneOn', { n }),
    stopped: t('removal.stopped'),
  })
  if (!data) return null
  const { now, stopped } = data
  const isThrough = stopped !== null && now?.unseen === 0
  return (
    <div className={css.stop}>
      <h3 className={css.heading}>{t('ranking.early.heading')}</h3>
      {stopped && (
        <div className={css.stands}>
          <p>{t('ranking.early.stands', { n: stopped.n, at: dateTime(stopped.at), by: stopped.by })}</p>
          <p className={css.why} dir="auto">
            {stopped.why}
          </p>
          {can('setUp') && (
            <Button
              size="small"
              isDisabled={again.progress !== undefined}
              onPress={() => again.start({ expected: stopped.n })}
            >
              {t('ranking.early.goOn')}
            </Button>
          )}
          <LongActProgress act={again} saving={t('removal.saving')} />
        </div>
      )}
      {now === null && <p className={css.says}>{t('ranking.early.blind')}</p>}
      {now && !isThrough && (
        <>
          <p className={css.says}>{t('ranking.early.now', now)}</p>
          {can('setUp') && (
            <Button isDisabled={now.unseen === 0} onPress={() => setOpen(true)}>
              {t('ranking.early.open')}
            </Button>
          )}
        </>
      )}
      {isOpen && now && <StopDialog now={now} onClose={() => setOpen(false)} />}
    </div>
  )
}
