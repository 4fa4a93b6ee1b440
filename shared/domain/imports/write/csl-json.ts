import { keywordsText, noteOf, type Written } from './written.ts'

/**
 * One item as strict CSL-JSON (https://github.com/citation-style-language/schema): with an id, keywords as one text, and
 * its fields always in the same order.
 *
 * @param number from 1
 */
export function cslJsonOf(written: Written, number: number): string {
  const { id, type, keyword, note: _note, ...rest } = written.item
  const note = noteOf(written)
  const item = {
    id: id ?? String(number),
    type,
    ...(ordered({ ...rest, ...(note ? { note } : {}) }) as object),
    ...(keyword ? { keyword: keywordsText(written.item, '; ') } : {}),
  }
  return JSON.stringify(item, null, 2).replace(/^/gm, '  ')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]))
}
