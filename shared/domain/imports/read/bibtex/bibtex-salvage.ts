import type { Entry } from '@retorquere/bibtex-parser'
import { trimSigns } from '../../text/trim.ts'
import type { Chunk } from './bibtex-chunks.ts'
import { NO_STRINGS, parsed } from './bibtex-parse.ts'

/** No entry has so many fields; the rest is taken as it stands. */
const MOST_TRIES = 200

const FIELD = /[,{\n(]\s{0,40}([A-Za-z][\w:+-]{0,40})\s{0,20}=\s{0,20}(?=[{"\d])/g

/**
 * What an entry still says that is damaged, or too long for the LaTeX parser: each `name = {value}` that stands whole by
 * itself.
 */
export function salvaged(chunk: Chunk, raw: string): Entry {
  const fields: Entry['fields'] = {}
  const starts = startsIn(raw, chunk.whole)
  let tries = MOST_TRIES
  for (const [i, match] of starts.entries()) {
    const name = match[1] ?? ''
    const value = raw
      .slice(match.index + match[0].length, starts[i + 1]?.index ?? raw.length)
      .trim()
      .replace(/,$/, '')
      .trim()
    const single = tries-- > 0 ? parsed(`@misc{k, ${name} = ${value}}`, '', NO_STRINGS) : undefined
    if (single) Object.assign(fields, single.fields)
    else (fields as Record<string, string>)[name.toLowerCase()] ??= withoutTex(trimSigns(value, '{"', '}" \t\r\n'))
  }
  return { type: chunk.type, key: chunk.key ?? '', fields, mode: {}, input: raw }
}

/** Where fields begin. Where the braces balance, what looks like one within a value in braces is its text: `(r = 0.5)`. */
function startsIn(raw: string, balanced: boolean): RegExpExecArray[] {
  const starts = [...raw.matchAll(FIELD)]
  if (!balanced) return starts
  const closing = closingIn(raw)
  const outside: RegExpExecArray[] = []
  let end = 0
  for (const match of starts) {
    if (match.index < end) continue
    outside.push(match)
    end = closing.get(match.index + match[0].length) ?? 0
  }
  return outside
}

/** The place of the brace that closes each one that opens. */
function closingIn(raw: string): Map<number, number> {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (code === 92) i++
    else if (code === 123) open.push(i)
    else if (code === 125) {
      const start = open.pop()
      if (start !== undefined) closing.set(start, i)
    }
  }
  return closing
}

const SIGNS: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
}

/** The signs that every program escapes, in a text that is too long for the LaTeX parser. */
function withoutTex(text: string): string {
  return text.replace(
    /\{\\(text(?:backslash|braceleft|braceright|asciitilde|asciicircum))\}|\\([&%$#_{}])|\{\$([<>|])\$\}|\{\}(?=[-'`])/g,
    (_, name = '', sign = '', formula = '') => SIGNS[name] ?? `${sign}${formula}`,
  )
}
