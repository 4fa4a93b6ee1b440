import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import progress from './ProgressPage.module.css'
import styles from './StageOutcomes.module.css'

type Stage = InferContractRouterOutputs<Contract>['team']['standing']['stages'][number]

const parts = ['included', 'excluded', 'conflict', 'pending'] as const
const signs = { included: '✓', excluded: '✕', conflict: '⇄', pending: '·' } as const

/** What a stage that is open adds up to, as a bar with its figures, and whom what is undecided waits for. */
export function StageOutcomes(stage: Stage) {
  const t = useText()
  const { number, percent } = useFormat()
  const title = t('team.outcomes.title', { stage: t(`app.stage.${stage.stage}`) })
  return (
    <section className={progress.section} aria-label={title}>
      <h2 className={progress.title}>{title}</h2>
      {stage.reports === 0 ? (
        <p className={progress.note}>{t('team.outcomes.none')}</p>
      ) : (
        <>
          <div className={styles.bar} aria-hidden="true">
            {parts.map((part) => (
              <span key={part} className={styles[part]} style={{ flexGrow: stage[part] }} />
            ))}
          </div>
          <ul className={styles.legend}>
            {parts.map((part) => (
              <li key={part}>
                <span className={styles[`${part}Sign`]} aria-hidden="true">
                  {signs[part]}
                </span>{' '}
                {t(`team.outcomes.${part}`)} <strong className="tabular">{number(stage[part])}</strong>{' '}
                <span className={styles.share}>{percent(stage[part] / stage.reports)}</span>
              </li>
            ))}
          </ul>
          {stage.waiting.length > 0 && (
            <ul className={styles.waiting} aria-label={t('team.outcomes.waiting')}>
              {stage.waiting.map(({ member, name, left, alone }) => (
                <li key={member}>
                  <span className={styles.name}>{name}</span>
                  {t('team.outcomes.left', { n: left })}
                  {alone > 0 && <span className={styles.share}> · {t('team.outcomes.alone', { n: alone })}</span>}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}
