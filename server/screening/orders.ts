import { setImmediate } from 'node:timers/promises'
import { sortTextOf, sortTextsAfter } from '#db/report-columns.ts'
import { type Sort as AnySort, shuffleKey } from '#shared/domain/screening/filters.ts'
import type { ReportIndex } from './report-index.ts'

/** Relevance is no order of the index: it follows from what each member said. */
export type Sort = Exclude<AnySort, 'relevance'>

/** Places of reports in some order; those that the order says nothing of come last, whichever way it is read. */
export interface Order {
  places: Uint32Array
  /** How many of them the order says something of. */
  known: number
}

/** So many reports that changed are put in their places one by one; of more, the order is made anew. */
const fewChanges = 100
/** So many texts are read or sorted before others have a turn. */
const page = 10_000

type TextSort = 'title' | 'author'
const textOf = { title: 'title', author: 'authors' } as const

/** The orders of the reports of an index, each made when it is first asked for and kept up to date. */
export class Orders {
  readonly #index: ReportIndex
  readonly #made = new Map<string, Order>()
  readonly #texts = new Map<string, { by: TextSort; collator: Intl.Collator }>()
  /** Counts changes, so that what was made meanwhile is not taken for up to date. */
  #changes = 0

  constructor(index: ReportIndex) {
    this.#index = index
  }

  /**
   * The order, if it is there or quickly made; else it has to be made first, see `make`.
   *
   * @param member whose random order
   * @param locale by whose rules texts are sorted
   */
  get(by: Sort, { member, locale }: { member: string; locale: string }): Order | undefined {
    const key = keyOf(by, member, locale)
    const made = this.#made.get(key)
    if (made || by === 'title' || by === 'author') return made
    const order = by === 'random' ? this.#random(member) : this.#byNumber(by)
    this.#made.set(key, order)
    return order
  }

  /** Makes an order by text, a part at a time. */
  async make(by: TextSort, locale: string): Promise<void> {
    const collator = new Intl.Collator(locale)
    const changes = this.#changes
    const rows: { seq: number; text: string }[] = []
    for (let after = -1; ; ) {
      const some = sortTextsAfter(this.#index.db, textOf[by], after, page)
      rows.push(...some)
      after = some.at(-1)?.seq ?? after
      if (some.length < page) break
      await setImmediate()
    }
    const said = rows.filter(({ text }) => text !== '')
    const sorted = await sortedInParts(said, (a, b) => collator.compare(a.text, b.text) || a.seq - b.seq)
    // Somebody may have asked for the index meanwhile, and it may have followed what was said.
    if (changes !== this.#changes) return
    const places = [...sorted, ...rows.filter(({ text }) => text === '')].flatMap(
      ({ seq }) => this.#index.placeOfSeq(seq) ?? [],
    )
    if (places.length !== rows.length) return
    const key = keyOf(by, '', locale)
    this.#texts.set(key, { by, collator })
    this.#made.set(key, { places: Uint32Array.from(places), known: sorted.length })
  }

  /** Takes what changed out of each order and puts it where it belongs now. */
  change(places: readonly number[]): void {
    this.#changes++
    for (const [key, order] of this.#made) {
      const text = this.#texts.get(key)
      if (!text || places.length > fewChanges) this.#made.delete(key)
      else this.#made.set(key, this.#changed(order, places, text))
    }
  }

  #changed(
    order: Order,
    places: readonly number[],
    { by, collator }: { by: TextSort; collator: Intl.Collator },
  ): Order {
    const { db, ids, seq, enters } = this.#index
    const changed = new Set(places)
    const kept = (some: Uint32Array) => [...some].filter((place) => !changed.has(place))
    const known = kept(order.places.subarray(0, order.known))
    const unknown = kept(order.places.subarray(order.known))
    const text = (place: number) => sortTextOf(db, textOf[by], ids[place] ?? '')
    const bySeq = (a: number, b: number) => (seq[a] ?? 0) - (seq[b] ?? 0)
    for (const place of changed) {
      if (enters[place] === 0) continue
      const own = text(place)
      const list = own === '' ? unknown : known
      const compare = (other: number) => (own === '' ? 0 : collator.compare(own, text(other))) || bySeq(place, other)
      let [low, high] = [0, list.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (compare(list[middle] ?? 0) > 0) low = middle + 1
        else high = middle
      }
      list.splice(low, 0, place)
    }
    return { places: Uint32Array.from([...known, ...unknown]), known: known.length }
  }

  #byNumber(by: 'added' | 'year'): Order {
    const { size, seq, year, enters } = this.#index
    const numbers: number[] = []
    let unknown = 0
    for (let place = 0; place < size; place++) {
      if (enters[place] === 0) continue
      const first = by === 'added' ? 1 : year[place] || last
      if (first === last) unknown++
      numbers.push(first * 2 ** 32 + (seq[place] ?? 0))
    }
    const sorted = Float64Array.from(numbers).sort()
    const places = Uint32Array.from(sorted, (number) => this.#index.placeOfSeq(number % 2 ** 32) ?? 0)
    return { places, known: places.length - unknown }
  }

  #random(member: string): Order {
    const { size, ids, enters } = this.#index
    const numbers: number[] = []
    for (let place = 0; place < size; place++)
      if (enters[place] !== 0) numbers.push(shuffleKey(member, ids[place] ?? '') * 2 ** 21 + place)
    const places = Uint32Array.from(Float64Array.from(numbers).sort(), (number) => number % 2 ** 21)
    return { places, known: places.length }
  }
}

/** Later than any year. */
const last = 2 ** 15

function keyOf(by: Sort, member: string, locale: string): string {
  return `${by} ${by === 'random' ? member : ''} ${by === 'title' || by === 'author' ? locale : ''}`
}

/** Sorted as `sort` sorts, in parts that are then merged, so that others have a turn between. */
async function sortedInParts<T>(list: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  let parts: T[][] = []
  for (let from = 0; from < list.length; from += page) {
    parts.push(list.slice(from, from + page).sort(compare))
    await setImmediate()
  }
  while (parts.length > 1) {
    const merged: T[][] = []
    for (let i = 0; i < parts.length; i += 2) {
      merged.push(mergedOf(parts[i] ?? [], parts[i + 1] ?? [], compare))
      await setImmediate()
    }
    parts = merged
  }
  return parts[0] ?? []
}

function mergedOf<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): T[] {
  const merged: T[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) merged.push(compare(a[i] as T, b[j] as T) <= 0 ? (a[i++] as T) : (b[j++] as T))
  while (i < a.length) merged.push(a[i++] as T)
  while (j < b.length) merged.push(b[j++] as T)
  return merged
}
