import type { Changes } from '#db/changes.ts'
import { allCurrent } from '#db/current.ts'
import { replacedReports } from '#db/outcomes.ts'
import { type OwnBallot, type OwnSaid, ownBallots, ownSaid } from '#db/own.ts'
import { reportsAtStage } from '#db/reports.ts'
import type { FactKind } from '#shared/domain/facts/fact.ts'
import { type Stage, type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { isSameForAll } from '#shared/domain/screening/assignment.ts'
import { ownDecisions, ownMarks } from '#shared/domain/screening/filters.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { type KnownLabels, knownLabels } from '../marks/labels.ts'
import { reportsToScreen, reviewersOf, reviewersOfEach } from './assigned.ts'
import { Codes, Lists } from './columns.ts'
import { setAside } from './mine.ts'
import { originsAtStage, originsOn } from './origin.ts'
import type { ReportIndex } from './report-index.ts'

/** The code of a report that has no vote and that nobody can decide for now: it is in no list but that of all. */
export const notDecidable = ownDecisions.length

/** Kinds of fact after which it is quicker to read a member's state anew. */
const unsettling: ReadonlySet<FactKind> = new Set(['stage', 'pilot', 'label', 'takeover', 'member'])

/**
 * What a member said of the reports of a stage and which are theirs to screen, by their place in the index. Nothing in it
 * is read from what anybody else said of a report.
 */
export class OwnState {
  /** By the place of the decision in `ownDecisions`, or `notDecidable`. */
  decision: Uint8Array
  /** The day of the vote, in days since 1970 (UTC); 0 where there is none. */
  day: Int32Array
  /** Marks as bits, by their place in `ownMarks`. */
  marks: Uint8Array
  /** 1 for what is the member's to screen, or what they voted on, and for what was removed: that is everybody's. */
  mine: Uint8Array
  /** 1 for what is at the stage, or would be if it were not removed. */
  atStage: Uint8Array
  readonly reasons: Lists
  readonly labels: Lists
  readonly reasonIds = new Codes()
  readonly labelIds = new Codes()
  readonly #call: Call
  readonly #index: ReportIndex
  readonly #stage: Stage
  readonly #member: string
  /** Reports at full text that nobody can decide, or that others stand for. */
  readonly #aside: Set<string>
  readonly #replaced: Set<string>
  readonly #known: KnownLabels
  /** Whether words of others may be in a vote that was taken over, which stay hidden while the stage is closed. */
  readonly #guarded: boolean

  constructor(call: Call, index: ReportIndex, stage: StageId, member: string) {
    const { capacity } = index
    this.#call = call
    this.#index = index
    this.#stage = stageOf(call, stage)
    this.#member = member
    const isClosed = closedTo(call).includes(stage)
    this.#guarded = isClosed && allCurrent(call.db, 'takeover').length > 0
    this.#aside = setAside(call, stage)
    this.#replaced = stage === 'full-text' && !isClosed ? replacedReports(call.db) : new Set()
    this.#known = knownLabels(call)
    this.decision = new Uint8Array(capacity)
    this.day = new Int32Array(capacity)
    this.marks = new Uint8Array(capacity)
    this.mine = new Uint8Array(capacity)
    this.atStage = new Uint8Array(capacity)
    this.reasons = new Lists(capacity)
    this.labels = new Lists(capacity)
    this.#readAll()
  }

  #readAll(): void {
    const { db } = this.#call
    const { ids, places, size, enters } = this.#index
    if (this.#stage.id === 'title-abstract')
      for (let place = 0; place < size; place++) this.atStage[place] = enters[place] === 1 ? 1 : 0
    else
      for (const report of reportsAtStage(db, this.#stage.id)) {
        const place = places.get(report)
        if (place !== undefined) this.atStage[place] = 1
      }
    for (const report of this.#aside) this.decision[places.get(report) ?? -1] = notDecidable
    const origins = this.#guarded ? originsAtStage(db, this.#stage.id) : undefined
    const noted = new Set<string>()
    for (const ballot of ownBallots(db, this.#stage.id, this.#member)) {
      this.#putBallot(ballot, origins?.get(ballot.report)?.get(this.#member)?.shared !== undefined)
      noted.add(ballot.report)
    }
    const said = Map.groupBy(ownSaid(db, this.#stage.id, this.#member), ({ report }) => report)
    for (const [report, own] of said) this.#putSaid(report, own, noted.has(report))
    // Where each screens a part, it is gone through that part and not through all reports.
    const isPart = this.#stage.id === 'title-abstract' && !isSameForAll(this.#stage)
    const own = isPart ? reportsToScreen(this.#call, this.#member) : undefined
    const reviewers = own ? undefined : reviewersOfEach(this.#call, this.#stage)
    for (let place = 0; place < size; place++)
      if (this.atStage[place] === 1) this.#putMine(place, reviewers?.(ids[place] ?? '') ?? [])
    for (const report of own ?? []) this.#putMine(places.get(report) ?? -1, [this.#member])
  }

  /** Reads one report anew. */
  #read(report: string): void {
    const { db } = this.#call
    const place = this.#index.places.get(report)
    if (place === undefined) return
    const stage = this.#stage.id
    this.decision[place] = this.#aside.has(report) ? notDecidable : 0
    this.day[place] = 0
    this.marks[place] = 0
    this.mine[place] = 0
    this.reasons.set(place, [])
    this.labels.set(place, [])
    this.atStage[place] = this.#index.enters[place] === 1 ? 1 : 0
    if (this.#index.enters[place] === 0) return
    const [ballot] = ownBallots(db, stage, this.#member, report)
    if (ballot)
      this.#putBallot(ballot, this.#guarded && originsOn(db, stage, report).get(this.#member)?.shared !== undefined)
    this.#putSaid(report, ownSaid(db, stage, this.#member, report), ballot !== undefined)
    this.#putMine(place, reviewersOf(this.#call, this.#stage, report))
  }

  #putBallot({ report, decision, reasons, noted, at }: OwnBallot, hidesReasons: boolean): void {
    const place = this.#index.places.get(report)
    if (place === undefined) return
    this.decision[place] = ownDecisions.indexOf(decision)
    this.day[place] = dayOf(at)
    if (noted) this.marks[place] = (this.marks[place] ?? 0) | bitOf('note')
    if (!hidesReasons && reasons.length > 0)
      this.reasons.set(
        place,
        reasons.map((reason) => this.reasonIds.code(reason)),
      )
  }

  #putSaid(report: string, said: readonly OwnSaid[], hasVoted: boolean): void {
    const place = this.#index.places.get(report)
    if (place === undefined) return
    let marks = this.marks[place] ?? 0
    const labels = new Set<string>()
    for (const one of said) {
      if (one.what === 'note' || one.what === 'question') {
        // The last word counts; a note that was written after a vote stands in the vote already.
        if (one.what === 'question' || !hasVoted) marks = one.on ? marks | bitOf(one.what) : marks & ~bitOf(one.what)
      } else if (one.on) {
        // On any of its records is on the report.
        if (one.what === 'mark') marks |= bitOf(one.mark)
        else labels.add(this.#known.shownFor(one.label)?.id ?? '')
      }
    }
    this.marks[place] = marks
    this.labels.set(
      place,
      [...labels].flatMap((label) => (label === '' ? [] : this.labelIds.code(label))),
    )
  }

  #putMine(place: number, reviewers: readonly string[]): void {
    const { ids, removed } = this.#index
    const voted = this.day[place] !== 0
    const isMine =
      voted || removed[place] === 1 || (!this.#replaced.has(ids[place] ?? '') && reviewers.includes(this.#member))
    this.mine[place] = isMine ? 1 : 0
  }

  /** Brings it up to date. Gives false where it is quicker to read all of it anew. */
  follow(reports: Changes['reports'], said: Changes['said'], kinds: Changes['kinds']): boolean {
    // Who is at full text, and what can be decided there, follows from what anybody said at the stage before.
    if (this.#stage.id !== stageIds[0] || reports === 'many' || said === 'many') return false
    if (this.#index.capacity > this.decision.length || [...kinds].some((kind) => unsettling.has(kind))) return false
    for (const report of new Set([...reports, ...said])) this.#read(report)
    return true
  }

  /** Ids of the reasons of the vote on the report at this place, the primary one first. */
  reasonsAt(place: number): string[] {
    return [...this.reasons.at(place)].map((code) => this.reasonIds.texts[code] ?? '')
  }

  /** How many votes were cast on this day (UTC). */
  votesOn(iso: string): number {
    const day = dayOf(iso)
    let n = 0
    for (let place = 0; place < this.day.length; place++)
      if (this.day[place] === day && this.#index.enters[place] !== 0) n++
    return n
  }
}

function dayOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 86_400_000)
}

function bitOf(mark: (typeof ownMarks)[number]): number {
  return 1 << ownMarks.indexOf(mark)
}

/** At a team's host many members ask; those who asked last are kept. */
const mostKept = 24

/** What a member said at a stage, as it is now; the index is up to date. */
export function ownState(call: Call, index: ReportIndex, stage: StageId, member: string): OwnState {
  // What is closed to somebody decides what they may see of their own votes that were taken over.
  const key = `${stage} ${member} ${closedTo(call).join()}`
  const own = index.own.get(key) ?? new OwnState(call, index, stage, member)
  index.own.delete(key)
  index.own.set(key, own)
  for (const [oldest] of index.own) {
    if (index.own.size <= mostKept) break
    index.own.delete(oldest)
  }
  return own
}
