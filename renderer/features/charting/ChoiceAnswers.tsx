import { useState } from 'react'
import { type Answer, type Field, otherPrefix } from '#shared/domain/charting/form.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AnswerField.module.css'
import type { AnswerProps } from './answer-props.ts'

/** One of several, or something else that is written. */
export function OneAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const t = useText()
  const chosen = typeof answer === 'string' ? answer : null
  const [isOther, setOther] = useState(false)
  const written = chosen?.startsWith(otherPrefix) ? chosen.slice(otherPrefix.length) : undefined
  const options = [
    ...offered(field, answer),
    ...(field.other ? [{ id: otherPrefix, label: t('charting.answer.other') }] : []),
  ]
  const choose = (id: string) => {
    setOther(id === otherPrefix)
    if (id !== otherPrefix) onAnswer(id)
  }
  const clear = () => {
    setOther(false)
    return onAnswer(null)
  }
  const value = written !== undefined || isOther ? otherPrefix : chosen
  return (
    <div>
      <RadioGroup label={label} options={options} value={value} onChange={choose} isDisabled={isReadOnly} />
      {value === otherPrefix && (
        <OtherText
          label={t('charting.answer.other.of', { label: field.label })}
          text={written ?? ''}
          isReadOnly={isReadOnly}
          isNew={isOther && written === undefined}
          onText={(text) => (text === '' ? clear() : onAnswer(`${otherPrefix}${text}`))}
        />
      )}
      {value !== null && !isReadOnly && (
        <div className={styles.clear}>
          <Button
            variant="bare"
            size="small"
            aria-label={t('charting.answer.clear.named', { label: field.label })}
            onPress={clear}
          >
            {t('charting.answer.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Any of several, and something else that is written. */
export function ManyAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const t = useText()
  const chosen = Array.isArray(answer) ? answer : []
  const [isOther, setOther] = useState(false)
  const written = chosen.find((one) => one.startsWith(otherPrefix))
  const give = (picked: readonly string[], other: string | undefined) => {
    // In the form's order, so that the same choice is the same answer however it was clicked together.
    const known = field.options.map((option) => option.id).filter((id) => picked.includes(id))
    const next = [...known, ...(other === undefined ? [] : [other])]
    return onAnswer(next.length === 0 ? null : next)
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {offered(field, answer).map((option) => (
        <Checkbox
          key={option.id}
          isSelected={chosen.includes(option.id)}
          onChange={(isOn) => give(isOn ? [...chosen, option.id] : chosen.filter((one) => one !== option.id), written)}
          isDisabled={isReadOnly}
        >
          {option.label}
        </Checkbox>
      ))}
      {field.other && (
        <Checkbox
          isSelected={isOther || written !== undefined}
          onChange={(isOn) => {
            setOther(isOn)
            if (!isOn && written !== undefined) give(chosen, undefined)
          }}
          isDisabled={isReadOnly}
        >
          {t('charting.answer.other')}
        </Checkbox>
      )}
      {(isOther || written !== undefined) && (
        <OtherText
          label={t('charting.answer.other.of', { label: field.label })}
          text={written?.slice(otherPrefix.length) ?? ''}
          isReadOnly={isReadOnly}
          isNew={isOther && written === undefined}
          onText={(text) => {
            if (text === '') setOther(false)
            return give(chosen, text === '' ? undefined : `${otherPrefix}${text}`)
          }}
        />
      )}
    </fieldset>
  )
}

interface OtherTextProps {
  label: string
  text: string
  isReadOnly: boolean
  /** It was just asked for: the keyboard goes there. */
  isNew: boolean
  onText: (text: string) => Promise<unknown> | undefined
}

function OtherText({ label, text, isReadOnly, isNew, onText }: OtherTextProps) {
  const typed = useTyped(text, (next) => onText(next.trim()))
  return (
    <div className={styles.other}>
      <TextField
        aria-label={label}
        value={typed.text}
        onChange={typed.setText}
        onBlur={typed.leave}
        isDisabled={isReadOnly}
        autoFocus={isNew}
      />
    </div>
  )
}

/** The options that are offered, and those of the answer that are offered no more. */
export function offered(field: Field, answer: Answer): Field['options'] {
  const chosen = [answer ?? []].flat().map(String)
  return field.options.filter((option) => !option.retired || chosen.includes(option.id))
}
