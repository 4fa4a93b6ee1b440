import { Button } from 'react-aria-components'
import type { LogEntry } from '#shared/contract/reviews.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { factText } from './fact-text.ts'
import styles from './LogPage.module.css'

interface LogRowProps {
  entry: LogEntry
  author: string
  /** Asks why the report is here that the fact is about. */
  onAsk: (report: string) => void
}

/** One fact: when, who, what. What was undone is struck through and says so. */
export function LogRow({ entry, author, onAsk }: LogRowProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const says = factText(entry, t)
  const { report, title } = entry
  return (
    <>
      <time className={styles.when} dateTime={entry.at}>
        {dateTime(entry.at)}
      </time>
      <span className={styles.who}>{author}</span>
      <span className={styles.what} title={[says, title].filter(Boolean).join(' · ')}>
        <span className={styles.says}>{entry.undone ? <s>{says}</s> : says}</span>
        {report && title && (
          <Button className={styles.report} aria-label={t('reviews.log.why', { title })} onPress={() => onAsk(report)}>
            {title}
          </Button>
        )}
      </span>
      {entry.undone && <span className={styles.undone}>{t('reviews.log.undone')}</span>}
    </>
  )
}
