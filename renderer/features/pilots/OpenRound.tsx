import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PilotRound } from '#shared/contract/pilots.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ShareBar } from '../../ui/ShareBar.tsx'
import styles from './pilot.module.css'

/** A round that is being screened: how far one is oneself, and for a lead how far each is; closing it. */
export function OpenRound({ stage, round }: { stage: StageId; round: PilotRound }) {
  const t = useText()
  const { can } = useSession()
  const navigate = useNavigate()
  const onError = useProblemToast()
  const [asking, setAsking] = useState(false)
  const progress = useQuery(
    orpc.pilots.progress.queryOptions({ input: { pilot: round.id }, enabled: can('follow'), staleTime: 0 }),
  )
  const members = progress.data?.members ?? []
  const complete = members.length > 0 && members.every(({ voted, of }) => voted === of)
  const close = useMutation({
    mutationFn: () => api.pilots.close({ pilot: round.id, incomplete: !complete }),
    onSuccess: () => setAsking(false),
    onSettled: refreshAll,
    onError,
  })
  const { mine } = round
  return (
    <div className={cx(styles.part, styles.apart)}>
      {mine && (
        <div className={styles.part}>
          {members.length === 0 && <Meter name={t('pilots.you')} voted={mine.voted} of={mine.of} />}
          <div className={styles.row}>
            <Button
              variant={mine.voted < mine.of ? 'primary' : 'quiet'}
              onPress={() =>
                void navigate({ to: stage === 'full-text' ? '/review/fulltext' : '/review/screening/title-abstract' })
              }
            >
              {t(mine.voted < mine.of ? 'pilots.open.screen' : 'pilots.open.look')}
            </Button>
            {mine.voted === mine.of && <span className={styles.help}>{t('pilots.open.done')}</span>}
          </div>
        </div>
      )}
      {members.length > 0 && (
        <section className={styles.part} aria-label={t('pilots.open.team')}>
          <h3 className={styles.sub}>{t('pilots.open.team')}</h3>
          <div>
            {members.map(({ member, name, voted, of }) => (
              <Meter key={member} name={name} voted={voted} of={of} />
            ))}
          </div>
          <p className={styles.help}>{t('pilots.open.teamHelp')}</p>
        </section>
      )}
      <p className={styles.help}>{t('pilots.open.text')}</p>
      {can('setUp') && (
        <div className={styles.row}>
          <Button variant={complete ? 'primary' : 'quiet'} onPress={() => setAsking(true)}>
            {t('pilots.close')}
          </Button>
        </div>
      )}
      <Dialog
        role="alertdialog"
        title={t('pilots.close.title', { n: round.round })}
        isOpen={asking}
        onOpenChange={setAsking}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('app.cancel')}</Button>
            <Button variant="primary" isPending={close.isPending} onPress={() => close.mutate()}>
              {t(complete ? 'pilots.close.confirm' : 'pilots.close.anyway')}
            </Button>
          </>
        }
      >
        <div className={styles.part}>
          <p>{t('pilots.close.text')}</p>
          {!complete && <p className={styles.warning}>{t('pilots.close.incomplete')}</p>}
          <p>{t('pilots.close.memory')}</p>
        </div>
      </Dialog>
    </div>
  )
}

function Meter({ name, voted, of }: { name: string; voted: number; of: number }) {
  const t = useText()
  const { number } = useFormat()
  return (
    <p className={styles.meter}>
      <span className={styles.who}>{name}</span>
      <ShareBar className={styles.bar} part={voted} of={of} />
      <span className="tabular">{t('pilots.voted', { voted: number(voted), of: number(of) })}</span>
    </p>
  )
}
