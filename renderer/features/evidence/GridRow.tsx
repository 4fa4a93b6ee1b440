// biome-ignore-all lint/a11y/noStaticElementInteractions: which role a cell has, the first or another, the rule cannot tell
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: as above
// biome-ignore-all lint/a11y/useSemanticElements: a table that is drawn in part is made of boxes with places, which a table's own elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its cells
import type { VirtualItem } from '@tanstack/react-virtual'
import { memo, type ReactNode } from 'react'
import type { Column } from '#shared/domain/evidence/columns.ts'
import type { ShownRow } from '#shared/domain/evidence/view.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { isFigure } from './figures.ts'
import type { Place } from './selection.ts'
import styles from './TableGrid.module.css'

interface GridRowProps {
  id: string
  index: number
  top: number
  width: number
  row: ShownRow
  first: Column
  firstWidth: number
  others: readonly Column[]
  /** Which of the other columns are drawn, both counted in, and where they are. */
  from: number
  to: number
  starts: readonly VirtualItem[]
  text: (column: Column, row: number) => string
  /** What is said of a cell that has nothing to show. */
  says: CellSays
  isClosed: boolean
  /** The active column, where the active cell is in this row. */
  active: number | null
  left: number | null
  right: number | null
  editing: { at: Place; editor: ReactNode } | null
  act: RowActions
}

/** What is said of cells without a value, in the language of the window. */
export interface CellSays {
  empty: string
  differs: string
}

/** What is done with the pointer; rows and columns by their places as they are shown. */
export interface RowActions {
  point: (row: number, column: number, isFurther: boolean) => void
  edit: (row: number, column: number) => void
  toggle: (key: string) => void
}

/** One row: the head of a group, or a study. Drawn anew only where what it shows differs. */
export const GridRow = memo(Row, (a, b) => {
  const { starts: _before, ...before } = a
  const { starts: _after, ...after } = b
  // Where columns start follows from which are drawn, and how wide all of them are.
  return (Object.keys(before) as (keyof typeof before)[]).every((key) => Object.is(before[key], after[key]))
})

function Row(props: GridRowProps) {
  const { id, index, top, width, row, first, firstWidth, others, starts, editing, isClosed } = props
  const t = useText()
  const style = { transform: `translateY(${top}px)`, width }
  if (row.kind === 'group') {
    return (
      <div role="row" aria-rowindex={index + 2} className={cx(styles.row, styles.group)} style={style}>
        <div
          id={`${id}-${index}-${props.active ?? 0}`}
          role="rowheader"
          aria-expanded={!isClosed}
          tabIndex={-1}
          aria-colindex={1}
          aria-colspan={others.length + 1}
          className={cx(styles.groupCell, props.active !== null && styles.active)}
          onClick={() => {
            props.act.point(index, 0, false)
            props.act.toggle(row.key)
          }}
        >
          <span aria-hidden="true" className={styles.fold}>
            {isClosed ? '▸' : '▾'}
          </span>
          {t('evidence.group.row', { label: row.label, n: row.count })}
        </div>
      </div>
    )
  }
  const cell = (column: Column, place: number, left: number | null, wide: number) => (
    <Cell
      key={column.id}
      {...props}
      study={row.row}
      column={column}
      place={place}
      style={left === null ? { width: wide } : { left, width: wide }}
      editor={editing?.at.column === place ? editing.editor : null}
    />
  )
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={style}>
      {cell(first, 0, null, firstWidth)}
      {starts.map((item) => {
        const column = others[item.index]
        return column && cell(column, item.index + 1, item.start, item.size)
      })}
    </div>
  )
}

interface CellProps extends GridRowProps {
  study: number
  column: Column
  place: number
  style: { left?: number; width: number }
  editor: ReactNode
}

function Cell({ id, index, study, column, place, style, text, says, active, left, right, editor, act }: CellProps) {
  const isSelected = left !== null && right !== null && place >= left && place <= right
  const differs = column.differs.has(study)
  const said = text(column, study)
  return (
    <div
      id={`${id}-${index}-${place}`}
      role={place === 0 ? 'rowheader' : 'gridcell'}
      tabIndex={-1}
      aria-colindex={place + 1}
      aria-selected={isSelected}
      aria-readonly={!column.isEditable}
      className={cx(
        styles.cell,
        place === 0 && styles.first,
        isFigure(column) && styles.number,
        isSelected && styles.selected,
        active === place && styles.active,
        editor !== null && styles.editing,
      )}
      style={style}
      onMouseDown={(event) => {
        if (editor !== null) return
        // The grid keeps the focus.
        event.preventDefault()
        event.currentTarget.closest<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
        act.point(index, place, event.shiftKey)
      }}
      onMouseEnter={(event) => event.buttons === 1 && editor === null && act.point(index, place, true)}
      onDoubleClick={() => act.edit(index, place)}
    >
      {editor ?? (
        <span className={cx(styles.text, differs && styles.differs)} dir="auto">
          {differs ? (
            <>
              <span aria-hidden="true">⇄ </span>
              {says.differs}
            </>
          ) : (
            said || <span className="visually-hidden">{says.empty}</span>
          )}
        </span>
      )}
    </div>
  )
}
