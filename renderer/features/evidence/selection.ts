/** A cell of the table as it is shown. */
export interface Place {
  row: number
  column: number
}

/** The cells that are selected: all between where it began and where it is now. */
export interface Selection {
  anchor: Place
  focus: Place
}

/** The rectangle of a selection, all counted in. */
export function spanOf({ anchor, focus }: Selection) {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  }
}

/** Where a key leads from a cell; null where it leads nowhere. */
export function step(
  key: string,
  isFar: boolean,
  from: Place,
  size: { rows: number; columns: number; page: number },
): Place | null {
  const [last, end] = [size.rows - 1, size.columns - 1]
  const to = (row: number, column: number): Place => ({
    row: Math.min(last, Math.max(0, row)),
    column: Math.min(end, Math.max(0, column)),
  })
  if (size.rows === 0) return null
  switch (key) {
    case 'ArrowDown':
      return to(isFar ? last : from.row + 1, from.column)
    case 'ArrowUp':
      return to(isFar ? 0 : from.row - 1, from.column)
    case 'ArrowRight':
      return to(from.row, isFar ? end : from.column + 1)
    case 'ArrowLeft':
      return to(from.row, isFar ? 0 : from.column - 1)
    case 'PageDown':
      return to(from.row + size.page, from.column)
    case 'PageUp':
      return to(from.row - size.page, from.column)
    case 'Home':
      return to(isFar ? 0 : from.row, 0)
    case 'End':
      return to(isFar ? last : from.row, end)
    default:
      return null
  }
}
