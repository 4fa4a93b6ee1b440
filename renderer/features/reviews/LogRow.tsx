import type { LogEntry } from '#shared/contract/reviews.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { factText } from './fact-text.ts'
import styles from './LogPage.module.css'

/** One fact: when, who, what. What was undone is struck through and says so. */
export function LogRow({ entry, author }: { entry: LogEntry; author: string }) {
  const t = useText()
  const { dateTime } = useFormat()
  const says = factText(entry, t)
  return (
    <>
      <time className={styles.when} dateTime={entry.at}>
        {dateTime(entry.at)}
      </time>
      <span className={styles.who}>{author || t('reviews.log.terminal')}</span>
      <span className={styles.what} title={[says, entry.title].filter(Boolean).join(' · ')}>
        {entry.undone ? <s>{says}</s> : says}
        {entry.title && <span className={styles.report}>{entry.title}</span>}
      </span>
      {entry.undone && <span className={styles.undone}>{t('reviews.log.undone')}</span>}
    </>
  )
}
