import { RadioGroup as AriaRadioGroup, Label, Radio, Text } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './fields.module.css'

interface RadioGroupProps<T extends string> {
  label: string
  help?: string
  options: readonly { id: T; label: string; help?: string }[]
  value: T | null
  onChange: (value: T) => void
  isDisabled?: boolean
}

/** One of a few, all in sight. */
export function RadioGroup<T extends string>({ label, help, options, onChange, ...rest }: RadioGroupProps<T>) {
  return (
    <AriaRadioGroup
      {...rest}
      className={styles.field}
      onChange={(id) => {
        const option = options.find((one) => one.id === id)
        if (option) onChange(option.id)
      }}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.choices}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.choice}>
            <span className={cx(styles.mark, styles.round)} aria-hidden="true">
              ●
            </span>
            <span>
              {option.label}
              {option.help && <span className={styles.help}> {option.help}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
    </AriaRadioGroup>
  )
}
