import { type StemLanguage, stemOf } from '../highlights/stems.ts'
import { folded } from '../highlights/words.ts'
import { languageOfText, type TextLanguage } from './language.ts'
import { eachWord } from './words.ts'

/** What ranking reads of a record. */
export interface RankedText {
  title: string
  abstract: string
  keywords?: readonly string[]
  /** As the record's file says it. */
  language?: string
}

/**
 * Records as rows of numbers (compressed sparse rows): the columns of row i and their values stand from `starts[i]` to
 * before `starts[i + 1]`. Each row has length 1.
 */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly starts: Uint32Array
  readonly column: Uint32Array
  readonly value: Float32Array
  /**
   * The square of what no other record has of a record. It has no columns, for it tells nothing of others; but it belongs to
   * the length of the row, and a model that learns from the record reckons with it.
   */
  readonly own: Float64Array
}

/** All records of a review as rows, and what is needed to find the words of a column in a text again. */
export interface Index {
  matrix: Matrix
  languages: TextLanguage[]
  /** The column of each hash; below 0 where it has none. */
  columnOf: Int32Array
}

/** A word or a pair of words in a text: the hash that stands for it, and where it is. */
export interface Gram {
  hash: number
  from: number
  to: number
  field: Field
  /** Which keyword it is; 0 in a title and an abstract. */
  part: number
}

export const fields = ['title', 'abstract', 'keywords'] as const
export type Field = (typeof fields)[number]

const bits = 22
const buckets = 2 ** bits
/** What stands for a column where a hash has none: one record alone has it, or nearly all have it. */
const none = -1
const common = -2

/** What is in one record alone says nothing of any other. */
const leastRecords = 2
/** What is in nearly all records tells nothing. */
const mostShare = 0.95

/**
 * Turns words into hashes, and keeps those that it knows. One for an index: the hash of a word is that of its stem in the
 * language of its text, so that all forms of a word are one.
 */
export class Hasher {
  private readonly known = new Map<TextLanguage, Map<string, number>>()

  hashOf(raw: string, language: TextLanguage): number {
    const words = this.known.get(language) ?? new Map<string, number>()
    if (words.size === 0) this.known.set(language, words)
    const found = words.get(raw)
    if (found !== undefined) return found
    const form = folded(raw)
    const hash = hashOfText(language === 'other' ? form : stemOf(form, language satisfies StemLanguage))
    words.set(raw, hash)
    return hash
  }
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units. */
function hashOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finalizer of MurmurHash3 (Austin Appleby, public domain): bits that are near each other come apart. */
function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const bucketOf = (hash: number) => mixed(hash) & (buckets - 1)
const pairOf = (first: number, second: number) => bucketOf(Math.imul(first, 31) + Math.imul(second, 0x9e3779b1) + 1)

/** Every word and every pair of neighbouring words of a record, with its place. */
export function gramsOf(text: RankedText, language: TextLanguage, hasher: Hasher): Gram[] {
  const grams: Gram[] = []
  eachGram(text, language, hasher, (hash, from, to, field, part) => grams.push({ hash, from, to, field, part }))
  return grams
}

type Visit = (hash: number, from: number, to: number, field: Field, part: number) => void

function eachGram(text: RankedText, language: TextLanguage, hasher: Hasher, visit: Visit): void {
  for (const field of fields) {
    for (const [part, words] of partsOf(text, field).entries()) {
      let before = 0
      let began = -1
      eachWord(words, (raw, from, to) => {
        const hash = hasher.hashOf(raw, language)
        visit(bucketOf(hash), from, to, field, part)
        if (began >= 0) visit(pairOf(before, hash), began, to, field, part)
        before = hash
        began = from
      })
    }
  }
}

function partsOf(text: RankedText, field: Field): readonly string[] {
  return field === 'keywords' ? (text.keywords ?? []) : [text[field]]
}

/** How often each hash is in a record, in the order of the hashes. */
interface Counted {
  hashes: Uint32Array
  counts: Uint16Array
}

/** Where the hashes of one record are put together, the same place for all. */
let room = new Uint32Array(4096)

function grown(full: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * full.length)
  larger.set(full)
  return larger
}

function countedOf(text: RankedText, language: TextLanguage, hasher: Hasher): Counted {
  let size = 0
  eachGram(text, language, hasher, (hash) => {
    if (size === room.length) room = grown(room)
    room[size++] = hash
  })
  const all = room.subarray(0, size).sort()
  const hashes = new Uint32Array(all.length)
  const counts = new Uint16Array(all.length)
  let n = 0
  for (let i = 0; i < all.length; i++) {
    if (i > 0 && all[i] === all[i - 1]) counts[n - 1] = Math.min(0xffff, (counts[n - 1] as number) + 1)
    else {
      hashes[n] = all[i] as number
      counts[n] = 1
      n++
    }
  }
  return { hashes: hashes.slice(0, n), counts: counts.slice(0, n) }
}

/** The text by which a record's language is told. */
export function languageTextOf(text: RankedText): string {
  return `${text.title} ${text.abstract}`
}

/**
 * Reads all records of a review into rows: words and pairs of words, weighed by 1 + log of how often they are in the record
 * and by how few records have them (log((1 + n) / (1 + df)) + 1, as scikit-learn does it,
 * https://scikit-learn.org/stable/modules/feature_extraction.html#tfidf-term-weighting). Words are hashed into 2^22 places
 * (Weinberger et al. 2009, doi 10.1145/1553374.1553516), so an index has no vocabulary to keep; two words at one place are
 * rare and cost little.
 */
export function indexOf(texts: Iterable<RankedText>, hasher = new Hasher()): Index {
  const languages: TextLanguage[] = []
  const found = new Uint32Array(buckets)
  const records: Counted[] = []
  for (const text of texts) {
    const language = languageOfText(languageTextOf(text), text.language)
    languages.push(language)
    const counted = countedOf(text, language, hasher)
    records.push(counted)
    for (const hash of counted.hashes) found[hash] = (found[hash] as number) + 1
  }
  const columnOf = new Int32Array(buckets).fill(none)
  const rarity = raritiesOf(found, records.length, columnOf)
  return { matrix: matrixOf(records, columnOf, rarity), languages, columnOf }
}

/** Gives each hash that is worth it a column, and says how rare it is. */
function raritiesOf(found: Uint32Array, records: number, columnOf: Int32Array): Float64Array {
  const rarity: number[] = []
  const most = Math.max(leastRecords, mostShare * records)
  for (let hash = 0; hash < buckets; hash++) {
    const n = found[hash] as number
    if (n < leastRecords) continue
    if (n > most) {
      columnOf[hash] = common
      continue
    }
    columnOf[hash] = rarity.length
    rarity.push(rarityOf(n, records))
  }
  return Float64Array.from(rarity)
}

function rarityOf(n: number, records: number): number {
  return Math.log((1 + records) / (1 + n)) + 1
}

function matrixOf(records: Counted[], columnOf: Int32Array, rarity: Float64Array): Matrix {
  const starts = new Uint32Array(records.length + 1)
  for (const [i, { hashes }] of records.entries()) {
    let kept = 0
    for (const hash of hashes) if ((columnOf[hash] as number) >= 0) kept++
    starts[i + 1] = (starts[i] as number) + kept
  }
  const size = starts[records.length] as number
  const column = new Uint32Array(size)
  const value = new Float32Array(size)
  const own = new Float64Array(records.length)
  const alone = rarityOf(1, records.length)
  for (let i = 0; i < records.length; i++) {
    const { hashes, counts } = records[i] as Counted
    let at = starts[i] as number
    let square = 0
    let left = 0
    for (let j = 0; j < hashes.length; j++) {
      const here = columnOf[hashes[j] as number] as number
      const often = 1 + Math.log(counts[j] as number)
      if (here < 0) {
        if (here === none) left += (often * alone) ** 2
        continue
      }
      const weight = often * (rarity[here] as number)
      column[at] = here
      value[at++] = weight
      square += weight * weight
    }
    const length = Math.sqrt(square + left) || 1
    own[i] = left / length ** 2
    for (let k = starts[i] as number; k < at; k++) value[k] = (value[k] as number) / length
    // What was counted is not needed any more: the rows take its place in memory.
    records[i] = empty
  }
  return { rows: records.length, columns: rarity.length, starts, column, value, own }
}

const empty: Counted = { hashes: new Uint32Array(0), counts: new Uint16Array(0) }
