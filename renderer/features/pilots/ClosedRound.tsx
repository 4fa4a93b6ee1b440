import { useQuery } from '@tanstack/react-query'
import type { PilotRound } from '#shared/contract/pilots.ts'
import type { Agreement } from '#shared/domain/agreement/agreement.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { useFigures } from '../agreement/figures.ts'
import { Disagreements } from './Disagreements.tsx'
import { MethodsSentence } from './MethodsSentence.tsx'
import { NextSteps } from './NextSteps.tsx'
import { PilotFigures } from './PilotFigures.tsx'
import styles from './pilot.module.css'

interface ClosedRoundProps {
  stage: StageId
  round: PilotRound
  isNewest: boolean
}

/** What a closed round showed, for the team's talk, and what is to be done about it. */
export function ClosedRound({ stage, round, isNewest }: ClosedRoundProps) {
  const t = useText()
  const { percent } = useFormat()
  const figures = useFigures()
  const { data } = useQuery(orpc.pilots.result.queryOptions({ input: { pilot: round.id } }))
  const result = data?.result
  if (!result) return null
  // The contract leaves the shape of the statistics to the domain that computes them.
  const agreement = result.agreement as unknown as Agreement
  return (
    <div className={cx(styles.part, styles.wide)}>
      <div className={styles.verdict}>
        {result.unanimous === null ? (
          <p className={styles.big}>{t('pilots.result.none')}</p>
        ) : (
          <>
            <p className={styles.big}>
              {t('pilots.result.agreed', {
                agreed: result.agreed,
                complete: result.complete,
                share: figures.share(result.unanimous),
              })}
            </p>
            <p className={cx(styles.gate, result.passed ? styles.passed : styles.failed)}>
              <span aria-hidden="true">{result.passed ? '✓' : '✕'}</span>{' '}
              {t(result.passed ? 'pilots.gate.passed' : 'pilots.gate.failed', { gate: percent(round.gate) })}
            </p>
          </>
        )}
        {result.complete < result.reports && (
          <p className={styles.help}>{t('pilots.result.incomplete', { n: result.reports - result.complete })}</p>
        )}
      </div>
      {result.complete > 0 && <PilotFigures agreement={agreement} maybe={result.maybe} />}
      <Disagreements result={result} criteria={round.criteria} />
      <NextSteps
        stage={stage}
        round={round}
        isNewest={isNewest}
        passed={result.passed}
        differ={result.disagreements.length}
      />
      <MethodsSentence stage={stage} round={round} result={result} agreement={agreement} />
    </div>
  )
}
