import type { Column } from './columns.ts'

/** So many columns beside the reference can still be read on a page on its side. */
export const mostAcross = 9

/** One of the tables that a document's evidence table is divided into. */
export interface TablePart {
  /** The form that its columns are of; undefined for the criteria and for what is known of the reports. */
  form: string | undefined
  part: Column['part']
  columns: Column[]
}

/**
 * The columns of a table by the tables of a document: one where they have room side by side, else one or several for each form
 * and for the criteria, as even as can be. What is known of the reports stands in the first.
 */
export function tablesOf(columns: readonly Column[]): TablePart[] {
  const [first] = columns
  if (!first) return []
  if (columns.length <= mostAcross) return [{ form: undefined, part: 'report', columns: [...columns] }]
  const known = columns.filter((column) => column.part === 'report')
  const groups = Map.groupBy(
    columns.filter((column) => column.part !== 'report'),
    ({ part, form }) => JSON.stringify([part, form]),
  )
  const lists = groups.size === 0 ? [known] : [...groups.values()]
  return lists.flatMap((list, i) => {
    const all = i === 0 && list !== known ? [...known, ...list] : list
    const { form, part } = list[0] ?? first
    return evenly(all).map((own) => ({ form, part, columns: own }))
  })
}

function evenly(columns: readonly Column[]): Column[][] {
  const parts = Math.ceil(columns.length / mostAcross)
  const size = Math.ceil(columns.length / parts)
  return Array.from({ length: Math.ceil(columns.length / size) }, (_, i) => columns.slice(i * size, (i + 1) * size))
}
