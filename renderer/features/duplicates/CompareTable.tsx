import { type ReactNode, useId, useMemo, useState } from 'react'
import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import css from './CompareTable.module.css'
import { type ComparedField, comparedFields, markedValues } from './compared-fields.ts'
import type { Stretch } from './differences.ts'

interface CompareTableProps {
  /** What is compared, for those who cannot see it. */
  label: string
  records: readonly ComparedRecord[]
  /** The head of a record's column, where it is more than the source and the record's number in it. */
  head?: (record: ComparedRecord) => ReactNode
  /** Whether abstracts begin with their first lines only. */
  brief?: boolean
  /** A last row: what else there is to say of each record. */
  foot?: { label: string; of: (record: ComparedRecord) => ReactNode }
  /** Whether the table keeps to the height there is and scrolls by itself, its heads and names in sight. */
  fill?: boolean
}

/** Records side by side, one column each; where they differ from the first, or two from each other, is marked. */
export function CompareTable({ label, records, head, foot, brief = false, fill = false }: CompareTableProps) {
  const t = useText()
  const [whole, setWhole] = useState(false)
  const id = useId()
  return (
    <div className={cx(css.frame, fill && css.fill)} {...(fill && { tabIndex: 0, role: 'group', 'aria-label': label })}>
      <table
        className={css.table}
        aria-labelledby={id}
        style={{ minWidth: 148 + records.length * (records.length > 2 ? 240 : 190) }}
      >
        <caption id={id} className="visually-hidden">
          {label}
        </caption>
        <thead>
          <tr>
            <td className={cx(css.name, css.corner)} />
            {records.map((record) => (
              <th key={record.id} scope="col" className={css.head}>
                {head?.(record) ?? t('duplicates.record', { source: record.source, entry: record.entry })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedFields.map((field) => (
            <Row
              key={field.id}
              field={field}
              records={records}
              whole={whole}
              brief={brief}
              onWhole={() => setWhole(!whole)}
            />
          ))}
          {foot && (
            <tr>
              <th scope="row" className={css.name}>
                {foot.label}
              </th>
              {records.map((record) => (
                <td key={record.id}>{foot.of(record)}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

/** Not found in texts; ties the values of a row into one, so that they are compared again only when one changes. */
const between = '\u0000'

interface RowProps {
  field: ComparedField
  records: readonly ComparedRecord[]
  /** Whether everything is shown: else two records have folded away what is the same for long. */
  whole: boolean
  /** Whether a long text shows its first lines only, until everything is shown. */
  brief: boolean
  onWhole: () => void
}

function Row({ field, records, whole, brief, onWhole }: RowProps) {
  const t = useText()
  const format = useFormat()
  const values = records.map((record) => field.of(record, t, format))
  const text = values.join(between)
  const all = useMemo(() => markedValues(field, text.split(between), false), [field, text])
  const folded = useMemo(() => markedValues(field, text.split(between), true), [field, text])
  if (values.every((value) => value === '')) return null
  const differs = all.some((side) => side.some((stretch) => stretch.differs))
  if (field.ifDiffers && !differs) return null
  const isLong = field.look === 'text'
  const isPair = records.length === 2
  const marked = isPair && !whole ? folded : all
  const isShortened = (isLong && brief) || (isPair && folded.some((side) => side.some((stretch) => stretch.folded)))
  return (
    <tr>
      <th scope="row" className={css.name}>
        <span className={css.field}>
          {t(field.id)}
          {isPair && <Sign values={values} differs={differs} />}
        </span>
        {isShortened && (
          <Button variant="bare" size="small" onPress={onWhole}>
            {t(whole ? 'duplicates.showLess' : 'duplicates.showAbstracts')}
          </Button>
        )}
      </th>
      {records.map((record, index) => (
        <td
          key={record.id}
          className={cx(
            field.look === 'title' && css.serif,
            isLong && css.long,
            isLong && brief && !whole && css.brief,
          )}
        >
          {values[index] === '' ? (
            <span className={css.none}>{t('duplicates.noValue')}</span>
          ) : (
            <div>
              <Marked stretches={marked[index] ?? []} />
            </div>
          )}
        </td>
      ))}
    </tr>
  )
}

/** Whether two records agree on a field, for the eye that goes down the names. */
function Sign({ values, differs }: { values: readonly string[]; differs: boolean }) {
  const t = useText()
  if (values.some((value) => value === '')) return null
  return (
    <>
      <span className={cx(css.sign, differs && css.differs)} aria-hidden="true">
        {differs ? '≠' : '='}
      </span>
      <span className="visually-hidden">{t(differs ? 'duplicates.differs' : 'duplicates.agrees')}</span>
    </>
  )
}

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  const t = useText()
  let at = 0
  return stretches.map((stretch) => {
    const key = at
    at += stretch.text.length
    if (stretch.folded) {
      return (
        <span key={key} className={css.folded} title={t('duplicates.folded')}>
          {key === 0 ? '… ' : ' … '}
        </span>
      )
    }
    return stretch.differs ? (
      <mark key={stretch.text === '' ? `gap ${key}` : key} className={cx(css.mark, stretch.text === '' && css.gap)}>
        {stretch.text}
      </mark>
    ) : (
      <span key={key}>{stretch.text}</span>
    )
  })
}
