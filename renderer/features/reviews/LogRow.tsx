import type { LogEntry } from '#shared/contract/reviews.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { factText } from './fact-text.ts'
import styles from './LogPage.module.css'

/** One fact: when, who, what. What was undone is struck through and says so. */
export function LogRow({ entry, memberOf }: { entry: LogEntry; memberOf: (id: string) => string | undefined }) {
  const t = useText()
  const { dateTime, list } = useFormat()
  const says = factText(entry, t, (ids) => list(ids.map((id) => memberOf(id) ?? id)))
  return (
    <>
      <time className={styles.when} dateTime={entry.at}>
        {dateTime(entry.at)}
      </time>
      <span className={styles.who}>{memberOf(entry.author) || t('reviews.log.terminal')}</span>
      <span className={styles.what} title={[says, entry.title].filter(Boolean).join(' · ')}>
        {entry.undone ? <s>{says}</s> : says}
        {entry.title && <span className={styles.report}>{entry.title}</span>}
      </span>
      {entry.undone && <span className={styles.undone}>{t('reviews.log.undone')}</span>}
    </>
  )
}
