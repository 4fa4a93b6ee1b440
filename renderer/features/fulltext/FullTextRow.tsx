import type { FullTextListRow } from '#shared/contract/fulltext.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import styles from './FullTextRow.module.css'
import { retrievalSigns, retrievalText } from './retrieval-text.ts'

interface FullTextRowProps {
  row: FullTextListRow
  isTicked: boolean
  onTick: () => void
  reasons: ReadonlyMap<string, string>
}

const marks = { included: 'include', excluded: 'exclude', conflict: 'conflict' } as const

/** A full text in the list: which report, how its text stands, and what became of it. */
export function FullTextRow({ row, isTicked, onTick, reasons }: FullTextRowProps) {
  const t = useText()
  const format = useFormat()
  const { retrieval, outcome, reason, destination } = row
  const kept = destination && t('fulltext.destination.state', { state: destination.awaits ?? destination.to })
  // What others replace is out for that and nothing else.
  const isReplaced = destination?.to === 'replaced'
  return (
    <span className={styles.row}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key x does the same, and the list has the focus */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the key x does the same */}
      <span
        className={cx(styles.tick, isTicked && styles.ticked)}
        onClick={(event) => {
          event.stopPropagation()
          onTick()
        }}
      >
        {isTicked && (
          <>
            <span aria-hidden="true">✓</span>
            <span className="visually-hidden">{t('fulltext.ticked')}</span>
          </>
        )}
      </span>
      <span className={styles.card}>
        <RecordCard report={row} />
      </span>
      <span className={styles.states}>
        <span className={cx(styles.state, styles[retrieval.status])}>
          <span aria-hidden="true">{retrievalSigns[retrieval.status]}</span>{' '}
          <span className={styles.text}>{retrievalText(retrieval, t, format)}</span>
          {kept && !isReplaced && <span className={styles.kept}>· {kept}</span>}
        </span>
        {outcome && (
          <span className={styles.state}>
            {outcome !== 'pending' && !isReplaced && <DecisionMark decision={marks[outcome]} quiet />}
            <span className={styles.text} dir="auto">
              {(isReplaced && kept) ||
                (reason && reasons.get(reason)) ||
                t('fulltext.outcome.state', { state: outcome })}
            </span>
          </span>
        )}
      </span>
    </span>
  )
}
