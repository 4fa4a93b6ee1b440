import { type Ref, useEffect, useState } from 'react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  label: string
  placeholder: string
  value: string
  /** Told a moment after the last letter. */
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
}

/** A search at the head of a list. Escape empties it. */
export function SearchField({ label, placeholder, value, onChange, inputRef }: SearchFieldProps) {
  const t = useText()
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
  return (
    <AriaSearchField className={styles.search} aria-label={label} value={text} onChange={setText}>
      <span className={styles.sign} aria-hidden="true">
        ⌕
      </span>
      <Input ref={inputRef} className={styles.input} placeholder={placeholder} />
      {text && (
        <Button className={styles.clear} aria-label={t('screening.search.clear')}>
          ×
        </Button>
      )}
    </AriaSearchField>
  )
}
