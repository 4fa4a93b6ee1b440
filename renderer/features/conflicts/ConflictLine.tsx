import type { InferContractRouterOutputs } from '@orpc/contract'
import type { ReactNode } from 'react'
import type { Contract } from '#shared/contract/index.ts'
import type { Reason } from '#shared/contract/reviews.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import styles from './ConflictLine.module.css'

export type Conflict = InferContractRouterOutputs<Contract>['conflicts']['show']

interface ConflictLineProps {
  place: number | undefined
  of: number
  conflict: Conflict
  reasons: readonly Reason[]
  votesShown: boolean
  onWithdraw?: () => void
}

/** Above the page: where it stands in the list, what it is over, what it waits for, or what settled it. */
export function ConflictLine({ place, of, conflict, reasons, votesShown, onWithdraw }: ConflictLineProps) {
  const t = useText()
  return (
    <div className={styles.line}>
      <span>{place === undefined ? '' : t('screening.position', { at: place + 1, n: of })}</span>
      <State conflict={conflict} reasons={reasons} votesShown={votesShown} onWithdraw={onWithdraw} />
    </div>
  )
}

function State({ conflict, reasons, votesShown, onWithdraw }: Omit<ConflictLineProps, 'place' | 'of'>): ReactNode {
  const t = useText()
  const { list, date } = useFormat()
  const { resolution, agreed, sentBack, votes } = conflict
  if (resolution) {
    const why = resolution.reasons.map((id) => reasons.find((reason) => reason.id === id)?.label ?? id).join(', ')
    return (
      <span className={styles.said}>
        <span>
          {resolution.together.length > 0
            ? t('conflicts.decided.together', { names: list(resolution.together) })
            : t('conflicts.decided', { name: resolution.by })}
          :
        </span>
        <DecisionMark decision={resolution.decision} />
        {why && <span>{why}</span>}
      </span>
    )
  }
  if (agreed)
    return (
      <span className={styles.said}>
        <span>{t('conflicts.agreed')}</span>
        <DecisionMark decision={agreed} />
      </span>
    )
  if (sentBack) {
    const waiting = votes.filter(({ since }) => since === 'nothing').map(({ name }) => name)
    return (
      <span className={styles.said}>
        <span className={styles.sent}>
          <span aria-hidden="true">⇄ </span>
          {t('conflicts.sentBack', { name: sentBack.by, date: date(sentBack.at) })}
        </span>
        <span>
          {waiting.length > 0 ? t('conflicts.sentBack.waits', { names: list(waiting) }) : t('conflicts.sentBack.done')}
        </span>
        {onWithdraw && (
          <Button variant="bare" size="small" onPress={onWithdraw}>
            {t('conflicts.withdraw')}
          </Button>
        )}
      </span>
    )
  }
  return votesShown ? (
    <span className={styles.sent}>
      <span aria-hidden="true">⇄ </span>
      {t(`conflicts.filter.${conflict.over}`)}
    </span>
  ) : null
}
