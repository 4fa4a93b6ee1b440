import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Field } from '#shared/domain/charting/form.ts'
import { readCell, writeCell } from '#shared/domain/evidence/cells.ts'
import { type Translate, useLanguage, useText } from '../../app/text.ts'
import { whenKept } from '../../app/typed.ts'
import styles from './CellEditor.module.css'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import type { CellEditorProps } from './cell-editing.ts'

/** What a cell is changed with: a field to type in, or the choices. */
export function CellEditor(props: CellEditorProps) {
  const { column } = props
  return column.kind === 'choice' || column.kind === 'choices' ? (
    <ChoiceEditor {...props} />
  ) : (
    <TypedEditor {...props} />
  )
}

/** Enter and Tab keep what was typed if it can be an answer, and say what is wrong if not; Escape gives up. */
function TypedEditor({ column, field, value, onDone, onGiveUp }: CellEditorProps) {
  const t = useText()
  const lang = useLanguage()
  const id = useId()
  const input = useRef<HTMLTextAreaElement>(null)
  const written = writeCell(field, value, lang)
  const [text, setText] = useState(written === null ? '' : String(written))
  const [problem, setProblem] = useState('')
  const isLong = field.type === 'text'
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const keep = (next: 'down' | 'right' | 'left' | 'stay') => {
    isChanged.current = false
    const read = readCell(field, isLong ? text : text.trim())
    if ('refused' in read) setProblem(problemOf(field, t))
    else onDone(read.value, next)
  }
  const latest = useRef(keep)
  useLayoutEffect(() => {
    latest.current = keep
  })
  const isChanged = useRef(false)
  useEffect(
    () =>
      whenKept(() => {
        if (!isChanged.current) return false
        isChanged.current = false
        latest.current('stay')
        return true
      }),
    [],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onGiveUp()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      keep('down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      keep(event.shiftKey ? 'left' : 'right')
    }
  }
  return (
    <div className={styles.typed}>
      <textarea
        ref={input}
        className={isLong ? styles.long : styles.short}
        rows={isLong ? 4 : 1}
        aria-label={t('evidence.cell.edit', { label: column.label })}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? id : undefined}
        value={text}
        onChange={(event) => {
          isChanged.current = true
          setText(isLong ? event.target.value : event.target.value.replace(/\n/g, ' '))
          setProblem('')
        }}
        onKeyDown={onKeyDown}
        onBlur={() => keep('stay')}
      />
      {problem && (
        <p id={id} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

function problemOf(field: Field, t: Translate): string {
  switch (field.type) {
    case 'number':
      return field.min !== undefined && field.max !== undefined
        ? t('evidence.cell.refused.range', { min: field.min, max: field.max })
        : t('evidence.cell.refused.number')
    case 'year':
    case 'date':
    case 'country':
      return t(`evidence.cell.refused.${field.type}`)
    default:
      return t('evidence.cell.refused', { field: field.label })
  }
}
