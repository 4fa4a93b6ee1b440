import { setImmediate } from 'node:timers/promises'
import { changesAfter, newestFact } from '#db/changes.ts'
import { currentAbout } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import {
  type FlowKind,
  type FlowSaid,
  flowRowOf,
  flowRowsAfter,
  joinedReports,
  outcomesAfter,
  outcomesOf,
  type RecordPlace,
  recordIdsOf,
  recordPlacesAfter,
  saidAfter,
} from '#db/flow-rows.ts'
import type { BodyOf, FactKind } from '#shared/domain/facts/fact.ts'
import { computeFlowOfParts, type FlowView } from '#shared/domain/flow/compute.ts'
import type { FlowFacts, FlowRecord, FlowReport, PartedFacts } from '#shared/domain/flow/facts.ts'
import type { Flow, FlowForm } from '#shared/domain/flow/flow.ts'
import { partSize } from '#shared/domain/flow/parts.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { flowSetup, importsOf } from './facts.ts'
import { flowReport, type KnownReport } from './flow-report.ts'

/** So many rows are read before others have a turn. */
const page = 4000

/** So many flows are kept while nothing is said: a box is opened page by page. */
const mostFlows = 4

/** Kinds of fact by which so much may become different that all is read anew: which records there are, and what votes add up to. */
const upsetting: readonly FactKind[] = ['import', 'stage', 'pilot']

/** A report with its place in the order of the review. `shut`: as told to whom full text is closed; most often the same. */
interface Kept {
  seq: number
  open: FlowReport
  shut: FlowReport
}

/** Some reports that follow on each other, and as they are told; made when somebody asks, and kept until one of them changes. */
interface Part {
  readonly kept: readonly Kept[]
  open?: readonly FlowReport[] | undefined
  shut?: readonly FlowReport[] | undefined
}

/**
 * The facts that the flow of a review is computed from, kept in memory. They follow the facts of the file: `follow` brings
 * them up to date with whatever was said since, here or by another process. What was given out is never changed.
 */
export class KeptFacts {
  readonly #db: ReadDb
  readonly #kept = new Map<string, Kept>()
  readonly #size: number
  #records: FlowFacts['records'] = []
  readonly #parts = new Map<number, Part>()
  #setup: Pick<FlowFacts, 'sources' | 'reasons' | 'overrides'>
  #upTo: number
  readonly #flows = new Map<string, Flow>()
  #given: Partial<Record<'open' | 'shut', PartedFacts>> = {}

  private constructor(db: ReadDb, size: number) {
    this.#db = db
    this.#size = size
    this.#upTo = newestFact(db)
    this.#setup = flowSetup(db)
  }

  /**
   * Reads all facts, a part at a time. What is said meanwhile is followed at the end.
   *
   * @param size of how many reports one part is at most
   */
  static async of(db: ReadDb, size = partSize): Promise<KeptFacts> {
    const facts = new KeptFacts(db, size)
    await facts.#read()
    return facts
  }

  /** The facts as they may be told: `fullTextOpen` says whether anything of full text may be. The same until something is said. */
  facts(fullTextOpen: boolean): PartedFacts {
    const told = fullTextOpen ? 'open' : 'shut'
    this.#given[told] ??= {
      ...this.#setup,
      records: this.#records,
      reports: [...this.#parts].sort(([a], [b]) => a - b).map(([, part]) => toldOf(part, told)),
    }
    return this.#given[told]
  }

  /** The flow of them in a form, as somebody may see it; worked out once, until something is said. */
  flow(form: FlowForm, view: FlowView): Flow {
    const { closed = [], own } = view
    const key = JSON.stringify([form, closed, own ?? null])
    const flow = this.#flows.get(key) ?? computeFlowOfParts(this.facts(!closed.includes('full-text')), form, view)
    // The one that was asked for last stays longest.
    this.#flows.delete(key)
    this.#flows.set(key, flow)
    for (const oldest of this.#flows.keys()) {
      if (this.#flows.size <= mostFlows) break
      this.#flows.delete(oldest)
    }
    return flow
  }

  /** Brings them up to date. Gives false where too much changed, and they must be read anew. */
  follow(): boolean {
    const newest = newestFact(this.#db)
    if (newest === this.#upTo) return true
    const { reports, said, kinds } = changesAfter(this.#db, this.#upTo)
    if (reports === 'many' || said === 'many' || upsetting.some((kind) => kinds.has(kind))) return false
    this.#upTo = newest
    this.#setup = flowSetup(this.#db)
    this.#given = {}
    this.#flows.clear()
    for (const id of new Set([...reports, ...said])) this.#change(id)
    return true
  }

  /** Reads one report anew, and has the part that it was in, and is in, made anew. */
  #change(id: string): void {
    const known = this.#kept.get(id)
    const row = flowRowOf(this.#db, id)
    const read = row && keptOf(knownNow(this.#db, row))
    if (read) this.#kept.set(id, read)
    else this.#kept.delete(id)
    if (known) this.#replace(known, (kept) => kept.filter((one) => one !== known))
    if (read) this.#replace(read, (kept) => inOrder([...kept, read]))
  }

  #replace(about: Kept, change: (kept: readonly Kept[]) => Kept[]): void {
    const number = this.#partOf(about)
    const kept = change(this.#parts.get(number)?.kept ?? [])
    if (kept.length === 0) this.#parts.delete(number)
    else this.#parts.set(number, { kept })
  }

  /** The number of the part that a report is in: by its place in the order of the review. */
  #partOf({ seq }: Kept): number {
    return Math.floor(seq / this.#size)
  }

  async #read(): Promise<void> {
    const known = new Map<string, KnownReport>()
    for await (const row of pages((last?: { seq: number }) => flowRowsAfter(this.#db, last?.seq ?? -1, page)))
      known.set(row.id, { row, records: [], outcomes: {}, resolutions: {} })
    await this.#readRecords(known)
    for (const stage of stageIds) {
      const next = (last?: { report: string }) => outcomesAfter(this.#db, stage, last?.report ?? '', page)
      for await (const { report, outcome, reason } of pages(next)) {
        const about = known.get(report)
        if (about) about.outcomes[stage] = { outcome, reason }
      }
    }
    for (const kind of ['retrieval', 'destination', 'study', 'removal'] as const) {
      for (const [report, body] of await this.#newest(kind, ({ report }) => report)) {
        const about = known.get(report)
        if (about) Object.assign(about, { [kind]: body })
      }
    }
    for (const [key, body] of await this.#newest('resolution', ({ report, body }) => `${report} ${body.stage}`)) {
      const about = known.get(key.slice(0, key.lastIndexOf(' ')))
      if (about) about.resolutions[body.stage] = body
    }
    for (const [report, joined] of joinedReports(this.#db)) {
      const about = known.get(report)
      if (about) about.joined = joined
    }
    let done = 0
    for (const [id, about] of known) {
      this.#kept.set(id, keptOf(about))
      if (++done % page === 0) await setImmediate()
    }
    const parts = Map.groupBy(this.#kept.values(), (kept) => this.#partOf(kept))
    for (const [number, some] of parts) this.#parts.set(number, { kept: inOrder(some) })
  }

  /** Records by import, since an import is of one source; then in the order of the review. */
  async #readRecords(known: ReadonlyMap<string, KnownReport>): Promise<void> {
    const all: (RecordPlace & { from: Omit<FlowRecord, 'id'> })[] = []
    for (const [subject, from] of importsOf(this.#db)) {
      const next = (last?: { entry: number }) => recordPlacesAfter(this.#db, subject, last?.entry ?? -1, page)
      for await (const place of pages(next)) all.push({ ...place, from })
    }
    all.sort((a, b) => a.seq - b.seq)
    for (const { id, report } of all) known.get(report)?.records.push(id)
    this.#records = all.map(({ id, from }) => ({ id, ...from }))
  }

  /** The newest of the current facts of a kind that were said of records which are one report by now. */
  async #newest<K extends FlowKind>(kind: K, keyOf: (said: FlowSaid<K>) => string): Promise<Map<string, BodyOf<K>>> {
    const newest = new Map<string, FlowSaid<K>>()
    const next = (last?: { subject: string }) => saidAfter(this.#db, kind, last?.subject ?? '', page)
    for await (const said of pages(next)) {
      const key = keyOf(said)
      const other = newest.get(key)
      if (!other || other.fact < said.fact) newest.set(key, said)
    }
    return new Map([...newest].map(([key, said]) => [key, said.body]))
  }
}

/** Rows page by page, with a turn for others after each. */
async function* pages<Row>(next: (last?: Row) => Row[]): AsyncGenerator<Row> {
  for (let last: Row | undefined; ; ) {
    const rows = next(last)
    yield* rows
    last = rows.at(-1)
    if (rows.length < page) return
    await setImmediate()
  }
}

function knownNow(db: ReadDb, row: KnownReport['row']): KnownReport {
  const outcomes: KnownReport['outcomes'] = {}
  for (const { stage, outcome, reason } of outcomesOf(db, row.id)) outcomes[stage] = { outcome, reason }
  const resolutions: KnownReport['resolutions'] = {}
  for (const { body } of currentAbout(db, 'resolution', row.id)) resolutions[body.stage as StageId] = body
  return {
    row,
    records: recordIdsOf(db, row.id),
    outcomes,
    resolutions,
    retrieval: currentAbout(db, 'retrieval', row.id).at(-1)?.body,
    destination: currentAbout(db, 'destination', row.id).at(-1)?.body,
    study: currentAbout(db, 'study', row.id).at(-1)?.body,
    removal: currentAbout(db, 'removal', row.id).at(-1)?.body,
    joined: joinedReports(db, row.id).get(row.id),
  }
}

function keptOf(known: KnownReport): Kept {
  const open = flowReport(known, true)
  const same = !known.outcomes['full-text'] || open.retrieval !== 'retrieved'
  return { seq: known.row.seq, open, shut: same ? open : flowReport(known, false) }
}

function inOrder(kept: readonly Kept[]): Kept[] {
  return kept.toSorted((a, b) => a.seq - b.seq)
}

/** As told; where both are the same, one list, of which all is then found once. */
function toldOf(part: Part, told: 'open' | 'shut'): readonly FlowReport[] {
  part[told] ??=
    told === 'shut' && part.kept.every(({ open, shut }) => open === shut)
      ? toldOf(part, 'open')
      : part.kept.map((kept) => kept[told])
  return part[told]
}

const kept = new WeakMap<ReadDb, Promise<KeptFacts>>()

/** The kept facts of a review, up to date; read when they are first asked for. */
export async function keptFlowFacts(db: ReadDb): Promise<KeptFacts> {
  for (;;) {
    let made = kept.get(db)
    if (!made) {
      made = KeptFacts.of(db)
      kept.set(db, made)
      // One that failed is not kept.
      made.catch(() => kept.delete(db))
    }
    const facts = await made
    if (facts.follow()) return facts
    if (kept.get(db) === made) kept.delete(db)
  }
}
