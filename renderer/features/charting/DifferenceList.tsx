import type { DifferenceRow } from '#shared/contract/charting.ts'
import { useText } from '../../app/text.ts'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import styles from './StudyList.module.css'

interface DifferenceListProps {
  rows: readonly DifferenceRow[]
  place: number
  onChoose: (study: string) => void
}

/** The studies that two charted, each with what is left to settle. */
export function DifferenceList({ rows, place, onChoose }: DifferenceListProps) {
  const t = useText()
  return (
    <section className={styles.column} aria-label={t('charting.differences.list')}>
      <LongList
        label={t('charting.differences.list')}
        total={rows.length}
        rowHeight={94}
        row={(index) => rows[index]}
        onSight={seen}
        selected={place}
        onSelect={(index) => {
          const row = rows[index]
          if (row) onChoose(row.study)
        }}
      >
        {(row) => (
          <span className={styles.stack}>
            <RecordCard report={row.report} />
            <span className={row.left > 0 ? styles.part : styles.full}>
              {row.differ === 0
                ? t('charting.differences.row.alike')
                : row.left > 0
                  ? t('charting.differences.row.left', { left: row.left, differ: row.differ })
                  : row.aside > 0
                    ? t('charting.differences.row.aside', { n: row.aside })
                    : t('charting.differences.row.settled', { n: row.differ })}
            </span>
          </span>
        )}
      </LongList>
    </section>
  )
}

/** All are here already; nothing has to be fetched. */
function seen() {}
