import type { Item } from '../imports/item.ts'

/** Fields that are a whole of their own: taken from the record that has most of it. */
const richest = ['abstract', 'keyword'] as const

/**
 * The fields of a report, merged from its records in their order: each field from the first record that has it,
 * except that the longest abstract and the longest list of keywords win, and a title in capitals gives way to one
 * that is not.
 */
export function mergeItems(items: readonly Item[]): Item {
  const [first, ...others] = items
  if (!first) throw new Error('a report has at least one record')
  if (others.length === 0) return first
  const merged: Record<string, unknown> = {}
  for (const item of items) {
    for (const [field, value] of Object.entries(item)) {
      if (merged[field] === undefined && value !== '' && field !== 'custom' && field !== 'id') merged[field] = value
    }
  }
  for (const field of richest) {
    const best = items.reduce((best, item) => (sizeOf(item[field]) > sizeOf(best[field]) ? item : best))
    if (best[field] !== undefined) merged[field] = best[field]
  }
  const title = items.map((item) => item.title).find((text) => text && text !== text.toUpperCase())
  if (title) merged.title = title
  return merged as unknown as Item
}

function sizeOf(value: string | string[] | undefined): number {
  return typeof value === 'string' ? value.length : (value ?? []).length
}
