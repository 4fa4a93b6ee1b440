import type { Question } from '#shared/contract/marks.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import styles from './Thread.module.css'

/** What was said on a question, oldest first, and whether it is closed. */
export function Thread({ words }: { words: Question['words'] }) {
  const t = useText()
  const { dateTime } = useFormat()
  return (
    <ol className={styles.thread}>
      {words.map(({ id, at, by, mine, text, closes }) => (
        <li key={id} className={cx(styles.word, mine && styles.mine)}>
          <p className={styles.head}>
            <span className={styles.by}>{mine ? t('marks.thread.you') : by || t('reviews.log.terminal')}</span>
            <time dateTime={at}>{dateTime(at)}</time>
          </p>
          {text && (
            <p className={styles.text} dir="auto">
              {text}
            </p>
          )}
          {closes && <p className={styles.closed}>✓ {t('marks.thread.closed')}</p>}
        </li>
      ))}
    </ol>
  )
}
