import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './fields.module.css'

interface SegmentedControlProps<T extends string> {
  'aria-label': string
  options: readonly { id: T; label: string }[]
  value: T | null
  onChange: (value: T) => void
  isDisabled?: boolean
}

/** One of two to four, side by side. */
export function SegmentedControl<T extends string>({ options, value, onChange, ...rest }: SegmentedControlProps<T>) {
  return (
    <ToggleButtonGroup
      {...rest}
      className={styles.segments}
      selectionMode="single"
      disallowEmptySelection={value !== null}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const option = options.find((one) => keys.has(one.id))
        if (option) onChange(option.id)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={styles.segment}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
