/** Plain signs that TeX's old fonts show as others (`<` as `¡`), each as a private character while TeX is read. */
const SIGNS: [string, string][] = [
  ['<', '\uE000'],
  ['>', '\uE001'],
  ['|', '\uE002'],
  ['%', '\uE003'],
  ['$', '\uE004'],
  ['~', '\uE005'],
]

/**
 * An entry's text as the LaTeX parser shall see it: of `keywords` it would sort one and drop the others, and by `crossref`
 * an entry would get the abstract and the DOI of another.
 */
export function hidden(raw: string): string {
  let times = 0
  let out = raw
    .replace(/([,{(\s])keywords(\s{0,20}=)/gi, (_, before, after) => `${before}xkeywords${times++ || ''}${after}`)
    .replace(/([,{(\s])(crossref|xdata)(\s{0,20}=)/gi, '$1x$2$3')
    .replace(/\\(textquotesingle|hyphen)(?![A-Za-z])(?:\{\}|[ \t])?/g, (_, name) => (name === 'hyphen' ? '-' : "'"))
  out = out.replace(NAMES, (_, start: string, names: string) => start + parted(names))
  out = dollarsHidden(percentHidden(out)).replace(/(?<=[\s(])~(?=\d)/g, '\uE005')
  for (const [sign, stand] of SIGNS.slice(0, 3)) out = out.replaceAll(sign, stand)
  return out
}

/** A sign of per cent in a value is one, as BibTeX and every database has it; between values it begins a comment. */
function percentHidden(raw: string): string {
  if (!raw.includes('%')) return raw
  const outside = /^[^{(]{0,200}\(/.test(raw) ? 0 : 1
  let depth = 0
  let quoted = false
  let out = ''
  let from = 0
  for (let i = 0; i < raw.length; i++) {
    const sign = raw[i]
    if (sign === '\\') i++
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (sign === '"' && depth === outside) quoted = !quoted
    else if (sign === '%' && (quoted || depth > outside)) {
      out += `${raw.slice(from, i)}\uE003`
      from = i + 1
    }
  }
  return out + raw.slice(from)
}

/** `$5 million and $10 million` are sums of money, `$n = 3$` is a formula. */
function dollarsHidden(raw: string): string {
  let out = ''
  let from = 0
  for (let i = raw.indexOf('$'); i !== -1; i = raw.indexOf('$', i)) {
    const next = raw.indexOf('$', i + 1)
    if (raw[i - 1] === '\\') i++
    else if (next !== -1 && (next === i + 1 || isFormula(raw.slice(i + 1, next)))) i = next + 1
    else {
      out += `${raw.slice(from, i)}\uE004`
      i++
      from = i
    }
  }
  return out + raw.slice(from)
}

function isFormula(text: string): boolean {
  if (text.length > 500) return false
  let flat = text
  for (let depth = 0; depth < 4; depth++) flat = flat.replace(/\{[^{}]{0,500}\}/g, '')
  if (/[{}]/.test(flat)) return false
  return /[\\^_=<>]/.test(text) || !/(?:^|\s)\p{L}{2,40}(?:[\s,.;:]|$)/u.test(text)
}

const NAMES = /((?:author|editor)\s{0,20}=\s{0,20}["{])([^"{}\\=]{10,10000})/gi

/** `Berg, A., Dahl, P. and Lie, J.`: people with nothing but commas between them, who would pass for one. */
function parted(names: string): string {
  return names
    .split(/\sand\s/)
    .map((part) => {
      const pieces = part.split(',').map((piece) => piece.trim())
      const pairs = pieces.length > 3 && pieces.length % 2 === 0
      if (!pairs || !pieces.every((piece, i) => i % 2 === 0 || INITIALS.test(piece))) return part
      return pieces.flatMap((piece, i) => (i % 2 === 0 ? [`${piece}, ${pieces[i + 1]}`] : [])).join(' and ')
    })
    .join(' and ')
}

const INITIALS = /^(?:\p{Lu}\.[ -]?){1,4}$/u

/** What the LaTeX parser made of it, with the signs that were hidden from it. */
export function shown<T>(value: T, compose: boolean): T {
  if (typeof value === 'string') {
    const text = SIGNS.reduce<string>((all, [sign, stand]) => all.replaceAll(stand, sign), value)
    return (compose ? text.replace(/ı(?=\p{M})/gu, 'i').normalize('NFC') : text) as T
  }
  if (Array.isArray(value)) return value.map((one) => shown(one, compose)) as T
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one, compose)])) as T
  return value
}

/** Accents written in TeX become composed letters; a file that itself holds combining marks keeps its own form. */
export const composes = (raw: string) => !/\p{M}/u.test(raw)
