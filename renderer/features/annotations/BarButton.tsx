import { Button as AriaButton, ToggleButton } from 'react-aria-components'
import { useKeyOf } from '../../app/command-table.ts'
import { keyCaps } from '../../ui/key-caps.ts'
import styles from './ReaderBar.module.css'

interface BarButtonProps {
  /** The id of the command that does the same. */
  command: string
  label: string
  sign: string
  /** Of a switch: whether it is on. */
  pressed?: boolean
  onPress: () => void
}

/** A sign in the bar of the reader; its words and its key come when the pointer rests on it, and are told to who listens. */
export function BarButton({ command, label, sign, pressed, onPress }: BarButtonProps) {
  const keys = useKeyOf(command)
  const inside = (
    <span aria-hidden="true" title={keys ? `${label} (${keyCaps(keys).join('+')})` : label}>
      {sign}
    </span>
  )
  const shared = { className: styles.button, 'aria-label': label }
  return pressed === undefined ? (
    <AriaButton {...shared} onPress={onPress}>
      {inside}
    </AriaButton>
  ) : (
    <ToggleButton {...shared} isSelected={pressed} onChange={onPress}>
      {inside}
    </ToggleButton>
  )
}
