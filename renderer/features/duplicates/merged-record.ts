import type { ComparedRecord } from '#shared/contract/duplicates.ts'

/** A report as one record to compare: what stands in its fields, merged from its records. */
export function mergedRecord(
  first: ComparedRecord,
  fields: readonly { field: string; value: string }[],
): ComparedRecord {
  const shown = new Map(fields.map(({ field, value }) => [field, value]))
  const year = Number.parseInt(shown.get('year') ?? '', 10)
  const texts = Object.entries(first).map(([field, value]) => [
    field,
    own.has(field) || typeof value !== 'string' ? value : (shown.get(field) ?? ''),
  ])
  return { ...first, ...Object.fromEntries(texts), year: Number.isNaN(year) ? null : year }
}

/** What is a record's own and no field of the report. */
const own = new Set(['id', 'source'])
