import { Problem } from '../problem.ts'

/** The fields that a search may name, as the search index has them. */
export const searchFields = ['title', 'authors', 'abstract', 'keywords', 'container'] as const
export type SearchField = (typeof searchFields)[number]

/** What people call them, in English and Norwegian, and as databases abbreviate them. */
const names: Record<SearchField, string> = {
  title: 'title titles ti tittel tittelen',
  authors: 'author authors au forfatter forfattere',
  abstract: 'abstract abstracts ab sammendrag',
  keywords: 'keyword keywords kw nøkkelord emneord',
  container: 'journal jo so tidsskrift',
}
const fieldOf = new Map(searchFields.flatMap((field) => names[field].split(' ').map((name) => [name, field] as const)))

/** The field that a person means, or undefined where there is none of that name. */
export function fieldNamed(name: string): SearchField | undefined {
  return fieldOf.get(name.toLowerCase())
}

/** One word or a phrase, perhaps only begun. */
export interface Words {
  kind: 'words'
  text: string
  prefix: boolean
}

/** What can be wrong with a search. */
export type MistakeCode =
  | 'unclosed-quote'
  | 'unclosed-parenthesis'
  | 'stray-parenthesis'
  | 'empty-parentheses'
  | 'nothing-before'
  | 'nothing-after'
  | 'unknown-field'
  | 'field-alone'
  | 'only-without'
  | 'star-inside'
  | 'near-needs-two'
  | 'nothing-to-find'
  | 'too-deep'

const says: Record<MistakeCode, (data: Record<string, string>) => string> = {
  'unclosed-quote': () => 'The quotation mark is not closed.',
  'unclosed-parenthesis': () => 'The parenthesis is not closed.',
  'stray-parenthesis': () => 'Nothing was opened that this parenthesis could close.',
  'empty-parentheses': () => 'There is nothing between the parentheses.',
  'nothing-before': ({ operator }) => `There is nothing before ${operator}.`,
  'nothing-after': ({ operator }) => `There is nothing after ${operator}.`,
  'unknown-field': ({ name }) =>
    `There is no field named ${name}. Fields are title, abstract, author, journal and keyword; text with a colon stands in quotation marks.`,
  'field-alone': ({ name }) => `There is nothing to look for in ${name}.`,
  'only-without': () => 'What is left out needs something beside it that is looked for.',
  'star-inside': () => 'An asterisk stands for the rest of a word, so it can only be at the end of one.',
  'near-needs-two': () => 'NEAR needs a word or a phrase on both sides.',
  'nothing-to-find': () => 'There is no word here to look for.',
  'too-deep': () => 'There are too many parentheses within each other.',
}

/** A search that cannot be understood: why, and where in what was typed. */
export class SearchMistake extends Problem {
  readonly code: MistakeCode
  /** Where it is in what was typed, from 0, and how long that is. */
  readonly at: number
  readonly length: number

  constructor(code: MistakeCode, at: number, length: number, data: Record<string, string> = {}) {
    super(`search-${code}`, says[code](data), { data: { ...data, at, length } })
    this.code = code
    this.at = at
    this.length = length
  }
}

/** A piece of a search and its place. */
export type Placed = { at: number; length: number; text: string } & (
  | { kind: 'words'; prefix: boolean }
  | { kind: 'field' | 'or' | 'and' | 'not' | 'open' | 'close' }
  | { kind: 'within'; distance: number }
  | { kind: 'near'; words: Words[]; distance: number }
)

const operators = { OR: 'or', AND: 'and', NOT: 'not' } as const
const farthest = 999
const usualDistance = 10

/** Whether there is anything in a text that the index has as a word. */
function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** What was typed, with the quotation marks of all countries as one and no control characters; places stay as they are. */
function plain(text: string): string {
  return text.replaceAll(/[“”„«»]/g, '"').replaceAll(/\p{Cc}/gu, ' ')
}

/**
 * Takes a search apart. Signs that are no words are passed over.
 *
 * @throws {SearchMistake} for a quotation mark that is not closed, an asterisk inside a word, or a NEAR of less than two words
 */
export function tokensOf(typed: string): Placed[] {
  const text = plain(typed)
  const tokens: Placed[] = []
  let at = 0
  const add = (token: Placed) => {
    tokens.push(token)
    at = token.at + token.length
  }
  while (at < text.length) {
    const rest = text.slice(at)
    const blank = /^\s+/.exec(rest)
    if (blank) {
      at += blank[0].length
      continue
    }
    const sign = rest[0]
    if (sign === '"') {
      const phrase = phraseAt(text, at)
      if (hasWord(phrase.text)) add(phrase)
      else at += phrase.length
    } else if (sign === '(' || sign === ')') {
      add({ kind: sign === '(' ? 'open' : 'close', at, length: 1, text: sign })
    } else if (/^-(?=["(\p{L}\p{N}])/u.test(rest)) add({ kind: 'not', at, length: 1, text: sign ?? '' })
    else if (/^NEAR\s*\(/.test(rest)) add(nearAt(text, at))
    else {
      const found = wordAt(text, at)
      if (found.token) add(found.token)
      else at += found.length
    }
  }
  return tokens
}

function phraseAt(text: string, at: number): Placed & { kind: 'words' } {
  const end = text.indexOf('"', at + 1)
  if (end === -1) throw new SearchMistake('unclosed-quote', at, 1)
  const prefix = text[end + 1] === '*'
  return { kind: 'words', at, length: end - at + (prefix ? 2 : 1), text: text.slice(at + 1, end), prefix }
}

/** A word, an operator or the name of a field; no token for signs that are none of these. */
function wordAt(text: string, at: number): { token?: Placed; length: number } {
  const rest = text.slice(at)
  const within = /^NEAR(?:\/(\d{1,6}))?(?=[\s"()]|$)/.exec(rest)
  if (within) {
    const distance = Math.min(farthest, Number(within[1] ?? usualDistance))
    return { token: { kind: 'within', at, length: within[0].length, text: within[0], distance }, length: 0 }
  }
  // A title that was pasted may have a colon in it: what is no field and ends there is a word.
  const field = /^(\p{L}[\p{L}\p{M}]*):(?!\/\/)/u.exec(rest)
  const name = field?.[1]?.normalize('NFC') ?? ''
  if (field && (fieldNamed(name) || /^[^\s]/.test(rest.slice(field[0].length))))
    return { token: { kind: 'field', at, length: field[0].length, text: name }, length: 0 }
  const [word = ''] = /^[^\s"()]+/.exec(rest) ?? []
  const kind = Object.hasOwn(operators, word) ? operators[word as keyof typeof operators] : undefined
  if (kind) return { token: { kind, at, length: word.length, text: word }, length: 0 }
  if (!hasWord(word)) return { length: word.length }
  const star = /\*(?=.*[\p{L}\p{N}])/u.exec(word)
  if (star) throw new SearchMistake('star-inside', at + star.index, 1)
  // The last word is being typed: it may be only begun. One letter alone begins too much.
  const last = at + word.length === text.length && [...word].length > 1
  const prefix = last || /\*[^\p{L}\p{N}]*$/u.test(word)
  return { token: { kind: 'words', at, length: word.length, text: word.replaceAll('*', ''), prefix }, length: 0 }
}

/** `NEAR(a "b c" d*, 5)` */
function nearAt(text: string, at: number): Placed & { kind: 'near' } {
  const begin = text.indexOf('(', at) + 1
  let end = begin
  while (end < text.length && text[end] !== ')') end = text[end] === '"' ? pastPhrase(text, end) : end + 1
  if (end >= text.length) throw new SearchMistake('unclosed-parenthesis', begin - 1, 1)
  const inside = text.slice(begin, end)
  const given = /,\s*(\d{1,6})\s*$/.exec(inside)
  const list = given ? inside.slice(0, given.index) : inside
  const words: Words[] = []
  for (const token of tokensOf(`${list} `)) {
    if (token.kind !== 'words') throw new SearchMistake('near-needs-two', at, end + 1 - at)
    words.push({ kind: 'words', text: token.text, prefix: token.prefix })
  }
  if (words.length < 2) throw new SearchMistake('near-needs-two', at, end + 1 - at)
  const distance = Math.min(farthest, Number(given?.[1] ?? usualDistance))
  return { kind: 'near', at, length: end + 1 - at, text: text.slice(at, end + 1), words, distance }
}

function pastPhrase(text: string, at: number): number {
  const { length } = phraseAt(text, at)
  return at + length
}
