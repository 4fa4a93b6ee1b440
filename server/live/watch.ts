import { newestFact } from '#db/changes.ts'
import type { WriteDb } from '#db/database.ts'
import { dataVersion } from '#db/kept.ts'
import { type News, newsBetween, newsOfAction } from '#db/news.ts'
import type { FactKind } from '#shared/domain/facts/fact.ts'
import { mayEdit } from '#shared/domain/live/places.ts'
import { type Came, toldOf } from '#shared/domain/live/told.ts'
import type { Topic } from '#shared/domain/live/topics.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import type { Clock } from '../host.ts'
import { isUndoHidden, mayKnow } from '../reviews/visible.ts'
import type { Session } from '../session.ts'
import { Exceptions } from './exceptions.ts'
import { hearSaid } from './said.ts'
import { type Standing, standingOf } from './standing.ts'
import { Stream } from './stream.ts'

/** It is looked at these distances in ms, on the clock's own multiples of it, and never because something was said. */
export const grid = 250
/** So long, in ms, it is known what was said when; who was away for longer is told that everything may be another. */
const remembered = 600_000

/** Kinds of fact by which something may be closed or open that was not, and to whom. */
const opening: ReadonlySet<FactKind> = new Set(['stage', 'form', 'member'])

/**
 * Watches one open review for all windows that listen. It looks on a fixed grid of time, so that when somebody is told something
 * depends on no fact that they may not know of; facts of other processes are seen by SQLite's own count of their commits.
 */
export class ReviewWatch {
  readonly #db: WriteDb
  readonly #clock: Clock
  readonly #streams = new Set<Stream>()
  readonly #exceptions: Exceptions
  /** Since when, by the clock, it is known what was said. */
  readonly #began: string
  /** When facts were seen, and the place before them. */
  #seen: { at: string; before: number }[] = []
  #upTo: number
  #version: number
  #isSaid = false
  #isMoved = false
  /** When it was last looked, by the clock. */
  #looked: string
  #from = new Map<string, object | undefined>()
  #standing: Standing
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(db: WriteDb, clock: Clock) {
    this.#db = db
    this.#clock = clock
    this.#exceptions = new Exceptions({ db, clock })
    this.#began = clock.now().toISOString()
    this.#looked = this.#began
    this.#upTo = newestFact(db)
    this.#version = dataVersion(db)
    this.#standing = standingOf(db)
    hearSaid(db, (action, from) => {
      this.#isSaid = true
      if (this.#streams.size > 0) this.#from.set(action, from)
    })
    db.beforeClose(() => this.close())
  }

  /** Lets a window listen, and tells it what it missed since the mark that it brings. */
  join(session: Session, window: string, since: string | undefined): Stream {
    // Who came this moment is not known yet.
    if (this.#streams.size === 0 || !this.#standing.members.has(memberOf(session))) this.look()
    if (this.#streams.size === 0) this.#standing = standingOf(this.#db)
    const stream = new Stream(session, window, () => this.#looked)
    this.#streams.add(stream)
    const actor = stream.actorIn(this.#standing)
    if (!actor || !may(actor, 'read')) stream.end()
    else {
      stream.isOtherwise(actor, this.#standing)
      this.#prepare()
      if (since !== undefined) this.#catchUp(stream, actor, since)
    }
    this.#isMoved = true
    this.#showEditing(stream)
    this.#wind()
    return stream
  }

  /** Takes a window away that listens no more. */
  leave(stream: Stream): void {
    if (!this.#streams.delete(stream)) return
    this.#isMoved = true
    this.#prepare()
    if (this.#streams.size === 0) this.#rest()
  }

  /** Says that somebody writes at a place, or no more, at a window that listens. Of any other nothing is kept. */
  edits(session: Session, window: string, place: string | null): void {
    for (const stream of this.#streams)
      if (stream.session === session && stream.window === window) {
        stream.place = place
        this.#isMoved = true
      }
  }

  /** Looks once: tells everybody who listens of what was said since, as far as they may know of it, and who edits what. */
  look(): void {
    this.#looked = this.#clock.now().toISOString()
    const version = dataVersion(this.#db)
    if (this.#isSaid || version !== this.#version) {
      this.#isSaid = false
      this.#version = version
      const newest = newestFact(this.#db)
      if (newest !== this.#upTo) this.#follow(newest)
      this.#from.clear()
    }
    if (!this.#isMoved) return
    this.#isMoved = false
    for (const stream of this.#streams) this.#showEditing(stream)
  }

  /** Ends all streams. */
  close(): void {
    this.#rest()
    hearSaid(this.#db, undefined)
    for (const stream of this.#streams) stream.end()
    this.#streams.clear()
  }

  #follow(newest: number): void {
    const before = this.#upTo
    this.#upTo = newest
    this.#remember(this.#looked, before)
    if (this.#streams.size === 0) return
    const { openForms } = this.#standing
    this.#standing = standingOf(this.#db)
    // Who settles what by a form is seen while that is open.
    if ([...openForms].join() !== [...this.#standing.openForms].join()) this.#isMoved = true
    const came = this.#cameBetween(before, newest)
    const byException = this.#exceptions.toldAfter(before, newest, came, this.#standing)
    for (const stream of this.#streams) {
      const actor = stream.actorIn(this.#standing)
      if (!actor || !may(actor, 'read')) stream.end()
      else if (stream.isOtherwise(actor, this.#standing)) {
        // What was closed is open now, or the other way round, or they have another role: anything may look another way.
        stream.tellAll()
        this.#isMoved = true
      } else stream.tell(merged(this.#told(stream, actor, came), this.#excepted(stream, actor, byException)))
    }
    this.#prepare()
  }

  #excepted(stream: Stream, actor: Actor, byException: (actor: Actor, self: object) => Topic[]): Topic[] {
    const { stages, charting } = this.#standing.closedTo(actor)
    return stages.length > 0 || charting ? byException(actor, stream.session) : []
  }

  /** The facts of a stretch, with what each undo among them turns. */
  #cameBetween(before: number, upTo: number): Came<News>[] {
    const actions = new Map<string, News[]>()
    const turnedBy = (action: string) => {
      const known = actions.get(action) ?? newsOfAction(this.#db, action)
      actions.set(action, known)
      return known
    }
    return newsBetween(this.#db, before, upTo).map((fact) => ({
      fact,
      of: fact.undone === null ? undefined : turnedBy(fact.undone),
      from: this.#from.get(fact.action),
    }))
  }

  #told(stream: Stream, actor: Actor, came: readonly Came<News>[]): Topic[] {
    const closed = this.#standing.closedTo(actor)
    const eyes = { actor, author: stream.member ?? 'terminal' }
    return toldOf(came, {
      knows: (fact) => mayKnow(eyes, fact, closed),
      isHidden: (undone) => isUndoHidden(eyes, undone, closed),
      isOwn: ({ author }) => author === eyes.author,
      self: stream.session,
    })
  }

  /** Tells what was said while a window was away. Whether it was away for too long is told by the clock alone. */
  #catchUp(stream: Stream, actor: Actor, since: string): void {
    const away = Date.parse(this.#clock.now().toISOString()) - Date.parse(since)
    const from = this.#seen.find(({ at }) => at > since)?.before ?? this.#upTo
    const came = this.#cameBetween(from, this.#upTo)
    const opened = came.some(({ fact, of }) => (of ?? [fact]).some(({ kind }) => opening.has(kind)))
    if (!(since >= this.#began && away >= 0 && away < remembered) || opened) {
      stream.tellAll()
      return
    }
    // Exceptions are not reckoned backwards: whom one is for is told.
    const { stages, charting } = this.#standing.closedTo(actor)
    const excepted: Topic[] = []
    if (may(actor, 'resolve')) excepted.push('conflicts')
    if (may(actor, 'follow')) excepted.push('progress', 'questions')
    stream.tell(merged(this.#told(stream, actor, came), stages.length > 0 || charting ? excepted : []))
  }

  #remember(at: string, before: number): void {
    this.#seen.push({ at, before })
    const oldest = new Date(Date.parse(at) - 2 * remembered).toISOString()
    if ((this.#seen[0]?.at ?? at) < oldest) this.#seen = this.#seen.filter((seen) => seen.at >= oldest)
  }

  #prepare(): void {
    const actors = [...this.#streams].flatMap((stream) => stream.actorIn(this.#standing) ?? [])
    this.#exceptions.prepare(actors, this.#upTo)
  }

  #showEditing(stream: Stream): void {
    const actor = stream.actorIn(this.#standing)
    if (!actor) return
    const editing = [...this.#streams].flatMap(({ place, member, session }) => {
      const name = member === undefined ? undefined : this.#standing.members.get(member)?.name
      const isOther = place !== null && name !== undefined && session !== stream.session
      return isOther && mayEdit(actor, place, this.#standing.openForms) ? [{ place, name }] : []
    })
    editing.sort((a, b) => (`${a.place} ${a.name}` < `${b.place} ${b.name}` ? -1 : 1))
    stream.tellEditing(editing)
  }

  /** Looks at the next multiple of the grid, and so on. */
  #wind(): void {
    if (this.#timer !== undefined) return
    const next = () => {
      this.#timer = setTimeout(
        () => {
          next()
          this.#lookSafely()
        },
        grid - (Date.now() % grid),
      )
      this.#timer.unref()
    }
    next()
  }

  /** A file that cannot be read any more ends the streams and nothing else: windows ask again. */
  #lookSafely(): void {
    try {
      this.look()
    } catch {
      for (const stream of this.#streams) stream.end()
    }
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}

function merged(a: readonly Topic[], b: readonly Topic[]): Topic[] {
  return b.length === 0 ? [...a] : [...new Set([...a, ...b])]
}

function memberOf({ actor }: Session): string {
  return actor.kind === 'member' ? actor.member : ''
}

const watches = new WeakMap<WriteDb, ReviewWatch>()

/** The one watch of an open review. */
export function watchOf(db: WriteDb, clock: Clock): ReviewWatch {
  const watch = watches.get(db) ?? new ReviewWatch(db, clock)
  watches.set(db, watch)
  return watch
}
