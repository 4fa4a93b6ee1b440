import { ProgressBar } from 'react-aria-components'
import { useFormat } from '../app/format.ts'
import { useText } from '../app/text.ts'
import { Button } from './Button.tsx'
import styles from './Progress.module.css'

interface ProgressProps {
  /** What is being done. */
  label: string
  done?: number
  /** Left out while it is not known how much there is. */
  total?: number
  /** How far it is in words, where numbers would not say it. */
  figures?: string
  onCancel?: () => void
}

/** Long work: what it does, how far it is, and how to stop it. */
export function Progress({ label, done, total, figures, onCancel }: ProgressProps) {
  const t = useText()
  const { number } = useFormat()
  const known = done !== undefined && total !== undefined && total > 0
  const share = known ? Math.min(1, done / total) : 0
  const counted = done === undefined ? '' : known ? `${number(done)} / ${number(total)}` : number(done)
  return (
    <div className={styles.row}>
      <ProgressBar
        className={styles.progress}
        aria-label={label}
        isIndeterminate={!known}
        valueLabel={figures}
        value={share * 100}
      >
        <span className={styles.words}>
          <span>{label}</span>
          <span className={styles.figures}>{figures ?? counted}</span>
        </span>
        <span className={styles.track}>
          <span
            className={known ? styles.fill : styles.running}
            style={known ? { width: `${share * 100}%` } : undefined}
          />
        </span>
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>{t('app.stop')}</Button>}
    </div>
  )
}
