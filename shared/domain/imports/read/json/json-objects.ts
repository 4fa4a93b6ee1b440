/** An object within a JSON text. */
export interface Slice {
  start: number
  end: number
  /** False where the text ends within it. */
  whole: boolean
}

/** Under these keys answers of programs put their list of entries. */
const LISTS = new Set([
  'items',
  'results',
  'data',
  'references',
  'records',
  'works',
  'docs',
  'articles',
  'papers',
  'publications',
  'studies',
])
/** What may stand around the list. */
const AROUND = new Set(['message', 'response', 'data', 'result', 'search-results'])
/** What only an entry itself has. */
const OWN = new Set([
  'title',
  'display_name',
  'DOI',
  'doi',
  'lens_id',
  'paperId',
  'container-title',
  'authorships',
  'author',
])
const HEAD = 200_000

/**
 * The entries of a JSON text: the objects of its array, of the list in an answer such as `{"message": {"items": [...]}}`,
 * one after the other (JSON Lines), or the one object. Linear, and a damaged entry costs only itself.
 */
export function entriesOf(text: string): Generator<Slice> {
  const from = listIn(text)
  return objectsFrom(text, from ?? 0, from !== undefined)
}

/**
 * The outermost objects of a JSON text from an offset on.
 *
 * @param inList whether the offset is inside a list, with which they end
 */
export function* objectsFrom(text: string, from: number, inList: boolean): Generator<Slice> {
  let depth = 0
  let start = -1
  let quoted = false
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quoted) {
      if (code === 92) i++
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 123) {
      if (depth === 0) start = i
      depth++
    } else if (code === 125 && depth > 0) {
      depth--
      if (depth === 0) yield { start, end: i + 1, whole: true }
    } else if (code === 93 && depth === 0 && inList) return
  }
  if (depth > 0) yield { start, end: text.length, whole: false }
}

/** Where the list begins that an answer wraps; undefined where the text is the list or the entry itself. */
function listIn(text: string): number | undefined {
  const stack: string[] = []
  let key = ''
  for (let i = 0; i < Math.min(text.length, HEAD); i++) {
    const char = text[i]
    if (char === '"') {
      const from = i + 1
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++
      key = text.slice(from, Math.min(i, from + 100))
      if (stack.length === 1 && OWN.has(key) && /^\s{0,20}:/.test(text.slice(i + 1, i + 25))) return undefined
    } else if (char === '{') stack.push(stack.length === 0 ? '' : key)
    else if (char === '[') {
      if (stack.length === 0) return undefined
      if (stack.length < 4 && LISTS.has(key) && stack.slice(1).every((one) => AROUND.has(one))) return i + 1
      stack.push('[')
    } else if (char === '}' || char === ']') stack.pop()
    // A value that is no key of what follows.
    else if (char === ',') key = ''
  }
  return undefined
}
