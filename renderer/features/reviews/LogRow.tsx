import { Button } from 'react-aria-components'
import type { LogEntry } from '#shared/contract/reviews.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { factText } from './fact-text.ts'
import styles from './LogPage.module.css'

interface LogRowProps {
  entry: LogEntry
  memberOf: (id: string) => string | undefined
  /** Asks why the report is here that the fact is about. */
  onAsk: (report: string) => void
}

/** One fact: when, who, what. What was undone is struck through and says so. */
export function LogRow({ entry, memberOf, onAsk }: LogRowProps) {
  const t = useText()
  const { dateTime, list } = useFormat()
  const says = factText(entry, t, (ids) => list(ids.map((id) => memberOf(id) ?? id)))
  const { report, title } = entry
  return (
    <>
      <time className={styles.when} dateTime={entry.at}>
        {dateTime(entry.at)}
      </time>
      <span className={styles.who}>{memberOf(entry.author) || t('reviews.log.terminal')}</span>
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
