import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './Table.module.css'

interface TableProps {
  /** What the table shows, for those who hear it. */
  caption: string
  /** A column of buttons or signs has no label and is no header. */
  columns: { id: string; label: string; align?: 'end'; width?: string }[]
  /** `<tr>` elements. */
  children: ReactNode
}

/** A plain table with ruled lines. Cells of numbers take `className={numberCell}`. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column.label ? (
              <th
                key={column.id}
                scope="col"
                className={cx(column.align === 'end' && styles.end)}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.label}
              </th>
            ) : (
              <td key={column.id} style={column.width ? { width: column.width } : undefined} />
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** The class of a cell that holds a number: right-aligned, tabular. */
export const numberCell = styles.end ?? ''
