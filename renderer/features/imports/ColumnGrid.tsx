import type { Column } from '#shared/domain/imports/mapping.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import css from './ColumnGrid.module.css'
import { otherColumns, type Table, usualColumns } from './column-choice.ts'

interface ColumnGridProps {
  table: Table
  columns: readonly (Column | null)[]
  saidNow: Readonly<Record<number, Column | null>>
  /** Whether what stands above the columns was said before, and is no proposal. */
  isSaid: boolean
  onChange: (index: number, column: Column | null) => void
}

/** So many entries are shown below the header. */
const entries = 4
/** Less than this is no more than a guess. */
const sure = 0.6

/** The first rows of a table, with what each column holds above it. */
export function ColumnGrid({ table, columns, saidNow, isSaid, onChange }: ColumnGridProps) {
  const t = useText()
  const rows = table.rows.slice(0, table.headerRow + entries)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={css.scroll} tabIndex={0} aria-label={t('imports.columns.grid')}>
      <table className={css.grid}>
        <thead>
          <tr>
            <td className={css.number} />
            {table.columns.map(({ name, confidence }, i) => {
              const column = columns[i] ?? null
              const how = saidNow[i] !== undefined || isSaid ? 'said' : confidence < sure ? 'guess' : 'proposed'
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                <td key={i} className={cx(css.choice, column === null && css.left)}>
                  <select
                    className={cx(css.select, column !== null && css.taken)}
                    aria-label={t('imports.columns.holds', { column: name || String(i + 1) })}
                    value={column ?? ''}
                    onChange={({ target }) => onChange(i, (target.value || null) as Column | null)}
                  >
                    <option value="">{t('imports.columns.none')}</option>
                    <optgroup label={t('imports.columns.usual')}>
                      {usualColumns.map((id) => (
                        <option key={id} value={id}>
                          {t(`imports.column.${id}`)}
                        </option>
                      ))}
                    </optgroup>
                    <optgroup label={t('imports.columns.other')}>
                      {otherColumns.map((id) => (
                        <option key={id} value={id}>
                          {t(`imports.column.${id}`)}
                        </option>
                      ))}
                    </optgroup>
                  </select>
                  <span className={css.how}>{column !== null && how !== 'said' && t(`imports.columns.${how}`)}</span>
                </td>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place
              key={at}
              className={cx(at + 1 === table.headerRow && css.names, at + 1 < table.headerRow && css.above)}
            >
              <td className={css.number}>{at + 1}</td>
              {table.columns.map((_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                <td key={i} className={cx(columns[i] === null && css.left)} dir="auto">
                  <span className={css.cell}>{row[i]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
