import type { CriteriaRow, CriterionCell } from '#shared/contract/criteria.ts'
import type { Stands } from '#shared/domain/criteria/standing.ts'

/** How a cell can be: what stands, or that nobody tagged it. */
export const cellStates = ['met', 'not-met', 'unclear', 'differs', 'none'] as const
export type CellState = (typeof cellStates)[number]

/** Which rows of the matrix are shown. */
export interface MatrixFilter {
  outcome: 'all' | 'included' | 'excluded'
  /** Only where reviewers differ on any criterion. */
  differs: boolean
  /** How a report stands against one criterion. */
  column: { criterion: string; state: CellState } | null
}

export const noFilter: MatrixFilter = { outcome: 'all', differs: false, column: null }

/** How a report stands against a criterion. */
export function stateOf(row: CriteriaRow, criterion: string): Stands | 'none' {
  return row.cells[criterion]?.stands ?? 'none'
}

/** The rows that a filter lets through, in their order. */
export function filterRows(
  rows: readonly CriteriaRow[],
  criteria: readonly string[],
  { outcome, differs, column }: MatrixFilter,
): CriteriaRow[] {
  return rows.filter(
    (row) =>
      (outcome === 'all' || row.outcome === outcome) &&
      (!differs || criteria.some((id) => stateOf(row, id) === 'differs')) &&
      (!column || stateOf(row, column.criterion) === column.state),
  )
}

/** How many rows stand how against a criterion. */
export function countStates(rows: readonly CriteriaRow[], criterion: string): Record<CellState, number> {
  const counts = { met: 0, 'not-met': 0, unclear: 0, differs: 0, none: 0 }
  for (const row of rows) counts[stateOf(row, criterion)]++
  return counts
}

/**
 * A row with the actor's own tag changed, as it is shown until the server has said what stands: where others tagged it too,
 * what stands stays as it was.
 */
export function withTag(row: CriteriaRow, criterion: string, verdict: CriterionCell['mine']): CriteriaRow {
  const before = row.cells[criterion]
  const isAlone = !before || (before.stands === before.mine && !before.ruled)
  const cell: CriterionCell = {
    ruled: false,
    mayRule: false,
    ...before,
    mine: verdict,
    stands: isAlone ? verdict : before.stands,
  }
  return { ...row, cells: { ...row.cells, [criterion]: cell } }
}
