import { useText } from '../../app/text.ts'
import { Table } from '../../ui/Table.tsx'
import styles from './dialogs.module.css'

interface Change {
  study: string
  column: string
  before: string
  after: string
  isRefused?: boolean
}

/** A person looks through no more of them. */
const most = 200

/** Values that would change, with what is there now. */
export function ChangesTable({ changes }: { changes: readonly Change[] }) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.changes} tabIndex={0} aria-label={t('evidence.fill.after')}>
      <Table
        caption={t('evidence.fill.after')}
        columns={(['study', 'column', 'before', 'after'] as const).map((id) => ({
          id,
          label: t(`evidence.fill.${id}`),
        }))}
      >
        {changes.slice(0, most).map(({ study, column, before, after, isRefused }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never moves
          <tr key={i}>
            <td dir="auto" className={styles.title}>
              {study}
            </td>
            <td dir="auto">{column}</td>
            <td dir="auto" className={styles.before}>
              {before || '–'}
            </td>
            <td dir="auto" className={isRefused ? styles.refused : undefined}>
              {isRefused && <span aria-hidden="true">✕ </span>}
              {after || '–'}
            </td>
          </tr>
        ))}
      </Table>
      {changes.length > most && <p className={styles.says}>{t('evidence.fill.more', { n: changes.length - most })}</p>}
    </section>
  )
}
