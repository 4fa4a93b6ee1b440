import { LineCounter } from '../../text/lines.ts'

/** One `@type{...}` of a BibTeX file as offsets; `stray` is text between entries that looks like lost fields. */
export interface Chunk {
  type: string
  key?: string
  start: number
  end: number
  line: number
  /** Its braces balance. */
  whole: boolean
}

const HEAD = /@\s{0,10}([A-Za-z][A-Za-z0-9_-]{0,40})\s{0,20}([{(])\s{0,20}([^\s,{}()="]{0,300})\s{0,20}(,)?/y
const LOST_FIELD = /^[^@]{0,200}?\b[a-z][\w-]{0,30}\s{0,20}=\s{0,20}[{"]/i

const FIELD = /^[^\r\n]{0,9000}[\r\n]{1,2}\s{0,40}[a-z][\w-]{0,30}\s{0,20}=\s{0,20}[{"]/i

/** The entries of a BibTeX file in order. An entry whose braces do not close ends where a line begins the next `@type{key,`. */
export function* chunksOf(text: string): Generator<Chunk> {
  const lines = new LineCounter(text)
  let at = 0
  let last: Chunk | undefined
  while (true) {
    const start = text.indexOf('@', at)
    HEAD.lastIndex = start
    const head = start === -1 || !atEdge(text, start) ? null : HEAD.exec(text)
    if (start !== -1 && !head) {
      at = start + 1
      continue
    }
    if (last) yield* withLost(text, last, start === -1 ? text.length : start, lines)
    if (!head) return
    const type = (head[1] ?? '').toLowerCase()
    const close =
      type === 'comment' && head[2] === '{'
        ? endOf(text, start + head[0].length, '{', head)
        : endOf(text, start + head[0].length, head[2] ?? '{', head)
    last = {
      type,
      ...(head[3] ? { key: head[3] } : {}),
      start,
      end: close.end,
      line: lines.at(start),
      whole: close.whole,
    }
    at = close.end
  }
}

/** An entry, and the fields that stand between it and the next: its own where only one brace too many parts them. */
function* withLost(text: string, entry: Chunk, end: number, lines: LineCounter): Generator<Chunk> {
  const between = text.slice(entry.end, Math.min(end, entry.end + 10_000))
  const lead = between.length - between.trimStart().length
  const sameLine = !/[\r\n]/.test(between.slice(0, lead))
  const holdsFields = !/^(?:comment|string|preamble)$/.test(entry.type)
  if (holdsFields && sameLine && FIELD.test(between)) yield { ...entry, end, whole: false }
  else {
    yield entry
    const start = entry.end + lead
    if (LOST_FIELD.test(between)) yield { type: 'stray', start, end, line: lines.at(start), whole: true }
  }
}

/** An entry begins a line, or follows another's end or white space. */
function atEdge(text: string, start: number): boolean {
  const before = start === 0 ? 10 : text.charCodeAt(start - 1)
  return before <= 32 || before === 125 || before === 41 || before === 0xfeff
}

function endOf(text: string, from: number, open: string, head: RegExpExecArray): { end: number; whole: boolean } {
  let depth = open === '{' ? 1 : 0
  let quoted = false
  // The head may have gone past a brace only where the entry has no key.
  for (let i = head.index + head[0].indexOf(open) + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 123) depth++
    else if (code === 125) {
      depth--
      if (depth === 0 && open === '{') return { end: i + 1, whole: true }
      if (depth < 0) return { end: i + 1, whole: false }
    } else if (code === 34 && open === '(' && depth === 0) quoted = !quoted
    else if (code === 41 && open === '(' && depth === 0 && !quoted) return { end: i + 1, whole: true }
    else if (code === 64 && i >= from) {
      const before = text.charCodeAt(i - 1)
      if (before === 10 || before === 13) {
        HEAD.lastIndex = i
        const next = HEAD.exec(text)
        if (next?.[4] && next[3] !== '') return { end: i, whole: false }
      }
    }
  }
  return { end: text.length, whole: false }
}
