import type { Ref } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import styles from './fields.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  /** Shown above; leave out only where `aria-label` is given. */
  label?: string
  help?: string
  error?: string
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text. An error is said and does not keep the form from being sent again: it may be right now. */
export function TextField({ label, help, error, placeholder, inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={error ? true : rest.isInvalid}
      className={styles.field}
    >
      {label && <Label className={styles.label}>{label}</Label>}
      <Input ref={inputRef} className={styles.input} placeholder={placeholder} />
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}

export interface TextAreaProps extends Omit<TextFieldProps, 'inputRef'> {
  rows?: number
  areaRef?: Ref<HTMLTextAreaElement>
}

/** Several lines of text. */
export function TextArea({ label, help, error, placeholder, rows = 3, areaRef, ...rest }: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={error ? true : rest.isInvalid}
      className={styles.field}
    >
      {label && <Label className={styles.label}>{label}</Label>}
      <AriaTextArea ref={areaRef} className={styles.input} placeholder={placeholder} rows={rows} />
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}
