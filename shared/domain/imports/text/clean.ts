import { decodeEntities } from './entities.ts'

/** Markup that publishers leave in titles and abstracts; `p < 0.05` and unknown tags stay as they are. */
const INLINE =
  /<\/?(?:i|b|em|strong|sub|sup|u|sc|inf|scp|span|font|bold|italic|small|a|tt|(?:jats|mml|xhtml):[a-z]{1,20}|math|mi|mn|mo|mrow|msub|msup)(?:\s[^<>]{0,300})?\/?>/gi
const BLOCK =
  /<\/?(?:p|br|hr|div|li|ul|ol|h[1-6]|sec|title|abstract|copyrightinformation|jats:(?:p|title|sec|list|list-item))(?:\s[^<>]{0,300})?\/?>/gi

/** How PubMed parts abstracts, which other databases pass on with its tags. */
const PART = /<\/?AbstractText((?:\s[^<>]{0,300})?)>/gi

/** The parts of such an abstract as lines, with their labels unless they stand before the tag already. */
function inParts(text: string): string {
  return text.replace(PART, (_, attributes: string, at: number) => {
    const label = /\sLabel="([^"]{1,80})"/.exec(attributes)?.[1]
    const before = label && text.slice(Math.max(0, at - label.length - 3), at).trimEnd()
    return label && before !== `${label}:` ? `\n${label}: ` : before ? '' : '\n'
  })
}

/** Entities as characters, and an `\&` that came through BibTeX as what it stands for. */
function decoded(text: string): string {
  return decodeEntities(text).replaceAll('\\&', '&')
}

/** Text of one line: entities decoded, markup taken off, white space made single. Letters and their form (NFC, NFD) stay. */
export function cleanText(text: string): string {
  let out = decoded(text)
  if (out.includes('<')) out = out.replace(BLOCK, ' ').replace(INLINE, '')
  return singleSpaced(out)
}

/** Most texts have nothing but single spaces, and to find that out is far quicker than to replace each by itself. */
function singleSpaced(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

/** As `cleanText`, but lines stay lines: for abstracts with headings, and notes. */
export function cleanLines(text: string): string {
  let out = decoded(text)
  if (out.includes('<')) out = inParts(out).replace(BLOCK, '\n').replace(INLINE, '')
  if (!out.includes('\n') && !out.includes('\r')) return singleSpaced(out)
  return out
    .split(/[\r\n]+/)
    .map(singleSpaced)
    .filter((line) => line !== '')
    .join('\n')
}

/** What exports write where they have nothing: `NA`, `N/A`, `NULL`, `UNKNOWN`, `None`, `[not available]`. */
export function isPlaceholder(text: string): boolean {
  return text.length < 20 && /^(?:n\/?a|null|none|nan|unknown|undefined|-+|\[?not available\]?|\/+)$/i.test(text)
}

const SENTENCE_END = /[.!?:;)\]"”’]$/
const HEADING = /^[A-ZÆØÅÄÖ][\p{L} ,&/-]{2,40}:/u

/**
 * Lines of one field put together: a line that only wraps joins with a space, a new paragraph or a heading
 * of a structured abstract stays a line of its own.
 */
export function joinLines(lines: readonly string[]): string {
  const out: string[] = []
  let last = ''
  // Text that is wrapped has lines of one length: where one is far longer than a page is wide, no line is only wrapped.
  const wrapped = lines.every((line) => line.length < 200)
  for (const line of lines) {
    const text = line.trim()
    if (text === '') continue
    const apart =
      (!/^\s/.test(line) && (!wrapped || SENTENCE_END.test(last.slice(-3)))) || HEADING.test(text.slice(0, 60))
    if (out.length > 0) out.push(apart ? '\n' : ' ')
    out.push(text)
    last = text
  }
  return out.join('')
}
