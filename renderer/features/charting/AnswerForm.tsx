import type { ReactNode } from 'react'
import type { ReportRow } from '#shared/contract/base.ts'
import type { Form, StudyAnswer } from '#shared/contract/charting.ts'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import { calculate } from '#shared/domain/charting/formula.ts'
import { answersAt, progressOf } from '#shared/domain/charting/progress.ts'
import { readAnswer } from '#shared/domain/charting/reading.ts'
import { shownFields } from '#shared/domain/charting/shown.ts'
import { keyOf } from '#shared/domain/charting/stands.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { AnswerField } from './AnswerField.tsx'
import styles from './AnswerForm.module.css'
import { labelOf } from './answer-props.ts'
import { CalculatedAnswer } from './CalculatedAnswer.tsx'
import { changedList } from './changed-list.ts'
import { FieldFrame, type Rest } from './FieldFrame.tsx'
import { GroupAnswer } from './GroupAnswer.tsx'
import type { SaveAnswer } from './use-charting.ts'
import type { FieldFocus } from './use-field-focus.ts'

interface AnswerFormProps {
  form: Form
  answers: readonly StudyAnswer[]
  /** The reports that answers name. */
  reports: readonly ReportRow[]
  save: SaveAnswer
  focus: FieldFocus
  isReadOnly: boolean
}

/** A charting form as it is filled in for one study. Each answer is saved as it is given. */
export function AnswerForm(props: AnswerFormProps) {
  const { form, answers, focus, isReadOnly } = props
  const t = useText()
  const at = answersAt(answers)
  const shown = shownFields(form, at)
  const { missing } = progressOf(form, answers)
  return (
    <div className={styles.form} ref={focus.formRef}>
      {form.fields.some((field) => field.required && !field.retired) && (
        <p className={styles.says}>{t('charting.answer.required')}</p>
      )}
      {shown
        .filter(({ item }) => item === undefined)
        .map(({ field }) => (
          <Question key={field.id} field={field} {...props}>
            {(item) =>
              shown
                .filter((one) => one.item === item && one.field.in === field.id)
                .map((one) => <Question key={one.field.id} field={one.field} item={item} {...props} />)
            }
          </Question>
        ))}
      {missing.length > 0 && !isReadOnly && (
        <section className={styles.missing} aria-label={t('charting.missing', { n: missing.length })}>
          <h3 className={styles.says}>{t('charting.missing', { n: missing.length })}</h3>
          <ul>
            {missing.map(({ field, item }) => (
              <li key={keyOf(field.id, item)}>
                <Button variant="bare" size="small" onPress={() => focus.goTo(keyOf(field.id, item))}>
                  {field.label}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface QuestionProps extends AnswerFormProps {
  field: Field
  /** Which of a repeating group. */
  item?: string
  /** Of a repeating group: the questions of one of its items. */
  children?: (item: string) => ReactNode
}

/** One question in the form, whatever it asks. */
function Question({ field, item, form, answers, reports, save, focus, isReadOnly, children }: QuestionProps) {
  const t = useText()
  if (field.type === 'heading') {
    return (
      <div className={styles.heading}>
        <h3 className={styles.title} dir="auto">
          {field.label}
        </h3>
        {field.help && <p className={styles.says}>{field.help}</p>}
      </div>
    )
  }
  if (field.type === 'calculated')
    return <CalculatedAnswer field={field} value={calculate(form, field, answersAt(answers), item)} />
  const key = keyOf(field.id, item)
  const answer = answers.find((one) => one.field === field.id && one.item === item)
  const place = { field: field.id, ...(item !== undefined && { item }) }
  // What was given to an earlier version of the form and is no answer to this one stands beside the question.
  const reading = readAnswer(answer?.value ?? null, field)
  const order = field.type === 'many' || field.type === 'tags' ? field.options.map((option) => option.id) : []
  const asked = {
    field,
    label: labelOf(field),
    answer: reading.value,
    onAnswer: (next: Answer) =>
      save(place, (now) => {
        const value = changedList(now?.value ?? null, answer?.value ?? null, next, order)
        // An answer that is taken back takes along what it rested on.
        return { value, ...(value !== null && restOf(now)) }
      }),
    isReadOnly,
  }
  return (
    <FieldFrame
      id={key}
      label={field.label}
      help={['one', 'many', 'tags'].includes(field.type) ? field.help : undefined}
      answer={answer}
      isActive={focus.active === key}
      onRest={(change) => save(place, (now) => ({ value: now?.value ?? null, ...change(restOf(now)) }))}
      isReadOnly={isReadOnly}
    >
      {field.type === 'group' && children ? (
        <GroupAnswer {...asked} itemOf={children} />
      ) : (
        <AnswerField {...asked} reports={reports} />
      )}
      {reading.state === 'kept' && <p className={styles.says}>{t('charting.answer.kept', { words: reading.words })}</p>}
    </FieldFrame>
  )
}

/** What an answer rests on: a quote with its place, and a note. */
function restOf(answer: StudyAnswer | undefined): Rest {
  const { quote, page, attachment, note } = answer ?? {}
  return {
    ...(quote && { quote }),
    ...(page && { page }),
    ...(attachment && { attachment }),
    ...(note && { note }),
  }
}
