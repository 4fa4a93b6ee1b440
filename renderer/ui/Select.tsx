import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import styles from './fields.module.css'

interface SelectProps<T extends string> {
  label?: string
  'aria-label'?: string
  help?: string
  options: readonly { id: T; label: string }[]
  value: T | null
  onChange: (value: T) => void
  placeholder?: string
  isDisabled?: boolean
}

/** One of a few, from a list that opens. */
export function Select<T extends string>({ label, help, options, value, onChange, ...rest }: SelectProps<T>) {
  return (
    <AriaSelect
      {...rest}
      className={styles.field}
      value={value}
      onChange={(key) => {
        const option = options.find((one) => one.id === key)
        if (option) onChange(option.id)
      }}
    >
      {label && <Label className={styles.label}>{label}</Label>}
      <Button className={styles.trigger}>
        <SelectValue className={styles.chosen} />
        <span className={styles.chevron} aria-hidden="true">
          ▾
        </span>
      </Button>
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <Popover className={styles.popover}>
        <ListBox className={styles.list} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} className={styles.option} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
