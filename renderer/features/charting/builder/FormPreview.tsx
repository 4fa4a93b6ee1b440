import type { Answer, Field } from '#shared/domain/charting/form.ts'
import { calculate } from '#shared/domain/charting/formula.ts'
import { type AnswerAt, type Shown, shownFields } from '#shared/domain/charting/shown.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { AnswerField } from '../AnswerField.tsx'
import { labelOf } from '../answer-props.ts'
import { CalculatedAnswer } from '../CalculatedAnswer.tsx'
import { GroupAnswer } from '../GroupAnswer.tsx'
import styles from './FormPreview.module.css'
import { inOrder } from './form-edit.ts'

/** What was tried in a preview, by field, and by field and item in a group. */
export type Tried = Readonly<Record<string, Answer>>

/** Where the answers of a preview are found. */
export function triedAt(tried: Tried): AnswerAt {
  return (field, item) => tried[keyOf(field, item)]
}

function keyOf(field: string, item?: string): string {
  return item === undefined ? field : `${field}/${item}`
}

interface FormPreviewProps {
  fields: readonly Field[]
  tried: Tried
  onTry: (tried: Tried) => void
}

/** The form as whoever charts will see it, to be tried: what is answered here is kept nowhere. */
export function FormPreview({ fields, tried, onTry }: FormPreviewProps) {
  const t = useText()
  const form = { fields: inOrder(fields) }
  const shown = shownFields(form, triedAt(tried))
  const question = ({ field, item }: Shown) => {
    if (field.type === 'heading') {
      return (
        <h3 className={styles.heading} dir="auto">
          {field.label}
        </h3>
      )
    }
    if (field.type === 'calculated')
      return <CalculatedAnswer field={field} value={calculate(form, field, triedAt(tried), item)} />
    const key = keyOf(field.id, item)
    const asked = {
      field,
      label: labelOf(field) || t('charting.build.unnamed'),
      answer: tried[key] ?? null,
      onAnswer: (answer: Answer) => void onTry({ ...tried, [key]: answer }),
      isReadOnly: false,
    }
    if (field.type !== 'group') return <AnswerField {...asked} reports={[]} />
    return (
      <GroupAnswer
        {...asked}
        itemOf={(of) =>
          shown
            .filter((one) => one.item === of && one.field.in === field.id)
            .map((one) => <div key={one.field.id}>{question(one)}</div>)
        }
      />
    )
  }
  return (
    <div className={styles.preview}>
      <p className={styles.says}>{t('charting.build.preview.says')}</p>
      {shown
        .filter((one) => one.item === undefined)
        .map((one) => (
          // A field that became of another type is another question.
          <div key={`${one.field.id} ${one.field.type}`}>{question(one)}</div>
        ))}
      {Object.values(tried).some((answer) => answer !== null) && (
        <div>
          <Button size="small" variant="bare" onPress={() => onTry({})}>
            {t('charting.build.preview.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}
