import type { MyVote } from '#shared/contract/screening.ts'
import { useText } from '../../app/text.ts'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import styles from './MineLine.module.css'

interface MineLineProps {
  mine: MyVote | null
  reasons: readonly { id: string; label: string }[]
  /** Where it stands in the list, from 0. */
  place: number | undefined
  of: number
  /** Why it cannot be decided now. */
  blocked?: string
}

/** Above the page: where it stands in the list, and what the person voted on it. */
export function MineLine({ mine, reasons, place, of, blocked }: MineLineProps) {
  const t = useText()
  const why = mine?.reasons.map((id) => reasons.find((reason) => reason.id === id)?.label ?? id).join(', ')
  return (
    <div className={styles.line}>
      <span>{place === undefined ? '' : t('screening.position', { at: place + 1, n: of })}</span>
      {blocked ? (
        <span>{blocked}</span>
      ) : (
        mine && (
          <span className={styles.mine}>
            <span>{t('screening.mine')}:</span>
            <DecisionMark decision={mine.decision} />
            {why && <span>{why}</span>}
          </span>
        )
      )}
    </div>
  )
}
