import { useState } from 'react'
import { partDate } from '#shared/domain/charting/dates.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import type { AnswerProps } from './answer-props.ts'

/** Running text, saved on leaving the field. */
export function TextAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const saved = typeof answer === 'string' ? answer : ''
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    const text = draft?.trim() ?? saved
    if (text !== saved) onAnswer(text === '' ? null : text)
    setDraft(null)
  }
  return (
    <TextArea
      label={label}
      help={field.help}
      value={draft ?? saved}
      onChange={setDraft}
      onBlur={keep}
      rows={saved.length > 200 ? 6 : 3}
      isDisabled={isReadOnly}
    />
  )
}

/** A number within its limits, or a year. What lies outside of them stays in the field and is not saved. */
export function NumberAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const t = useText()
  const { number } = useFormat()
  const [kept, setKept] = useState<{ value: number; beside: Answer } | null>(null)
  // Another answer came in the meantime, such as one that was taken from the text.
  const refused = kept?.beside === answer ? kept.value : null
  const isYear = field.type === 'year'
  const take = (value: number) => {
    const isOutside = value < (field.min ?? value) || value > (field.max ?? value)
    setKept(isOutside ? { value, beside: answer } : null)
    if (!isOutside) onAnswer(Number.isNaN(value) ? null : value)
  }
  const limits = field.min !== undefined && field.max !== undefined ? 'both' : field.min !== undefined ? 'min' : 'max'
  return (
    <NumberField
      label={label}
      help={field.help}
      value={refused ?? (typeof answer === 'number' ? answer : Number.NaN)}
      onChange={take}
      formatOptions={{ useGrouping: false, maximumFractionDigits: isYear ? 0 : 6 }}
      isDisabled={isReadOnly}
      error={
        refused === null
          ? undefined
          : t('charting.answer.outside', { limits, min: number(field.min ?? 0), max: number(field.max ?? 0) })
      }
    />
  )
}

/** A date as far as it is known, in any way that people write one. What is none stays in the field and is not saved. */
export function DateAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const t = useText()
  const saved = typeof answer === 'string' ? answer : ''
  const [kept, setKept] = useState<{ text: string; beside: string; isRefused: boolean } | null>(null)
  // Another answer came in the meantime, such as one that was taken from the text.
  const draft = kept?.beside === saved ? kept : null
  const keep = () => {
    const text = draft?.text.trim() ?? saved
    const date = text === '' ? null : partDate(text)
    if (date !== undefined && (date ?? '') !== saved) onAnswer(date)
    setKept(date === undefined ? { text, beside: saved, isRefused: true } : null)
  }
  return (
    <TextField
      label={label}
      help={field.help ?? t('charting.answer.date.help')}
      value={draft?.text ?? saved}
      onChange={(text) => setKept({ text, beside: saved, isRefused: false })}
      onBlur={keep}
      isDisabled={isReadOnly}
      error={draft?.isRefused ? t('charting.answer.date.wrong') : undefined}
    />
  )
}
