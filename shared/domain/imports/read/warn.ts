import type { ReadEntry, Reading, ReadWarning } from '../reading.ts'
import { type Draft, LONGEST_FIELD } from './draft.ts'

/** A warning as a reading. */
export function warn(code: string, message: string, at: Pick<ReadWarning, 'line' | 'entry' | 'data'> = {}): Reading {
  return { warning: { code, message, ...at } }
}

/**
 * The readings of one entry whose fields are drawn up: the entry, and what must be said about it.
 *
 * @param entry from 1
 */
export function* finished(
  draft: Draft,
  raw: string,
  line: number,
  entry: number,
  fallback = 'document',
): Generator<Reading> {
  const item = draft.finish(fallback)
  const reading: ReadEntry = { item, raw, line }
  yield { entry: reading }
  if (!item.title)
    yield warn('entry-without-title', 'The entry has no title; its other fields were kept.', { line, entry })
  if (draft.cut.length > 0) {
    const fields = draft.cut.join(', ')
    yield warn(
      'field-cut',
      `Very long fields (${fields}) were cut at ${LONGEST_FIELD} characters; the original text was kept whole.`,
      {
        line,
        entry,
        data: { fields, limit: LONGEST_FIELD },
      },
    )
  }
}

/** How many lines outside entries are named one by one. */
const NAMED = 20

/**
 * Tells of a line that belongs to no entry, as long as there are not too many.
 *
 * @param outside how many there are, with this one
 */
export function* strayLine(line: number, content: string, outside: number): Generator<Reading> {
  const text = content.slice(0, 60)
  if (outside <= NAMED)
    yield warn('text-outside-entries', `A line outside any entry was left out: ${text}`, { line, data: { text } })
}

/** Tells how many lines outside entries were left out beside those that were named. */
export function* strayLines(outside: number): Generator<Reading> {
  const count = outside - NAMED
  if (count > 0)
    yield warn('more-outside-entries', `${count} more lines outside any entry were left out.`, { data: { count } })
}
