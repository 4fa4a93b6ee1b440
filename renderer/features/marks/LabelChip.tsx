import { Button } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import styles from './LabelChip.module.css'

interface LabelChipProps {
  name: string
  colour: number
  /** Who else put it there. */
  others?: readonly string[]
  size?: 'small' | 'middle'
  onRemove?: () => void
}

/** A label: always its name, in one of six colours. */
export function LabelChip({ name, colour, others = [], size = 'middle', onRemove }: LabelChipProps) {
  const t = useText()
  return (
    <span className={cx(styles.label, styles[`c${colour}`], styles[size])} title={name}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      {others.length > 0 && <span className={styles.others}>{others.join(', ')}</span>}
      {onRemove && (
        <Button className={styles.remove} aria-label={t('app.remove.named', { name })} onPress={onRemove}>
          ×
        </Button>
      )}
    </span>
  )
}
