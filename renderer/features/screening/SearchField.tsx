import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { SearchField as AriaSearchField, Button, FieldError, Input } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  label: string
  placeholder: string
  value: string
  /** Told a moment after the last letter. */
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
  /** What is wrong with what was typed. */
  problem?: ReactNode
  /** Stands at the end of the field, such as help. */
  aside?: ReactNode
}

/** A search at the head of a list. Escape empties it; Enter, and Escape when it is empty, give the keys back to the room. */
export function SearchField({ label, placeholder, value, onChange, inputRef, problem, aside }: SearchFieldProps) {
  const t = useText()
  const field = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(value)
  const [given, setGiven] = useState(value)
  if (given !== value) {
    setGiven(value)
    setText(value)
  }
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), 150)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  const leave = () => field.current?.querySelector('input')?.blur()
  return (
    <AriaSearchField
      ref={field}
      className={styles.search}
      aria-label={label}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      value={text}
      onChange={setText}
      onSubmit={leave}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text === '') leave()
        else event.continuePropagation()
      }}
    >
      <span className={styles.sign} aria-hidden="true">
        ⌕
      </span>
      <Input ref={inputRef} className={styles.input} placeholder={placeholder} />
      {text && (
        <Button className={styles.clear} aria-label={t('screening.search.clear')}>
          ×
        </Button>
      )}
      {aside}
      <FieldError className={styles.problem}>{problem}</FieldError>
    </AriaSearchField>
  )
}
