import { useText } from '../../app/text.ts'
import styles from './PreviousSign.module.css'

/** That something was included in the previous version of the review. */
export function PreviousSign() {
  const t = useText()
  return (
    <span className={styles.sign} title={t('removal.previous')}>
      <span aria-hidden="true">↺</span> {t('removal.previous.short')}
    </span>
  )
}
