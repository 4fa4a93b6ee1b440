import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { daysLeft, paceDays, perHour } from '#shared/domain/team/pace.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { ShareBar } from '../../ui/ShareBar.tsx'
import { lastDays } from './days.ts'
import styles from './ProgressPage.module.css'

type Mine = InferContractRouterOutputs<Contract>['team']['mine']

/** What is done and left at each stage, the pace, and when it would be done at that pace. */
export function MyStages({ mine: { now, stages } }: { mine: Mine }) {
  return (
    <div className={styles.cards}>
      {stages.map((stage) => (
        <Stage key={stage.stage} {...stage} now={now} />
      ))}
    </div>
  )
}

function Stage({ stage, voted, left, quarters, last, now }: Mine['stages'][number] & { now: string }) {
  const t = useText()
  const { number, date } = useFormat()
  const all = voted + left
  const pace = perHour(last.map((time) => Date.parse(time)))
  const days = daysLeft(left, lastDays(quarters, new Date(now), paceDays))
  const minutes = pace === null || left === 0 ? null : Math.max(1, Math.round((left / pace) * 60))
  return (
    <section className={styles.card} aria-label={t(`app.stage.${stage}`)}>
      <h3 className={styles.cardTitle}>{t(`app.stage.${stage}`)}</h3>
      <p className={styles.big}>
        {number(voted)} <span className={styles.of}>{t('team.progress.of', { all: number(all), left })}</span>
      </p>
      <ShareBar className={styles.track} part={voted} of={all} />
      <p className={styles.facts}>
        {pace !== null && <span>{t('team.progress.pace', { n: Math.round(pace) })}</span>}
        {minutes !== null && (
          <span>
            {minutes < 60
              ? t('team.progress.minutes', { n: minutes })
              : t('team.progress.hours', { n: Math.round(minutes / 60) })}
          </span>
        )}
        {left > 0 && days !== null && (
          <span>
            {t('team.progress.by', { date: date(new Date(Date.parse(now) + days * 86_400_000).toISOString()) })}
          </span>
        )}
        {left > 0 && pace === null && days === null && <span>{t('team.progress.noPace')}</span>}
      </p>
    </section>
  )
}
