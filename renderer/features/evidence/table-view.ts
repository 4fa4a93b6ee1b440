import type { Column } from '#shared/domain/evidence/columns.ts'
import type { Filter, Sort } from '#shared/domain/evidence/view.ts'
import { z } from '../../app/zod.ts'

const filter = z.object({
  contains: z.string().optional(),
  from: z.union([z.number(), z.string()]).optional(),
  to: z.union([z.number(), z.string()]).optional(),
  options: z.array(z.string()).optional(),
  empty: z.boolean().optional(),
})

/** How a member looks at the table: it is kept for them, in this review. */
export const tableView = z.object({
  filters: z.record(z.string(), filter),
  sorts: z.array(z.object({ column: z.string(), descending: z.boolean() })),
  group: z.string().nullable(),
  /** Columns in the order that was chosen; those that are not named follow. */
  order: z.array(z.string()),
  /** Which columns are shown or not, where that was said. */
  shown: z.record(z.string(), z.boolean()),
  widths: z.record(z.string(), z.number()),
})
export type TableView = z.infer<typeof tableView>

/** How the table looks before anybody chose. */
export const atFirst: TableView = { filters: {}, sorts: [], group: null, order: [], shown: {}, widths: {} }

/** What the table shows before anybody chose: what a row is of, and what was charted. */
const hiddenAtFirst = new Set(['container', 'type', 'reports'])

/** Widths in pixels. */
const widthOfKind: Record<Column['kind'], number> = {
  text: 220,
  number: 104,
  year: 76,
  date: 104,
  choice: 168,
  choices: 200,
  country: 150,
  report: 200,
  items: 96,
}
export const narrowest = 60
export const widest = 640

/** How wide a column is: as somebody made it, else wide enough for what it usually holds and for its name with a sign of sorting. */
export function widthOf(column: Column, view: TableView): number {
  const own = view.widths[column.id]
  if (own !== undefined) return own
  if (column.id === 'title') return 320
  if (column.part === 'criteria') return 120
  return Math.max(widthOfKind[column.kind], Math.min(180, 46 + 7 * column.label.length))
}

/** Whether a column is shown. */
export function isShown(column: Column, view: TableView): boolean {
  if (column.id === 'title') return true
  return view.shown[column.id] ?? !(hiddenAtFirst.has(column.id) || column.part === 'criteria')
}

/** All columns in the chosen order; the title first, which tells what a row is. */
export function orderedColumns(columns: readonly Column[], view: TableView): Column[] {
  const place = new Map(view.order.map((id, i) => [id, i]))
  return [...columns].sort((a, b) => {
    if (a.id === 'title' || b.id === 'title') return Number(b.id === 'title') - Number(a.id === 'title')
    return (place.get(a.id) ?? columns.length) - (place.get(b.id) ?? columns.length)
  })
}

/** The order after a column moved by one place among those that are shown. */
export function moved(columns: readonly Column[], view: TableView, id: string, by: 1 | -1): string[] {
  const all = orderedColumns(columns, view)
  const shown = all.filter((column) => isShown(column, view))
  const from = shown.findIndex((column) => column.id === id)
  const other = shown[from + by]
  const order = all.map((column) => column.id)
  if (!other || other.id === 'title' || id === 'title') return order
  const rest = order.filter((one) => one !== id)
  rest.splice(rest.indexOf(other.id) + (by === 1 ? 1 : 0), 0, id)
  return rest
}

/** The sorting after a column was pressed: ascending, descending, then not by it. */
export function sortedBy(sorts: readonly Sort[], column: string, isFurther: boolean): Sort[] {
  const known = sorts.find((sort) => sort.column === column)
  const others = isFurther ? sorts.filter((sort) => sort.column !== column) : []
  if (!known) return [...others, { column, descending: false }]
  if (known.descending) return others
  return isFurther
    ? sorts.map((sort) => (sort.column === column ? { column, descending: true } : sort))
    : [{ column, descending: true }]
}

/** Whether a filter asks for anything. */
export function isFilter({ contains, from, to, options, empty }: Filter): boolean {
  return (
    Boolean(contains) || from !== undefined || to !== undefined || (options?.length ?? 0) > 0 || empty !== undefined
  )
}
