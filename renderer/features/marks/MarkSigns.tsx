import type { ReportSigns } from '#shared/contract/marks.ts'
import { useText } from '../../app/text.ts'
import { LabelChip } from './LabelChip.tsx'
import styles from './MarkSigns.module.css'

/** How many labels have room in a row of a list. */
const most = 2

/** What is on a report, small, for a row of a list. Nothing where there is nothing. */
export function MarkSigns({ signs }: { signs: ReportSigns }) {
  const t = useText()
  const { star, later, labels } = signs
  if (!star && !later && labels.length === 0) return null
  const more = labels.slice(most)
  return (
    <span className={styles.signs}>
      {star && (
        <span role="img" aria-label={t('marks.star.on')} title={t('marks.star.on')}>
          ★
        </span>
      )}
      {later && (
        <span role="img" aria-label={t('marks.later.on')} title={t('marks.later.on')}>
          ◷
        </span>
      )}
      {labels.slice(0, most).map(({ label, name, colour }) => (
        <LabelChip key={label} size="small" name={name} colour={colour} />
      ))}
      {more.length > 0 && (
        <span title={more.map(({ name }) => name).join(', ')}>{t('marks.signs.more', { n: more.length })}</span>
      )}
    </span>
  )
}
