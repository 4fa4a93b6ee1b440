import { useText } from '../../app/text.ts'
import { Select } from '../../ui/Select.tsx'
import { Table } from '../../ui/Table.tsx'
import css from './TakeOverDialog.module.css'

interface TakeOverRowsProps {
  title: string
  /** What stands above their words. */
  theirs: string
  rows: readonly { id: string; label: string; aside: string; value: string }[]
  options: readonly { id: string; label: string }[]
  onChange: (id: string, value: string) => void
}

/** What is called one thing there, and what it becomes here. */
export function TakeOverRows({ title, theirs, rows, options, onChange }: TakeOverRowsProps) {
  const t = useText()
  return (
    <section className={css.rows} aria-label={title}>
      <h3>{title}</h3>
      <Table
        caption={title}
        columns={[
          { id: 'theirs', label: theirs },
          { id: 'ours', label: t('imports.takeOver.here'), width: '52%' },
        ]}
      >
        {rows.map(({ id, label, aside, value }) => (
          <tr key={id}>
            <td className={css.cell} dir="auto">
              {label}
              {aside && <span className={css.aside}>{aside}</span>}
            </td>
            <td>
              <Select
                aria-label={t('imports.takeOver.becomes', { name: label })}
                value={value}
                onChange={(chosen) => onChange(id, chosen)}
                options={options}
              />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
