import { useState } from 'react'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './AnswerField.module.css'

interface AnswerFieldProps {
  field: Field
  answer: Answer
  /** Told when the answer is given: at once for choices, on leaving the field for what is typed. Null takes it back. */
  onAnswer: (answer: Answer) => void
  isReadOnly: boolean
}

/** One question of the charting form. */
export function AnswerField({ field, answer, onAnswer, isReadOnly }: AnswerFieldProps) {
  switch (field.type) {
    case 'one':
      return <OneOf field={field} answer={answer} onAnswer={onAnswer} isReadOnly={isReadOnly} />
    case 'many':
      return <AnyOf field={field} answer={answer} onAnswer={onAnswer} isReadOnly={isReadOnly} />
    case 'number':
      return (
        <NumberField
          label={field.label}
          value={typeof answer === 'number' ? answer : Number.NaN}
          onChange={(value) => onAnswer(Number.isNaN(value) ? null : value)}
          formatOptions={{ useGrouping: false, maximumFractionDigits: 6 }}
          isDisabled={isReadOnly}
        />
      )
    case 'text':
      return <Typed field={field} answer={answer} onAnswer={onAnswer} isReadOnly={isReadOnly} />
  }
}

function OneOf({ field, answer, onAnswer, isReadOnly }: AnswerFieldProps) {
  const t = useText()
  return (
    <div>
      <RadioGroup
        label={field.label}
        options={field.options}
        value={typeof answer === 'string' ? answer : null}
        onChange={onAnswer}
        isDisabled={isReadOnly}
      />
      {answer !== null && !isReadOnly && (
        <div className={styles.clear}>
          <Button
            variant="bare"
            size="small"
            aria-label={t('charting.answer.clear.named', { label: field.label })}
            onPress={() => onAnswer(null)}
          >
            {t('charting.answer.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}

function AnyOf({ field, answer, onAnswer, isReadOnly }: AnswerFieldProps) {
  const chosen = Array.isArray(answer) ? answer : []
  const toggle = (id: string, isOn: boolean) => {
    // In the form's order, so that the same choice is the same answer however it was clicked together.
    const next = field.options.map((option) => option.id).filter((one) => (one === id ? isOn : chosen.includes(one)))
    onAnswer(next.length === 0 ? null : next)
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{field.label}</legend>
      {field.options.map((option) => (
        <Checkbox
          key={option.id}
          isSelected={chosen.includes(option.id)}
          onChange={(isOn) => toggle(option.id, isOn)}
          isDisabled={isReadOnly}
        >
          {option.label}
        </Checkbox>
      ))}
    </fieldset>
  )
}

function Typed({ field, answer, onAnswer, isReadOnly }: AnswerFieldProps) {
  const saved = typeof answer === 'string' ? answer : ''
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    const text = draft?.trim() ?? saved
    if (text !== saved) onAnswer(text === '' ? null : text)
    setDraft(null)
  }
  return (
    <TextArea
      label={field.label}
      value={draft ?? saved}
      onChange={setDraft}
      onBlur={keep}
      rows={3}
      isDisabled={isReadOnly}
    />
  )
}
