import type { ImportWarning } from '#shared/contract/imports.ts'

/** Of how many entries something is warned of, and how many warnings are about the file as a whole. */
export function warnedCounts(warnings: readonly ImportWarning[]): { entries: number; file: number } {
  const entries = new Set(warnings.flatMap(({ entry }) => (entry === undefined ? [] : [entry])))
  return { entries: entries.size, file: warnings.filter(({ entry }) => entry === undefined).length }
}

/** Warnings of one kind, in the order of the file. */
export interface WarningGroup {
  code: string
  warnings: readonly ImportWarning[]
}

/** Warnings by kind; a kind stands where its first warning stood. */
export function grouped(warnings: readonly ImportWarning[]): WarningGroup[] {
  return [...Map.groupBy(warnings, ({ code }) => code)].map(([code, same]) => ({ code, warnings: same }))
}
