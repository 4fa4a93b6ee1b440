import { type ReactNode, useId, useMemo, useState } from 'react'
import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { type TextId, type Translate, useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import css from './CompareTable.module.css'
import { differences, type Stretch } from './differences.ts'

interface CompareTableProps {
  /** What is compared, for those who cannot see it. */
  label: string
  records: readonly ComparedRecord[]
  /** The head of a record's column, where it is more than the source and the record's number in it. */
  head?: (record: ComparedRecord) => ReactNode
  /** Whether abstracts begin with their first lines only. */
  brief?: boolean
  /** Whether the table keeps to the height there is and scrolls by itself, its heads and names in sight. */
  fill?: boolean
}

const fields: { id: TextId; serif?: boolean; long?: boolean; of: (record: ComparedRecord, t: Translate) => string }[] =
  [
    { id: 'duplicates.field.title', serif: true, of: (record) => record.title },
    { id: 'duplicates.field.authors', of: (record) => record.authors },
    { id: 'duplicates.field.year', of: (record) => (record.year === null ? '' : String(record.year)) },
    { id: 'duplicates.field.journal', of: (record) => record.container },
    { id: 'duplicates.field.volume', of: volumeText },
    { id: 'duplicates.field.pages', of: (record) => record.pages },
    { id: 'duplicates.field.doi', of: (record) => record.doi },
    {
      id: 'duplicates.field.type',
      of: (record, t) => (record.type ? t('app.report.type', { type: record.type.replaceAll('-', '_') }) : ''),
    },
    { id: 'duplicates.field.abstract', long: true, of: (record) => record.abstract },
  ]

function volumeText(record: ComparedRecord): string {
  return record.issue ? `${record.volume}(${record.issue})` : record.volume
}

/** Records side by side, one column each; where they differ from the first, or two from each other, is marked. */
export function CompareTable({ label, records, head, brief = false, fill = false }: CompareTableProps) {
  const t = useText()
  const [whole, setWhole] = useState(!brief)
  const id = useId()
  return (
    <div className={cx(css.frame, fill && css.fill)} {...(fill && { tabIndex: 0, role: 'group', 'aria-label': label })}>
      <table
        className={css.table}
        aria-labelledby={id}
        style={{ minWidth: 124 + records.length * (records.length > 2 ? 240 : 190) }}
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
          {fields.map((field) => {
            const values = records.map((record) => field.of(record, t))
            if (values.every((value) => value === '')) return null
            return (
              <tr key={field.id}>
                <th scope="row" className={css.name}>
                  {t(field.id)}
                  {field.long && !whole && (
                    <Button variant="bare" size="small" onPress={() => setWhole(true)}>
                      {t('duplicates.showAbstracts')}
                    </Button>
                  )}
                </th>
                <Values
                  values={values}
                  records={records}
                  className={field.serif ? css.serif : field.long ? cx(css.long, !whole && css.brief) : undefined}
                />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Not found in texts; ties the values of a row into one, so that they are compared again only when one changes. */
const between = '\u0000'

function Values(props: { values: string[]; records: readonly ComparedRecord[]; className: string | undefined }) {
  const t = useText()
  const { values, records, className } = props
  const text = values.join(between)
  const marked = useMemo(() => marks(text.split(between)), [text])
  return records.map((record, index) => (
    <td key={record.id} className={className}>
      {values[index] === '' ? (
        <span className={css.none}>{t('duplicates.noValue')}</span>
      ) : (
        <div>
          <Marked stretches={marked[index] ?? []} />
        </div>
      )}
    </td>
  ))
}

/** Two texts against each other, more of them against the first that is there. A missing text marks nothing. */
function marks(values: string[]): Stretch[][] {
  const plain = (text: string): Stretch[] => [{ text, differs: false }]
  const first = values.findIndex((value) => value !== '')
  const base = values[first] ?? ''
  if (values.length === 2 && values.every((value) => value !== '')) return differences(base, values[1] ?? '')
  return values.map((value, index) => (index <= first || value === '' ? plain(value) : differences(base, value)[1]))
}

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  let at = 0
  return stretches.map((stretch) => {
    const key = at
    at += stretch.text.length
    return stretch.differs ? (
      <mark key={key} className={css.mark}>
        {stretch.text}
      </mark>
    ) : (
      <span key={key}>{stretch.text}</span>
    )
  })
}
