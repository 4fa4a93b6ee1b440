import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Room } from '../../ui/Room.tsx'
import { FarAlong } from './FarAlong.tsx'
import { MyDays } from './MyDays.tsx'
import { MyStages } from './MyStages.tsx'
import styles from './ProgressPage.module.css'
import { StageOutcomes } from './StageOutcomes.tsx'
import { Waiting } from './Waiting.tsx'

/** How far one is and at what pace, what waits for whom, and what all of it adds up to where that may be known. */
export function ProgressPage() {
  const t = useText()
  const { can, closed } = useSession()
  const mine = useQuery(orpc.team.mine.queryOptions({ input: {}, staleTime: 0 }))
  const standing = useQuery(orpc.team.standing.queryOptions({ input: {}, staleTime: 0 }))
  const progress = useQuery(orpc.team.progress.queryOptions({ input: {}, enabled: can('follow'), staleTime: 0 }))
  return (
    <Room title={t('team.progress.title')}>
      <div className={styles.page}>
        {mine.data && mine.data.stages.length > 0 && (
          <section className={styles.section} aria-label={t('team.progress.mine')}>
            <h2 className={styles.title}>{t('team.progress.mine')}</h2>
            <MyStages mine={mine.data} />
            <MyDays mine={mine.data} />
          </section>
        )}
        {standing.data && (
          <section className={styles.section} aria-label={t('team.waiting.title')}>
            <h2 className={styles.title}>{t('team.waiting.title')}</h2>
            <Waiting stages={mine.data?.stages ?? []} pilots={standing.data.pilots} />
          </section>
        )}
        {progress.data && (
          <section className={styles.section} aria-label={t('team.far.title')}>
            <h2 className={styles.title}>{t('team.far.title')}</h2>
            <FarAlong stages={progress.data.stages} />
            <p className={styles.note}>{t('team.progress.text')}</p>
          </section>
        )}
        {standing.data?.stages.map((stage) => (
          <StageOutcomes key={stage.stage} {...stage} />
        ))}
        {closed.size > 0 && <p className={styles.note}>{t('team.progress.closed')}</p>}
      </div>
    </Room>
  )
}
