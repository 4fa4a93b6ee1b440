import { fieldNamed, type Placed, type SearchField, SearchMistake, tokensOf, type Words } from './search-tokens.ts'

/** What a search asks for. */
export type Search =
  | Words
  | { kind: 'near'; words: Words[]; distance: number }
  | { kind: 'all'; of: Search[]; without: Search[] }
  | { kind: 'any'; of: Search[] }
  | { kind: 'in'; field: SearchField; of: Search }

/** Deeper than anybody writes, and not as deep as the index can go. */
const deepest = 40

/**
 * Reads what was typed into a search: plain words (all of them, the last one perhaps only begun), "phrases", `prefix*`,
 * `NOT` or `-`, `OR`, parentheses, `NEAR(a b, 5)` or `a NEAR/5 b`, and `title:`, `abstract:`, `author:`, `journal:` and
 * `keyword:` before a word, a phrase or a parenthesis, in English or Norwegian. Undefined where nothing was typed.
 *
 * @throws {SearchMistake} where it cannot be understood, with the place
 */
export function parseSearch(text: string): Search | undefined {
  const tokens = tokensOf(text)
  const [first] = tokens
  if (!first) {
    if (text.trim() === '') return undefined
    throw new SearchMistake('nothing-to-find', 0, text.length)
  }
  const reader = new Reader(tokens, text.length)
  const search = reader.any(0)
  reader.end()
  return search
}

/** Goes through the tokens once, one function for each level: OR binds least, then what stands beside each other, then NOT. */
class Reader {
  readonly #tokens: readonly Placed[]
  readonly #length: number
  #at = 0

  constructor(tokens: readonly Placed[], length: number) {
    this.#tokens = tokens
    this.#length = length
  }

  any(depth: number): Search {
    if (depth > deepest) throw this.#mistake('too-deep')
    const starts = [this.#at]
    const of = [this.#all(depth)]
    while (this.#next?.kind === 'or') {
      this.#at++
      if (this.#ends()) throw this.#mistake('nothing-after', { operator: 'OR' }, this.#at - 1)
      starts.push(this.#at)
      of.push(this.#all(depth))
    }
    // Alternatives cannot be "everything but": only the whole search can.
    const only = of.length > 1 ? of.findIndex(isOnlyWithout) : -1
    if (only !== -1) throw this.#mistake('only-without', {}, starts[only])
    return of.length === 1 && of[0] ? of[0] : { kind: 'any', of }
  }

  /** Nothing may be left over. */
  end(): void {
    if (this.#next?.kind === 'close') throw this.#mistake('stray-parenthesis')
  }

  #all(depth: number): Search {
    const of: Search[] = []
    const without: Search[] = []
    const begin = this.#at
    while (!this.#ends()) {
      if (this.#next?.kind === 'and') {
        if (this.#at === begin) throw this.#mistake('nothing-before', { operator: 'AND' })
        this.#at++
        if (this.#ends()) throw this.#mistake('nothing-after', { operator: 'AND' }, this.#at - 1)
        continue
      }
      if (this.#next?.kind === 'not') {
        this.#at++
        if (this.#ends()) throw this.#mistake('nothing-after', { operator: 'NOT' }, this.#at - 1)
        const excluded = this.#one(depth)
        if (isOnlyWithout(excluded)) throw this.#mistake('only-without', {}, this.#at - 1)
        without.push(excluded)
      } else of.push(this.#one(depth))
    }
    if (this.#at === begin) throw this.#missing()
    if (of.length + without.length > 1 && of.some(isOnlyWithout)) return joined(of, without)
    return of.length === 1 && without.length === 0 && of[0] ? of[0] : { kind: 'all', of, without }
  }

  #one(depth: number): Search {
    const token = this.#next
    if (token?.kind === 'or' || token?.kind === 'and') throw this.#mistake('nothing-before', { operator: token.text })
    if (token?.kind === 'not') throw this.#mistake('nothing-after', { operator: 'NOT' }, this.#at - 1)
    if (token?.kind === 'within') throw this.#mistake('near-needs-two')
    if (token?.kind === 'open') {
      const opened = this.#at++
      if (this.#isAt('close')) throw this.#mistake('empty-parentheses', {}, opened)
      const inner = this.any(depth + 1)
      if (!this.#isAt('close')) throw this.#mistake('unclosed-parenthesis', {}, opened)
      this.#at++
      return inner
    }
    if (token?.kind === 'field') return this.#field(depth)
    if (token?.kind === 'near') {
      this.#at++
      return { kind: 'near', words: token.words, distance: token.distance }
    }
    return this.#words()
  }

  #field(depth: number): Search {
    const at = this.#at++
    const token = this.#tokens[at]
    const field = fieldNamed(token?.text ?? '')
    if (!field) throw this.#mistake('unknown-field', { name: token?.text ?? '' }, at)
    const next = this.#next?.kind
    if (next !== 'words' && next !== 'open' && next !== 'near' && next !== 'field')
      throw this.#mistake('field-alone', { name: token?.text ?? '' }, at)
    const of = this.#one(depth + 1)
    if (isOnlyWithout(of)) throw this.#mistake('only-without', {}, at)
    return { kind: 'in', field, of }
  }

  /** A word or a phrase, and what is to be near it. */
  #words(): Search {
    const first = this.#take()
    const words = [first]
    let distance: number | undefined
    for (let token = this.#next; token?.kind === 'within'; token = this.#next) {
      this.#at++
      if (this.#next?.kind !== 'words') throw this.#mistake('near-needs-two', {}, this.#at - 1)
      distance = Math.max(distance ?? 0, token.distance)
      words.push(this.#take())
    }
    return distance === undefined ? first : { kind: 'near', words, distance }
  }

  #take(): Words {
    const token = this.#tokens[this.#at++]
    if (token?.kind !== 'words') throw this.#missing()
    return { kind: 'words', text: token.text, prefix: token.prefix }
  }

  get #next(): Placed | undefined {
    return this.#tokens[this.#at]
  }

  #isAt(kind: Placed['kind']): boolean {
    return this.#next?.kind === kind
  }

  #ends(): boolean {
    const kind = this.#next?.kind
    return kind === undefined || kind === 'or' || kind === 'close'
  }

  #missing(): SearchMistake {
    const token = this.#next
    if (token?.kind === 'or') return this.#mistake('nothing-before', { operator: 'OR' })
    if (token?.kind === 'close') return this.#mistake('stray-parenthesis')
    return this.#mistake('nothing-to-find')
  }

  #mistake(code: SearchMistake['code'], data: Record<string, string> = {}, index = this.#at): SearchMistake {
    const token = this.#tokens[index]
    return new SearchMistake(code, token?.at ?? this.#length, token?.length ?? 0, data)
  }
}

/** Whether it asks for everything but something. */
function isOnlyWithout(search: Search): boolean {
  return search.kind === 'all' && search.of.length === 0
}

/** `a (-b)` is `a -b`. */
function joined(of: readonly Search[], without: readonly Search[]): Search {
  const flat: { of: Search[]; without: Search[] } = { of: [], without: [...without] }
  for (const one of of) {
    if (one.kind === 'all' && one.of.length === 0) flat.without.push(...one.without)
    else flat.of.push(one)
  }
  return { kind: 'all', ...flat }
}

/** The words and phrases that a search is after, those it is to do without left out: for marking them in a text. */
export function wordsSought(search: Search | undefined): Words[] {
  if (!search) return []
  if (search.kind === 'words') return [search]
  if (search.kind === 'near') return search.words
  if (search.kind === 'in') return wordsSought(search.of)
  return search.of.flatMap(wordsSought)
}
