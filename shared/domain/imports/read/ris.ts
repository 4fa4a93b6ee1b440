import type { Reading } from '../reading.ts'
import { linesOf, Original } from '../text/lines.ts'
import type { Text } from '../text/text.ts'
import { itemOfRis } from './ris-fields.ts'
import type { TaggedField } from './tagged-field.ts'
import { finished, warn } from './warn.ts'

/** The lines from one TY (or from the first tag after an ER) to the next TY or ER. */
interface Segment {
  fields: TaggedField[]
  original: Original
  line: number
  opened: boolean
  closed: boolean
}

/** `TY  - `, also with tabs or one space, and with nothing after; `ER-20` in a keyword is none. */
const TAG = /^([A-Z][A-Z0-9])[ \t]{1,4}-(?:[ \t]|$|(?=\S))/

/** What databases write around entries: `Record #1 of 2`, `Provider: ...`, `1.`, `<1>`, quotes left by a spreadsheet. */
const AROUND =
  /^(?:record #?\d+ of \d+|provider:|content:|database:|total number|<?\d+[.>]?$|"?\d*"?[\s"]*$|x$|["\s]+$)/i

/** The tags without which lines between entries are not an entry. */
const TELLING = new Set(['TI', 'T1', 'CT', 'AU', 'A1', 'AB', 'N2', 'DO', 'JO', 'JF', 'T2', 'BT'])
/** The tags that a new entry has, so that a stray TY inside an entry does not split it. */
const OPENING = new Set(['TI', 'T1', 'CT', 'AU', 'A1'])

const has = (segment: Segment, tags: Set<string>) => segment.fields.some((field) => tags.has(field.tag))

interface Stray {
  stray: string
  line: number
}

function* segmentsOf(text: Text): Generator<Segment | Stray> {
  let open: Segment | undefined
  for (const line of linesOf(text)) {
    const match = TAG.exec(line.text.length > 12 ? line.text.slice(0, 12) : line.text)
    const tag = match?.[1]
    if (match && tag) {
      if (tag === 'TY' && open && (open.opened ? open.fields.some((field) => field.tag !== 'TY') : true)) {
        yield open
        open = undefined
      }
      open ??= { fields: [], original: new Original(), line: line.number, opened: tag === 'TY', closed: false }
      open.original.take(line)
      if (tag === 'ER') {
        open.closed = true
        yield open
        open = undefined
      } else open.fields.push({ tag, lines: [line.text.slice(match[0].length)] })
    } else if (open) {
      const last = open.fields.at(-1)
      if (line.text.trim() === '') open.original.wait(line)
      else {
        last?.lines.push(line.text)
        open.original.take(line)
      }
    } else if (
      line.text.trim() !== '' &&
      !AROUND.test(
        line.text
          .slice(0, 80)
          .trim()
          .replace(/^\uFEFF/, ''),
      )
    ) {
      yield { stray: line.text, line: line.number }
    }
  }
  if (open) yield open
}

/**
 * RIS in every dialect: with or without TY, ER with text, continuation lines with and without indentation, text around entries.
 * An entry whose ER is missing ends where the next one begins, with a warning.
 */
export function* readRis(text: Text, producer?: string): Generator<Reading> {
  let entry = 0
  let pending: Segment | undefined
  let typeless = false
  function* emit(segment: Segment): Generator<Reading> {
    if (!segment.opened && !has(segment, TELLING)) {
      if (segment.fields.length > 0)
        yield warn(
          'lines-outside-entries',
          `Lines outside any entry were left out: ${segment.fields.map((f) => f.tag).join(', ')}.`,
          {
            line: segment.line,
            data: { tags: segment.fields.map((field) => field.tag).join(', ') },
          },
        )
      return
    }
    entry++
    const draft = itemOfRis(segment.fields, producer)
    yield* finished(draft, segment.original.text, segment.line, entry)
    if (!segment.closed)
      yield warn('entry-without-end', 'The entry has no ER line; everything up to the next entry was kept.', {
        line: segment.line,
        entry,
      })
    if (!segment.opened && !typeless) {
      typeless = true
      yield warn('type-missing', 'Entries have no TY line, so their type is not known; all their fields were kept.', {
        line: segment.line,
        entry,
      })
    }
  }
  let outside = 0
  for (const segment of segmentsOf(text)) {
    if ('stray' in segment) {
      if (pending) yield* emit(pending)
      pending = undefined
      if (++outside <= 20)
        yield warn('text-outside-entries', `A line outside any entry was left out: ${segment.stray.slice(0, 60)}`, {
          line: segment.line,
          data: { text: segment.stray.slice(0, 60) },
        })
      continue
    }
    if (
      pending &&
      !pending.closed &&
      (pending.opened || pending.fields.length > 0) &&
      segment.opened &&
      !has(segment, OPENING)
    ) {
      pending.fields.push(...segment.fields)
      pending.original.join(segment.original)
      pending.closed = segment.closed
      continue
    }
    if (pending) yield* emit(pending)
    pending = segment
  }
  if (pending) yield* emit(pending)
}
