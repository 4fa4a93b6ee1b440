import type { Reading } from '../../reading.ts'
import { linesOf, Original } from '../../text/lines.ts'
import type { Text } from '../../text/text.ts'
import { finished, strayLine, strayLines, warn } from '../warn.ts'
import { itemOfRis } from './ris-fields.ts'
import type { TaggedField } from './tagged-field.ts'

/** The lines from one TY (or from the first tag after an ER) to the next TY or ER. */
interface Segment {
  fields: TaggedField[]
  original: Original
  line: number
  opened: boolean
  closed: boolean
}

const isBlank = (code: number) => code === 32 || code === 9

/**
 * Where the value of a line with a tag begins, else 0: `TY  - `, also with tabs or one space, and with nothing after;
 * `ER-20` in a keyword is none.
 */
function valueFrom(line: string): number {
  const first = line.charCodeAt(0)
  const second = line.charCodeAt(1)
  if (!(first > 64 && first < 91) || !((second > 64 && second < 91) || (second > 47 && second < 58))) return 0
  let at = 2
  while (at < 6 && isBlank(line.charCodeAt(at))) at++
  if (at === 2 || line.charCodeAt(at) !== 45) return 0
  return isBlank(line.charCodeAt(at + 1)) ? at + 2 : at + 1
}

/** What databases write around entries: `Record #1 of 2`, `Provider: ...`, `1.`, `<1>`, quotes left by a spreadsheet. */
const AROUND =
  /^(?:record #?\d+ of \d+|provider:|content:|database:|total number|<?\d+[.>]?$|"?\d*"?[\s"]*$|x$|["\s]+$)/i

/** Ovid writes addresses below the end of the entry that they belong to, and the journal's short name as `NL`. */
const LINK = /^(Link to the (?:Ovid Full Text or citation|External Link Resolver)):?\s{0,9}/
const isTail = (segment: Segment) =>
  !segment.opened && segment.fields.every(({ tag }) => tag === 'NL' || tag.startsWith('Link to'))

/** The tags without which lines between entries are not an entry. */
const TELLING = new Set(['TI', 'T1', 'CT', 'AU', 'A1', 'AB', 'N2', 'DO', 'JO', 'JF', 'T2', 'BT'])
/** The tags that a new entry has, so that a stray TY inside an entry does not split it. */
const OPENING = new Set(['TI', 'T1', 'CT', 'AU', 'A1'])

const has = (segment: Segment, tags: Set<string>) => segment.fields.some((field) => tags.has(field.tag))

interface Stray {
  stray: string
  line: number
}

const isAround = (line: string) =>
  AROUND.test(
    line
      .slice(0, 80)
      .trim()
      .replace(/^\uFEFF/, ''),
  )

function* segmentsOf(text: Text): Generator<Segment | Stray> {
  let open: Segment | undefined
  for (const line of linesOf(text)) {
    const from = valueFrom(line.text)
    const tag = from > 0 ? line.text.slice(0, 2) : undefined
    const link = from === 0 && line.text.charCodeAt(0) === 76 ? LINK.exec(line.text.slice(0, 60)) : null
    if (link?.[1] && !open?.opened) {
      open ??= { fields: [], original: new Original(), line: line.number, opened: false, closed: false }
      open.original.take(line)
      open.fields.push({ tag: link[1], lines: [line.text.slice(link[0].length)] })
    } else if (tag) {
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
      } else open.fields.push({ tag, lines: [line.text.slice(from)] })
    } else if (open && !(isTail(open) && isAround(line.text))) {
      const last = open.fields.at(-1)
      if (line.text.trim() === '') open.original.wait(line)
      else {
        last?.lines.push(line.text)
        open.original.take(line)
      }
    } else if (!open && line.text.trim() !== '' && !isAround(line.text)) {
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
      yield* strayLine(segment.line, segment.stray, ++outside)
      continue
    }
    if (pending?.closed && isTail(segment)) {
      pending.fields.push(...segment.fields)
      pending.original.join(segment.original)
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
  yield* strayLines(outside)
}
