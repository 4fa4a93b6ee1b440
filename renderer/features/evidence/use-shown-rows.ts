import { useMemo } from 'react'
import { type Group, groupRows, type ShownRow, sift, sortRows } from '#shared/domain/evidence/view.ts'
import { folded } from '#shared/domain/evidence/words.ts'
import type { TableView } from './table-view.ts'
import type { EvidenceTable } from './use-evidence.ts'

/** The rows of the table as it is looked at: those that pass the filters and the search, sorted, in their groups. */
export function useShownRows(
  { columns, evidence, words, searched }: EvidenceTable,
  { filters, sorts, group }: Pick<TableView, 'filters' | 'sorts' | 'group'>,
  search: string,
  none: string,
  closed: ReadonlySet<Group['key']>,
): { studies: readonly number[]; rows: readonly ShownRow[] } {
  const size = evidence.study.length
  const passed = useMemo(() => {
    const rows = sift(columns, size, filters, words)
    const wanted = folded(search).split(/\s+/).filter(Boolean)
    return wanted.length === 0 ? rows : rows.filter((row) => wanted.every((part) => searched(row).includes(part)))
  }, [columns, size, filters, words, search, searched])
  const studies = useMemo(() => sortRows(passed, columns, sorts, words), [passed, columns, sorts, words])
  const by = columns.find((column) => column.id === group)
  const rows = useMemo(() => groupRows(studies, by, words, none, closed), [studies, by, words, none, closed])
  return { studies, rows }
}
