import { type ReactNode, useCallback, useRef, useState } from 'react'
import { cellText } from '#shared/domain/evidence/cell-text.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import {
  cellsOfClipboard,
  clearCells,
  clipboardOfCells,
  fillDown,
  type PlannedChange,
  pasteCells,
  type Range,
} from '#shared/domain/evidence/fill.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { CellEditor } from './CellEditor.tsx'
import { CellPanel } from './CellPanel.tsx'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import { FillDialog } from './FillDialog.tsx'
import { FilterDialog } from './FilterDialog.tsx'
import { type Place, type Selection, spanOf } from './selection.ts'
import { TableBar } from './TableBar.tsx'
import { TableGrid } from './TableGrid.tsx'
import styles from './TableView.module.css'
import { isShown, orderedColumns } from './table-view.ts'
import type { EvidenceTable } from './use-evidence.ts'
import { useEditCell } from './use-fill.ts'
import { useShownRows } from './use-shown-rows.ts'
import type { TableViewState } from './use-table-view.ts'

interface TableViewProps {
  table: EvidenceTable
  state: TableViewState
  title: string
  chips: ReactNode
  status: ReactNode
}

const start: Selection = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } }
const noneClosed: ReadonlySet<string> = new Set()

/** The table of what was charted: sorted, filtered, grouped, and changed in place. */
export function TableView({ table, state, title, chips, status }: TableViewProps) {
  const t = useText()
  const { can } = useSession()
  const { columns, evidence, words } = table
  const { view, change, filter } = state
  const [search, setSearch] = useState('')
  const [closed, setClosed] = useState(noneClosed)
  const [wanted, setSelection] = useState(start)
  const [editing, setEditing] = useState<Place | null>(null)
  const [dialog, setDialog] = useState<'columns' | { filter: Column } | { fill: PlannedChange[] } | null>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const edit = useEditCell(table)
  const { studies, rows } = useShownRows(table, view, search, t('evidence.cell.empty'), closed)
  const shown = orderedColumns(columns, view).filter((column) => isShown(column, view))

  const within = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(row, rows.length - 1)),
    column: Math.max(0, Math.min(column, shown.length - 1)),
  })
  const selection = { anchor: within(wanted.anchor), focus: within(wanted.focus) }
  const { focus } = selection
  const column = shown[focus.column]
  const studyAt = (place: number) => {
    const row = rows[place]
    return row?.kind === 'study' ? row.row : undefined
  }
  const study = studyAt(focus.row)
  const range = (): Range => {
    const { top, bottom, left, right } = spanOf(selection)
    const places = Array.from({ length: bottom - top + 1 }, (_, i) => studyAt(top + i))
    return { rows: places.filter((row) => row !== undefined), columns: shown.slice(left, right + 1) }
  }
  const fill = (changes: PlannedChange[]) => setDialog({ fill: changes })
  const mayChange = can('chart')
  const text = useCallback((one: Column, row: number) => cellText(one, one.values[row], words), [words])

  const beginEdit = (at: Place) => {
    if (!mayChange || !shown[at.column]?.isEditable || studyAt(at.row) === undefined) return
    setSelection({ anchor: at, focus: at })
    setEditing(at)
  }
  const section = t('evidence.command.section')
  const sortKey = () => column && state.sort(column.id, false)
  useCommands([
    { id: 'evidence.search', label: t('evidence.search'), keys: '/', run: () => searchField.current?.focus(), section },
    {
      id: 'evidence.filter',
      label: t('evidence.command.filter'),
      keys: 'f',
      run: () => column && setDialog({ filter: column }),
      enabled: column !== undefined,
      section,
    },
    { id: 'evidence.sort', label: t('evidence.command.sort'), keys: 's', run: sortKey, section },
    {
      id: 'evidence.columns',
      label: t('evidence.command.columns'),
      keys: 'o',
      run: () => setDialog('columns'),
      section,
    },
    {
      id: 'evidence.fillDown',
      label: t('evidence.command.fillDown'),
      keys: '$mod+d',
      run: () => fill(fillDown(range())),
      enabled: mayChange && editing === null,
      section,
    },
    {
      id: 'evidence.clear',
      label: t('evidence.command.clear'),
      keys: 'x',
      run: () => fill(clearCells(range())),
      enabled: mayChange && editing === null,
      section,
    },
  ])

  const copy = () =>
    clipboardOfCells(range().rows.map((row) => range().columns.map((one) => cellText(one, one.values[row], words))))
  const paste = (pasted: string) => {
    if (!mayChange) return
    const { top, left } = spanOf(selection)
    const below = rows.slice(top).flatMap((row) => (row.kind === 'study' ? [row.row] : []))
    fill(pasteCells(cellsOfClipboard(pasted), below, shown.slice(left), range()))
  }
  const editor = editing && study !== undefined && column?.field && (
    <CellEditor
      key={`${study} ${column.id}`}
      column={column}
      field={column.field}
      value={column.values[study] ?? null}
      onGiveUp={() => setEditing(null)}
      onDone={(value, next) => {
        setEditing(null)
        const before = column.values[study] ?? null
        if (JSON.stringify(before) !== JSON.stringify(value) && column.field)
          edit.mutate({ report: evidence.report[study] ?? '', field: column.field.id, value })
        if (next === 'stay') return
        const by = { down: [1, 0], right: [0, 1], left: [0, -1] }[next] as [number, number]
        const to = within({ row: focus.row + by[0], column: focus.column + by[1] })
        setSelection({ anchor: to, focus: to })
      }}
    />
  )
  return (
    <Room
      title={title}
      chips={chips}
      middle="flush"
      hasList
      sideName={t('evidence.cell.side')}
      status={
        <>
          <span>{t('evidence.status', { n: studies.length, all: evidence.study.length })}</span>
          {status}
        </>
      }
      side={column && study !== undefined && <CellPanel {...table} column={column} row={study} />}
    >
      <div className={styles.column}>
        <TableBar
          table={table}
          state={state}
          column={column}
          shown={shown}
          search={search}
          searchField={searchField}
          onSearch={setSearch}
          onFilter={(one) => setDialog({ filter: one })}
          onColumns={() => setDialog('columns')}
          onFillDown={mayChange ? () => fill(fillDown(range())) : undefined}
        />
        {rows.length === 0 ? (
          <Empty title={t('evidence.noRows.title')}>{t('evidence.noRows.says')}</Empty>
        ) : (
          <TableGrid
            rows={rows}
            columns={shown}
            view={view}
            selection={selection}
            onSelect={(next) => {
              setEditing(null)
              setSelection(next)
            }}
            text={text}
            editing={editing && editor ? { at: focus, editor } : null}
            onEdit={beginEdit}
            onToggleGroup={(key) => setClosed((before) => toggled(before, key))}
            closedGroups={closed}
            onCopy={copy}
            onPaste={paste}
            onSort={(one, isFurther) => state.sort(one.id, isFurther)}
            onMenu={(one) => setDialog({ filter: one })}
            onResize={state.widen}
          />
        )}
      </div>
      {dialog === 'columns' && (
        <ColumnsDialog
          columns={columns}
          view={view}
          change={change}
          reset={state.reset}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog !== null && dialog !== 'columns' && 'filter' in dialog && (
        <FilterDialog
          column={dialog.filter}
          filter={view.filters[dialog.filter.id] ?? {}}
          rows={evidence.study.map((_, row) => row)}
          words={words}
          onFilter={(next) => filter(dialog.filter.id, next)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog !== null && dialog !== 'columns' && 'fill' in dialog && (
        <FillDialog changes={dialog.fill} evidence={evidence} words={words} onClose={() => setDialog(null)} />
      )}
    </Room>
  )
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}
