import { partDate } from '#shared/domain/charting/dates.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import type { AnswerProps } from './answer-props.ts'

/** Running text, saved on leaving the field. */
export function TextAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const saved = typeof answer === 'string' ? answer : ''
  const typed = useTyped(saved, (text) => onAnswer(text.trim() || null))
  return (
    <TextArea
      label={label}
      help={field.help}
      value={typed.text}
      onChange={typed.setText}
      onBlur={typed.leave}
      rows={saved.length > 200 ? 6 : 3}
      isDisabled={isReadOnly}
    />
  )
}

/** A number within its limits, or a year. What lies outside of them stays in the field and is not saved. */
export function NumberAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const t = useText()
  const { number } = useFormat()
  const typed = useTyped(typeof answer === 'number' ? String(answer) : '', (text) => {
    const value = numberOf(text)
    const isOutside = value < (field.min ?? value) || value > (field.max ?? value)
    return isOutside ? 'refused' : onAnswer(Number.isNaN(value) ? null : value)
  })
  const isYear = field.type === 'year'
  const limits = field.min !== undefined && field.max !== undefined ? 'both' : field.min !== undefined ? 'min' : 'max'
  return (
    <NumberField
      label={label}
      help={field.help}
      value={numberOf(typed.text)}
      onChange={(value) => {
        typed.setText(Number.isNaN(value) ? '' : String(value))
        typed.leave()
      }}
      formatOptions={{ useGrouping: false, maximumFractionDigits: isYear ? 0 : 6 }}
      isDisabled={isReadOnly}
      error={
        typed.isRefused
          ? t('charting.answer.outside', { limits, min: number(field.min ?? 0), max: number(field.max ?? 0) })
          : undefined
      }
    />
  )
}

/** An empty field is NaN. */
function numberOf(text: string): number {
  return text === '' ? Number.NaN : Number(text)
}

/** A date as far as it is known, in any way that people write one. What is none stays in the field and is not saved. */
export function DateAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const t = useText()
  const saved = typeof answer === 'string' ? answer : ''
  const typed = useTyped(saved, (text) => {
    const date = text.trim() === '' ? null : partDate(text.trim())
    if (date === undefined) return 'refused'
    // The same day in other words is no other answer.
    return (date ?? '') === saved ? undefined : onAnswer(date)
  })
  return (
    <TextField
      label={label}
      help={field.help ?? t('charting.answer.date.help')}
      value={typed.text}
      onChange={typed.setText}
      onBlur={typed.leave}
      isDisabled={isReadOnly}
      error={typed.isRefused ? t('charting.answer.date.wrong') : undefined}
    />
  )
}
