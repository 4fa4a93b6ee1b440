import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import styles from './fields.module.css'

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style'> {
  label?: string
  help?: string
  error?: string
}

/** A number, typed or stepped. An empty field is NaN. */
export function NumberField({ label, help, error, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      validationBehavior="aria"
      isInvalid={error ? true : rest.isInvalid}
      className={styles.field}
    >
      {label && <Label className={styles.label}>{label}</Label>}
      <Group className={styles.group}>
        <Input className={styles.input} />
        <Button slot="decrement" className={styles.step}>
          −
        </Button>
        <Button slot="increment" className={styles.step}>
          +
        </Button>
      </Group>
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaNumberField>
  )
}
