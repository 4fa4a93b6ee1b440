/** A cell of Excel holds no more (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
export const longestCell = 32_767

/** How a workbook is written: with a list of texts, for what stands in the cells themselves is unescaped twice when it is read. */
export const bookOptions = { type: 'array', bookType: 'xlsx', bookSST: true, compression: true } as const

/**
 * A text as a cell holds it: `_x0041_` is Excel's way to write a letter by its number (ECMA-376, part 1, 22.9.2.19), so the
 * line before such a text is written in that way itself.
 */
export function cellTextOf(value: string): string {
  return value.toWellFormed().replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}
