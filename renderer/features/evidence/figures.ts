import type { Column } from '#shared/domain/evidence/columns.ts'

/** Whether a column holds figures, which stand under each other by their last digit. */
export function isFigure({ kind }: Pick<Column, 'kind'>): boolean {
  return kind === 'number' || kind === 'year' || kind === 'items'
}
