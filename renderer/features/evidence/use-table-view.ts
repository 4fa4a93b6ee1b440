import { useCallback, useState } from 'react'
import type { Column } from '#shared/domain/evidence/columns.ts'
import type { Filter, Filters } from '#shared/domain/evidence/view.ts'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readJson } from '../../app/settings.ts'
import { atFirst, isFilter, narrowest, sortedBy, type TableView, tableView, widest, widthOf } from './table-view.ts'

/** How this member looks at the table, and the ways to change it. */
export function useTableView() {
  const { review, member } = useSession()
  const key = `evidence.table.${member.id}.${review.path}`
  const [view, setView] = useState<TableView>(() => readJson(key, tableView) ?? atFirst)
  const change = useCallback(
    (next: Partial<TableView> | ((view: TableView) => Partial<TableView>)) =>
      setView((before) => {
        const after = { ...before, ...(typeof next === 'function' ? next(before) : next) }
        keepSetting(key, JSON.stringify(after))
        return after
      }),
    [key],
  )
  return {
    view,
    change,
    filter: (column: string, wanted: Filter) =>
      change(({ filters: { [column]: _gone, ...others } }) => ({
        filters: isFilter(wanted) ? { ...others, [column]: wanted } : others,
      })),
    filterOnly: (filters: Filters) => change({ filters: { ...filters } }),
    sort: (column: string, isFurther: boolean) =>
      change(({ sorts }) => ({ sorts: sortedBy(sorts, column, isFurther) })),
    widen: (column: Column, by: number) =>
      change((before) => ({
        widths: {
          ...before.widths,
          [column.id]: Math.min(widest, Math.max(narrowest, Math.round(widthOf(column, before) + by))),
        },
      })),
    reset: () => change({ order: [], shown: {}, widths: {} }),
  }
}

export type TableViewState = ReturnType<typeof useTableView>
