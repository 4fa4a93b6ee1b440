import type { ReactNode } from 'react'
import type { ReportRow } from '#shared/contract/base.ts'
import { useText } from '../app/text.ts'
import { DecisionMark, type Mark } from './DecisionMark.tsx'
import styles from './RecordCard.module.css'

interface RecordCardProps {
  report: Pick<ReportRow, 'title' | 'authors' | 'year'> & { container?: string }
  mark?: Mark | null
  /** What else a person put on it, such as labels. */
  signs?: ReactNode
  /** How the list marks words in titles and names, such as those searched for; as they are by default. */
  words?: (text: string) => ReactNode
}

/** A report in a list: title, who, when, where, and what was decided. */
export function RecordCard({ report, mark, signs, words = (text) => text }: RecordCardProps) {
  const t = useText()
  const under = [report.authors, report.year, report.container].filter(Boolean).join(' · ')
  return (
    <span className={styles.card}>
      <span className={styles.text}>
        <span className={styles.title} dir="auto">
          {report.title ? words(report.title) : t('app.report.untitled')}
        </span>
        <span className={styles.foot}>
          {signs}
          <span className={styles.under} dir="auto">
            {words(under)}
          </span>
        </span>
      </span>
      {mark && <DecisionMark decision={mark} quiet />}
    </span>
  )
}
