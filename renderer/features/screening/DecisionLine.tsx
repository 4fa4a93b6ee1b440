import type { Decision } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import styles from './DecisionLine.module.css'

interface DecisionLineProps {
  /** Where it stands in the list, from 0. */
  place: number | undefined
  of: number
  /** What was decided, with ids of reasons. */
  said: { decision: Decision; reasons: readonly string[] } | null
  /** Whose word it is. */
  whose: string
  reasons: readonly { id: string; label: string }[]
  /** Why it cannot be decided now. */
  blocked?: string
}

/** Above the page: where it stands in the list, and what was decided on it. */
export function DecisionLine({ place, of, said, whose, reasons, blocked }: DecisionLineProps) {
  const t = useText()
  const why = said?.reasons.map((id) => reasons.find((reason) => reason.id === id)?.label ?? id).join(', ')
  return (
    <div className={styles.line}>
      <span>{place === undefined ? '' : t('screening.position', { at: place + 1, n: of })}</span>
      {blocked ? (
        <span>{blocked}</span>
      ) : (
        said && (
          <span className={styles.said}>
            <span>{whose}:</span>
            <DecisionMark decision={said.decision} />
            {why && <span>{why}</span>}
          </span>
        )
      )}
    </div>
  )
}
