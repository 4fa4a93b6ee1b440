import { setImmediate } from 'node:timers/promises'
import { sourcesOf } from '#db/assignments.ts'
import { type Changes, changesAfter, newestFact } from '#db/changes.ts'
import { allCurrent } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { type ColumnsRow, columnsAfter, columnsOf, reportsOfEntries } from '#db/report-columns.ts'
import { journalKey } from '#shared/domain/screening/filters.ts'
import { openQuestions } from '../duplicates/questions.ts'
import { Codes, grown, Lists } from './columns.ts'
import { Orders } from './orders.ts'
import type { OwnState } from './own-state.ts'

/** So many rows are read before others have a turn. */
const page = 4000
/** Years are kept as they are; 0 is for none. */
export const lastYear = 4000

/**
 * What the reports of a review are filtered and sorted by, in memory: each report has a place, and each thing that is known of
 * it is a column of numbers. It follows the facts: `follow` brings it up to date with whatever was said since, here or by
 * another process, and it never holds what any member judged.
 */
export class ReportIndex {
  readonly db: ReadDb
  /** How many places there are, those of reports that are gone among them. */
  size = 0
  readonly ids: string[] = []
  readonly places = new Map<string, number>()
  /** 1 where the report came in by a search, also where it was removed, 2 in any other way, 0 where it is gone. */
  enters = new Uint8Array(0)
  /** Its number in the search index, and its place in the order of the review. */
  seq = new Uint32Array(0)
  year = new Uint16Array(0)
  journal = new Uint32Array(0)
  language = new Uint32Array(0)
  type = new Uint32Array(0)
  abstract = new Uint8Array(0)
  retracted = new Uint8Array(0)
  /** 1 where it was removed before screening. */
  removed = new Uint8Array(0)
  readonly authors = new Lists(0)
  readonly sources = new Lists(0)
  readonly journals = new Codes()
  readonly languages = new Codes()
  readonly types = new Codes()
  readonly names = new Codes()
  readonly sourceIds = new Codes()
  /** Counts how often reports came, went or were described otherwise: for who keeps something made of their texts. */
  texts = 0
  readonly orders = new Orders(this)
  /** What members said for themselves, by stage and member; made and dropped by `ownState`. */
  readonly own = new Map<string, OwnState>()
  /** What searches found, by expression, since reports changed last. */
  readonly found = new Map<string, Uint8Array>()
  #placeOfSeq: Uint32Array | undefined
  readonly #journalKeys: string[] = []
  #doubtful: Uint8Array | undefined
  #upTo: number
  #capacity = 0

  private constructor(db: ReadDb) {
    this.db = db
    this.#upTo = newestFact(db)
  }

  /** Reads all reports, a part at a time. What is said meanwhile is followed at the end. */
  static async of(db: ReadDb): Promise<ReportIndex> {
    const index = new ReportIndex(db)
    for (let after = -1; ; ) {
      const rows = columnsAfter(db, after, page)
      for (const row of rows) index.#put(row)
      after = rows.at(-1)?.seq ?? after
      if (rows.length < page) break
      await setImmediate()
    }
    await index.#readSources()
    return index
  }

  /** Sources by import, since an import is of one source: no record need be looked up. */
  async #readSources(): Promise<void> {
    const codes: number[][] = Array.from({ length: this.size }, () => [])
    for (const { subject, body } of allCurrent(this.db, 'import')) {
      const code = this.sourceIds.code(body.source)
      for (let after = -1; ; ) {
        const rows = reportsOfEntries(this.db, subject, after, page)
        for (const { report } of rows) {
          const known = codes[this.places.get(report) ?? -1]
          if (known && !known.includes(code)) known.push(code)
        }
        after = rows.at(-1)?.entry ?? after
        if (rows.length < page) break
        await setImmediate()
      }
    }
    for (const [place, some] of codes.entries()) this.sources.set(place, some)
  }

  /** Brings it up to date. Gives false where too much changed, and it must be made anew. */
  follow(): boolean {
    const newest = newestFact(this.db)
    if (newest === this.#upTo) return true
    const changes = changesAfter(this.db, this.#upTo)
    if (changes.reports === 'many') return false
    this.#upTo = newest
    this.#change(changes.reports)
    const { kinds } = changes
    if (kinds.has('question') || kinds.has('link') || kinds.has('import')) this.#doubtful = undefined
    this.#tellOwn(changes)
    return true
  }

  #change(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return
    const changed: number[] = []
    for (const id of ids) {
      const row = columnsOf(this.db, id)
      const known = this.places.get(id)
      if (row) {
        const place = this.#put(row)
        this.sources.set(
          place,
          sourcesOf(this.db, id).map((source) => this.sourceIds.code(source)),
        )
        changed.push(place)
      } else if (known !== undefined) {
        this.enters[known] = 0
        changed.push(known)
      }
    }
    if (changed.length === 0) return
    this.texts++
    this.found.clear()
    this.#placeOfSeq = undefined
    this.orders.change(changed)
  }

  #tellOwn({ reports, said, kinds }: Changes): void {
    for (const [key, own] of this.own) if (!own.follow(reports, said, kinds)) this.own.delete(key)
  }

  #put(row: ColumnsRow): number {
    let place = this.places.get(row.id)
    if (place === undefined) {
      place = this.size++
      this.ids.push(row.id)
      this.places.set(row.id, place)
      if (this.size > this.#capacity) this.#grow()
    }
    this.removed[place] = row.enters === 'removed' ? 1 : 0
    this.enters[place] = row.enters === 'search' || row.enters === 'removed' ? 1 : 2
    this.seq[place] = row.seq
    this.year[place] = row.year === null ? 0 : Math.min(lastYear, Math.max(1, row.year))
    this.journal[place] = this.journals.code(row.container.normalize('NFC').trim())
    this.language[place] = this.languages.code(row.language)
    this.type[place] = this.types.code(row.type)
    this.abstract[place] = row.abstract
    this.retracted[place] = row.retracted
    this.authors.set(
      place,
      [...new Set(row.authors.normalize('NFC').split('; '))].map((name) => this.names.code(name.trim())),
    )
    return place
  }

  #grow(): void {
    const capacity = Math.max(1024, this.#capacity * 2)
    this.#capacity = capacity
    this.enters = grown(this.enters, capacity)
    this.seq = grown(this.seq, capacity)
    this.year = grown(this.year, capacity)
    this.journal = grown(this.journal, capacity)
    this.language = grown(this.language, capacity)
    this.type = grown(this.type, capacity)
    this.abstract = grown(this.abstract, capacity)
    this.retracted = grown(this.retracted, capacity)
    this.removed = grown(this.removed, capacity)
    this.authors.grow(capacity)
    this.sources.grow(capacity)
  }

  /** How many places any column has room for. */
  get capacity(): number {
    return this.#capacity
  }

  /** 1 for each report in an open question on whether it is the same as another. */
  get doubtful(): Uint8Array {
    if (this.#doubtful && this.#doubtful.length >= this.size) return this.#doubtful
    const doubtful = new Uint8Array(this.#capacity)
    for (const { reports } of openQuestions(this.db))
      for (const id of reports) doubtful[this.places.get(id) ?? doubtful.length] = 1
    this.#doubtful = doubtful
    return doubtful
  }

  /** The report with this number in the search index; undefined where it has none. */
  placeOfSeq(seq: number): number | undefined {
    if (!this.#placeOfSeq) {
      let last = 0
      for (let place = 0; place < this.size; place++) last = Math.max(last, this.seq[place] ?? 0)
      const places = new Uint32Array(last + 1)
      for (let place = 0; place < this.size; place++)
        if (this.enters[place] !== 0) places[this.seq[place] ?? 0] = place + 1
      this.#placeOfSeq = places
    }
    const found = this.#placeOfSeq[seq]
    return found ? found - 1 : undefined
  }

  /** For each way in which journals are written, a key that those of one journal share. */
  journalKeys(): readonly string[] {
    const { texts } = this.journals
    for (let code = this.#journalKeys.length; code < texts.length; code++)
      this.#journalKeys.push(journalKey(texts[code] ?? ''))
    return this.#journalKeys
  }
}

const kept = new WeakMap<ReadDb, Promise<ReportIndex>>()

/** The index of a review, up to date; made when it is first asked for. */
export async function reportIndex(db: ReadDb): Promise<ReportIndex> {
  for (;;) {
    let made = kept.get(db)
    if (!made) {
      made = ReportIndex.of(db)
      kept.set(db, made)
      // One that failed is not kept.
      made.catch(() => kept.delete(db))
    }
    const index = await made
    if (index.follow()) return index
    if (kept.get(db) === made) kept.delete(db)
  }
}
