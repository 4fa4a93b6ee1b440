// biome-ignore-all lint/a11y/useSemanticElements: a table that is drawn in part is made of boxes with places, which a table's own elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its cells
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import type { Column } from '#shared/domain/evidence/columns.ts'
import type { ShownRow } from '#shared/domain/evidence/view.ts'
import { useText } from '../../app/text.ts'
import { GridHead, type HeadProps } from './GridHead.tsx'
import { GridRow, type RowActions } from './GridRow.tsx'
import { type Place, type Selection, spanOf, step } from './selection.ts'
import styles from './TableGrid.module.css'
import { type TableView, widthOf } from './table-view.ts'

interface TableGridProps extends Pick<HeadProps, 'onSort' | 'onMenu' | 'onResize'> {
  rows: readonly ShownRow[]
  /** Those that are shown, in order; the first stays in sight. */
  columns: readonly Column[]
  view: TableView
  selection: Selection
  onSelect: (selection: Selection) => void
  /** The text of a cell; of what was charted differently, and of what was not charted, none. */
  text: (column: Column, row: number) => string
  /** The cell that is being changed, and what it is changed with. */
  editing: { at: Place; editor: ReactNode } | null
  onEdit: (at: Place) => void
  onToggleGroup: (key: string) => void
  closedGroups: ReadonlySet<string>
  onCopy: () => string
  onPaste: (text: string) => void
}

const rowHeight = 34

/**
 * A table of any size of which only what is in sight is drawn. The grid keeps the focus and names the active cell; arrows move,
 * with Shift they select, Enter changes the cell.
 */
export function TableGrid(props: TableGridProps) {
  const {
    rows,
    columns,
    view,
    selection,
    onSelect,
    text,
    editing,
    onEdit,
    onToggleGroup,
    closedGroups,
    onCopy,
    onPaste,
  } = props
  const t = useText()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [first, ...others] = columns
  const firstWidth = first
    ? Math.min(widthOf(first, view), Math.max(160, (scroller.current?.clientWidth ?? 1000) * 0.45))
    : 0
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  })
  const horizontal = useVirtualizer({
    horizontal: true,
    count: others.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (others[i] ? widthOf(others[i], view) : 100),
    paddingStart: firstWidth,
    scrollPaddingStart: firstWidth,
    overscan: 2,
  })
  const widths = others.map((column) => widthOf(column, view)).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the widths are what was measured
  useLayoutEffect(() => horizontal.measure(), [widths, firstWidth])

  const { focus } = selection
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    vertical.scrollToIndex(focus.row, { align: 'auto' })
    if (focus.column > 0) horizontal.scrollToIndex(focus.column - 1, { align: 'auto' })
  }, [focus.row, focus.column, vertical, horizontal])
  const select = (next: Selection) => {
    moved.current = true
    onSelect(next)
  }

  // One object for all rows and as long as the grid is there: a row is drawn anew only where what it shows differs.
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const act = useMemo(
    (): RowActions => ({
      point: (row, column, isFurther) => {
        const to = { row, column }
        latest.current.onSelect({ anchor: isFurther ? latest.current.selection.anchor : to, focus: to })
      },
      edit: (row, column) => latest.current.onEdit({ row, column }),
      toggle: (key) => latest.current.onToggleGroup(key),
    }),
    [],
  )
  const says = useMemo(() => ({ empty: t('evidence.cell.empty'), differs: t('evidence.cell.differs') }), [t])
  const span = spanOf(selection)
  const shownRows = vertical.getVirtualItems()
  const shownColumns = horizontal.getVirtualItems()
  const isThere =
    shownRows.some((item) => item.index === focus.row) &&
    (focus.column === 0 || shownColumns.some((item) => item.index === focus.column - 1))

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const to = step(event.key, event.ctrlKey || event.metaKey, focus, {
      rows: rows.length,
      columns: columns.length,
      page,
    })
    if (to) {
      event.preventDefault()
      select({ anchor: event.shiftKey ? selection.anchor : to, focus: to })
      return
    }
    const row = rows[focus.row]
    if (event.key === 'Enter' || event.key === 'F2' || (event.key === ' ' && row?.kind === 'group')) {
      event.preventDefault()
      if (row?.kind === 'group') onToggleGroup(row.key)
      else onEdit(focus)
    }
  }
  const isOwn = (event: ClipboardEvent) => !editing && event.target === event.currentTarget
  const width = horizontal.getTotalSize()

  // The grid has the keyboard again when a cell has been changed.
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !editing) scroller.current?.focus({ preventScroll: true })
    wasEditing.current = editing !== null
  }, [editing])

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={t('evidence.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={isThere && !editing ? `${id}-${focus.row}-${focus.column}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        if (!isOwn(event)) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', onCopy())
      }}
      onPaste={(event) => {
        if (!isOwn(event)) return
        event.preventDefault()
        onPaste(event.clipboardData.getData('text/plain'))
      }}
    >
      {first && (
        <GridHead
          id={id}
          first={first}
          firstWidth={firstWidth}
          others={others}
          shown={shownColumns}
          width={width}
          view={view}
          active={focus.column}
          onSort={props.onSort}
          onMenu={props.onMenu}
          onResize={props.onResize}
        />
      )}
      <div className={styles.inner} role="presentation" style={{ height: vertical.getTotalSize(), width }}>
        {first &&
          shownRows.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const isInSpan = item.index >= span.top && item.index <= span.bottom
            return (
              <GridRow
                key={item.key}
                id={id}
                index={item.index}
                top={item.start}
                width={width}
                row={row}
                first={first}
                firstWidth={firstWidth}
                others={others}
                from={shownColumns[0]?.index ?? 0}
                to={shownColumns.at(-1)?.index ?? -1}
                starts={shownColumns}
                text={text}
                says={says}
                isClosed={row.kind === 'group' && closedGroups.has(row.key)}
                active={item.index === focus.row ? focus.column : null}
                left={isInSpan ? span.left : null}
                right={isInSpan ? span.right : null}
                editing={editing?.at.row === item.index ? editing : null}
                act={act}
              />
            )
          })}
      </div>
    </div>
  )
}
