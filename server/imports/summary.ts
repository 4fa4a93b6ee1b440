import { type Item, yearOf } from '#shared/domain/imports/item.ts'
import type { Summary } from './read-messages.ts'

const SAMPLE = 5

/** The fields that matter for screening and for finding duplicates. */
const fields: Record<string, (item: Item) => unknown> = {
  title: (item) => item.title,
  author: (item) => item.author?.length,
  year: yearOf,
  container: (item) => item['container-title'],
  abstract: (item) => item.abstract,
  doi: (item) => item.DOI,
  keyword: (item) => item.keyword?.length,
}

/** A summary of nothing yet. */
export function emptySummary(): Summary {
  return { entries: 0, sample: [], filled: Object.fromEntries(Object.keys(fields).map((field) => [field, 0])) }
}

/** Counts one more entry. */
export function addTo(summary: Summary, item: Item): void {
  summary.entries++
  if (summary.sample.length < SAMPLE) summary.sample.push(item)
  for (const [field, has] of Object.entries(fields))
    if (has(item)) summary.filled[field] = (summary.filled[field] ?? 0) + 1
}
