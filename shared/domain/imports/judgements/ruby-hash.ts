const OPENING = new Set(['"', '“', '”', '„'])
const CLOSING = new Set(['"', '”', '“'])

/**
 * Reads a hash as Ruby prints one, `{"Anna"=>"Included", "Per"=>["a", "b"]}`
 * (https://docs.ruby-lang.org/en/3.3/Hash.html#method-i-inspect), also where its braces were lost or its quotes were made
 * curly on the way through TeX or a word processor, or where it is cut short.
 *
 * @param from where it begins in the text
 * @returns its pairs in order, and where it ends; undefined where no hash begins there
 */
export function rubyHashAt(
  text: string,
  from: number,
): { pairs: { name: string; values: string[] }[]; end: number } | undefined {
  let at = skipSpace(text, from)
  const braced = text[at] === '{'
  if (braced) at = skipSpace(text, at + 1)
  const pairs: { name: string; values: string[] }[] = []
  let end = at
  while (OPENING.has(text[at] ?? '')) {
    const name = quotedAt(text, at)
    at = skipSpace(text, name.end)
    const arrow = text.startsWith('=>', at) ? 2 : text[at] === ':' ? 1 : 0
    if (arrow === 0) break
    const value = valueAt(text, skipSpace(text, at + arrow))
    pairs.push({ name: name.text.trim(), values: value.values })
    end = value.end
    at = skipSpace(text, end)
    if (text[at] !== ',') break
    at = skipSpace(text, at + 1)
  }
  const after = skipSpace(text, end)
  if (braced && text[after] === '}') end = after + 1
  else if (pairs.length === 0) return undefined
  return { pairs, end }
}

function valueAt(text: string, from: number): { values: string[]; end: number } {
  if (OPENING.has(text[from] ?? '')) {
    const { text: value, end } = quotedAt(text, from)
    return { values: [value], end }
  }
  if (text[from] !== '[') {
    let end = from
    while (end < text.length && /[\w.+-]/.test(text[end] ?? '')) end++
    return { values: end > from ? [text.slice(from, end)] : [], end }
  }
  const values: string[] = []
  let at = skipSpace(text, from + 1)
  while (OPENING.has(text[at] ?? '')) {
    const { text: value, end } = quotedAt(text, at)
    values.push(value)
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return { values, end: text[at] === ']' ? at + 1 : at }
}

function quotedAt(text: string, from: number): { text: string; end: number } {
  const parts: string[] = []
  let start = from + 1
  for (let i = start; i < text.length; i++) {
    const char = text[i] as string
    if (char === '\\' && i + 1 < text.length) {
      const escaped = text[i + 1] as string
      parts.push(text.slice(start, i), escaped === 'n' ? '\n' : escaped === 't' ? ' ' : escaped)
      start = i + 2
      i++
    } else if (CLOSING.has(char)) {
      parts.push(text.slice(start, i))
      return { text: parts.join(''), end: i + 1 }
    }
  }
  parts.push(text.slice(start))
  return { text: parts.join(''), end: text.length }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] as string)) at++
  return at
}
