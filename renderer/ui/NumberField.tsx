import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
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
import { whenKept } from '../app/typed.ts'
import styles from './fields.module.css'

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style'> {
  label?: string
  help?: string
  error?: string
}

/** A number, typed or stepped; told when the field is left or by Enter. An empty field is NaN. */
export function NumberField({ label, help, error, value, onChange, ...rest }: NumberFieldProps) {
  // The value stands still while somebody types: another one that comes in would take the place of the letters.
  const [held, hold] = useState<{ value: number | undefined }>()
  const isTyping = useRef(false)
  const letGo = () => {
    isTyping.current = false
    hold(undefined)
  }
  return (
    <AriaNumberField
      {...rest}
      value={held ? held.value : value}
      onChange={(next) => {
        letGo()
        onChange?.(next)
      }}
      validationBehavior="aria"
      isInvalid={error ? true : rest.isInvalid}
      className={styles.field}
    >
      {({ state }) => (
        <>
          {label && <Label className={styles.label}>{label}</Label>}
          <Group className={styles.group}>
            <Input
              className={styles.input}
              onInput={() => {
                isTyping.current = true
                hold((before) => before ?? { value })
              }}
              onBlur={letGo}
            />
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
          <Kept isTyping={isTyping} commit={state.commit} />
        </>
      )}
    </AriaNumberField>
  )
}

/** Tells the number as it is typed so far where all that is typed has to be saved. */
function Kept({ isTyping, commit }: { isTyping: RefObject<boolean>; commit: () => void }) {
  const latest = useRef(commit)
  useLayoutEffect(() => {
    latest.current = commit
  })
  useEffect(() => {
    const keep = () => {
      if (!isTyping.current) return false
      isTyping.current = false
      latest.current()
      return true
    }
    const stop = whenKept(keep)
    return () => {
      stop()
      keep()
    }
  }, [isTyping])
  return null
}
