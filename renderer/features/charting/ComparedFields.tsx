import type { ComparedField, DifferenceRow, Form } from '#shared/contract/charting.ts'
import { placeOf } from '#shared/domain/live/places.ts'
import type { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import styles from './ComparedFields.module.css'
import { ComparedRow } from './ComparedRow.tsx'
import { comparedKey, rowIdsOf } from './compared.ts'
import { PairItems } from './PairItems.tsx'
import { StudyText } from './StudyText.tsx'
import type { Study } from './studies.ts'
import { useAnswerWords } from './use-answer-words.ts'

export type Compared = Awaited<ReturnType<typeof api.charting.compare>>

interface ComparedFieldsProps {
  row: DifferenceRow
  study: Study | undefined
  form: Form
  compared: Compared
  /** The key of the field that is looked at. */
  current: string | undefined
  onField: (key: string) => void
  showsAlike: boolean
  onShowAlike: (shows: boolean) => void
  /** Says which items of a repeating group are the same, as ids of rows. */
  onPair: (field: ComparedField, rows: string[]) => void
}

/** One study field by field, as each charted it; what both say alike is folded away. */
export function ComparedFields(props: ComparedFieldsProps) {
  const { row, study, form, compared, current, onField, showsAlike, onShowAlike, onPair } = props
  const t = useText()
  const words = useAnswerWords(compared.reports)
  const { fields, charters, how } = compared
  const alike = fields.filter((one) => one.alike && one.said === null)
  return (
    <div>
      <div className={styles.head}>
        <RecordCard report={row.report} />
        <p className={styles.says}>
          {how === null ? t('charting.differences.look') : t('charting.differences.stay', { how })}
        </p>
      </div>
      {alike.length > 0 && (
        <p className={styles.fold}>
          <Button
            variant="bare"
            size="small"
            command="charting.alike"
            aria-expanded={showsAlike}
            onPress={() => onShowAlike(!showsAlike)}
          >
            {t(showsAlike ? 'charting.differences.alike.hide' : 'charting.differences.alike.show', { n: alike.length })}
          </Button>
        </p>
      )}
      <div className={styles.fields}>
        {fields.map((one) => {
          const key = comparedKey(one)
          const field = form.fields.find(({ id }) => id === one.field)
          if (!field || (!showsAlike && one.alike && one.said === null)) return null
          const parts = form.fields.filter((part) => part.in === field.id)
          return (
            <ComparedRow
              key={key}
              compared={one}
              label={[labelOfRow(one, fields, form, words, t), field.label].filter(Boolean).join(' · ')}
              charters={charters}
              words={(value) => words(field, value)}
              place={form.blind ? undefined : placeOf('consensus', form.id, row.study, key)}
              isCurrent={key === current}
              onChoose={() => onField(key)}
            >
              {field.type === 'group' && (
                <PairItems
                  key={JSON.stringify(one)}
                  compared={one}
                  parts={parts}
                  all={fields}
                  rows={
                    one.said?.settled && Array.isArray(one.said.value)
                      ? one.said.value
                      : rowIdsOf(
                          fields,
                          parts.map(({ id }) => id),
                        )
                  }
                  charters={charters}
                  words={words}
                  onPair={how === null ? undefined : (rows) => onPair(one, rows)}
                />
              )}
            </ComparedRow>
          )
        })}
        {fields.every((one) => one.alike && one.said === null) && (
          <p className={styles.says}>{t('charting.differences.allAlike')}</p>
        )}
      </div>
      {study && (
        <div className={styles.text}>
          <StudyText study={study} />
        </div>
      )}
    </div>
  )
}

/** Which item of a repeating group a field is of: by its number among them, and what it is called, if anything says so. */
function labelOfRow(
  one: ComparedField,
  fields: readonly ComparedField[],
  form: Form,
  words: ReturnType<typeof useAnswerWords>,
  t: ReturnType<typeof useText>,
): string {
  if (one.row === undefined) return ''
  const group = form.fields.find(({ id }) => id === one.field)?.in
  const parts = form.fields.filter((part) => part.in === group)
  const n = rowIdsOf(
    fields,
    parts.map(({ id }) => id),
  ).indexOf(one.row)
  const [first] = parts
  const named = first && fields.find(({ field, row }) => field === first.id && row === one.row)
  const name = first && named?.sides.map(({ value }) => words(first, value)).find(Boolean)
  return name && first?.id !== one.field ? name : t('charting.words.item', { n: n + 1 })
}
