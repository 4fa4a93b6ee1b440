import type { ReactNode } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import styles from './Chip.module.css'
import { cx } from './cx.ts'

interface ChipProps {
  children: ReactNode
  /** A number beside the text. */
  count?: string | number
  /** A chip that can be chosen: whether it is. */
  pressed?: boolean
  onPress?: () => void
  /** A chip that can be taken away, and what its cross is called. */
  onRemove?: { label: string; run: () => void }
  isDisabled?: boolean
}

/** A filter, a tab or a label. Without `onPress` it only says something. */
export function Chip({ children, count, pressed, onPress, onRemove, isDisabled }: ChipProps) {
  const inside = (
    <>
      {children}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </>
  )
  if (onPress) {
    return (
      <ToggleButton
        className={cx(styles.chip, styles.pressable)}
        isSelected={pressed ?? false}
        onChange={() => onPress()}
        isDisabled={isDisabled}
      >
        {inside}
      </ToggleButton>
    )
  }
  return (
    <span className={cx(styles.chip, pressed && styles.selected)}>
      {inside}
      {onRemove && (
        <Button className={styles.remove} aria-label={onRemove.label} onPress={onRemove.run}>
          ×
        </Button>
      )}
    </span>
  )
}
