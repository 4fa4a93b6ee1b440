import type { ThreadEntry } from '#shared/contract/conflicts.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import styles from './Thread.module.css'

/** What was said and done about a conflict, oldest first. */
export function Thread({ entries }: { entries: readonly ThreadEntry[] }) {
  const t = useText()
  const { dateTime, list } = useFormat()
  return (
    <ol className={styles.thread} aria-label={t('conflicts.thread')}>
      {entries.map(({ id, kind, by, at, text, decision, together }) => (
        <li key={id} className={cx(styles.entry, styles[kind])}>
          <p className={styles.head}>
            <span className={styles.who}>
              {kind === 'message'
                ? by
                : t(`conflicts.thread.${kind}`, {
                    name: together.length > 0 ? list(together) : by,
                    n: together.length,
                  })}
              {decision && (
                <>
                  {' '}
                  <DecisionMark decision={decision} />
                </>
              )}
            </span>
            <time dateTime={at}>{dateTime(at)}</time>
          </p>
          {text && (
            <p className={styles.text} dir="auto">
              {text}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
