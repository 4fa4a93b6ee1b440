// biome-ignore-all lint/a11y/noStaticElementInteractions: an edge to drag; the keyboard has the column's menu for it
// biome-ignore-all lint/a11y/useSemanticElements: a table that is drawn in part is made of boxes with places, which a table's own elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its cells
import type { VirtualItem } from '@tanstack/react-virtual'
import type { PointerEvent } from 'react'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { cx } from '../../ui/cx.ts'
import { isFigure } from './figures.ts'
import styles from './TableGrid.module.css'
import type { TableView } from './table-view.ts'

export interface HeadProps {
  id: string
  first: Column
  firstWidth: number
  others: readonly Column[]
  shown: readonly VirtualItem[]
  width: number
  view: TableView
  /** The column of the active cell. */
  active: number
  onSort: (column: Column, isFurther: boolean) => void
  onMenu: (column: Column) => void
  onResize: (column: Column, by: number) => void
}

/** The names of the columns. Pressing one sorts by it, with Shift by it too; its edge is dragged to make it wider. */
export function GridHead(props: HeadProps) {
  const { first, firstWidth, others, shown, width } = props
  return (
    <div className={styles.head} role="rowgroup" style={{ width }}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <Head {...props} column={first} place={0} style={{ width: firstWidth }} />
        {shown.map((item) => {
          const column = others[item.index]
          return (
            column && (
              <Head
                key={column.id}
                {...props}
                column={column}
                place={item.index + 1}
                style={{ left: item.start, width: item.size }}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

interface OneHeadProps extends HeadProps {
  column: Column
  place: number
  style: { left?: number; width: number }
}

function Head({ column, place, style, view, active, onSort, onMenu, onResize }: OneHeadProps) {
  const at = view.sorts.findIndex((sort) => sort.column === column.id)
  const sort = view.sorts[at]
  const isFiltered = view.filters[column.id] !== undefined
  return (
    <div
      role="columnheader"
      aria-colindex={place + 1}
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={cx(
        styles.headCell,
        place === 0 && styles.first,
        place === active && styles.headActive,
        isFigure(column) && styles.number,
      )}
      style={style}
      title={column.form ? `${column.label} · ${column.form}` : column.label}
      onClick={(event) => onSort(column, event.shiftKey)}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu(column)
      }}
    >
      <span className={styles.headText} dir="auto">
        {column.label}
      </span>
      {isFiltered && (
        <span className={styles.sign} aria-hidden="true">
          ⧩
        </span>
      )}
      {sort && (
        <span className={styles.sign} aria-hidden="true">
          {sort.descending ? '↓' : '↑'}
          {view.sorts.length > 1 && at + 1}
        </span>
      )}
      <ResizeEdge onResize={(by) => onResize(column, by)} />
    </div>
  )
}

/** The right edge of a column: dragged, it makes the column wider or narrower. By keyboard the menu of the column does. */
function ResizeEdge({ onResize }: { onResize: (by: number) => void }) {
  const drag = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const edge = event.currentTarget
    let last = event.clientX
    const move = (to: globalThis.PointerEvent) => {
      onResize(to.clientX - last)
      last = to.clientX
    }
    edge.setPointerCapture(event.pointerId)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('pointerup', () => edge.removeEventListener('pointermove', move), { once: true })
  }
  return <span className={styles.edge} onPointerDown={drag} onClick={(event) => event.stopPropagation()} />
}
