import type { Change } from '#shared/contract/live.ts'
import type { Place } from '#shared/domain/live/places.ts'
import { inOrder, type Topic, topics } from '#shared/domain/live/topics.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import type { Session } from '../session.ts'
import type { Standing } from './standing.ts'

/** After so many ms a window hears that the stream still goes, whatever else it heard: a clock of its own, that nobody moves. */
export const beat = 15_000

type Editing = NonNullable<Change['editing']>

/** What one window listens to. It is handed words, merges those that were not fetched yet, and ends. */
export class Stream {
  readonly session: Session
  readonly window: string
  /** The member whose window it is; undefined for the terminal. */
  readonly member: string | undefined
  /** Where this window says that it is writing. */
  place: Place | null = null
  readonly #mark: () => string
  #topics = new Set<Topic>()
  #editing: Editing | undefined
  #toldEditing = '[]'
  #standing = ''
  #isDue = false
  #isOver = false
  #wake: () => void = () => {}

  /** `mark` says up to when everybody has been told: by the clock alone, whatever was said and to whom. */
  constructor(session: Session, window: string, mark: () => string) {
    const { actor } = session
    this.session = session
    this.window = window
    this.member = actor.kind === 'member' ? actor.member : undefined
    this.#mark = mark
  }

  /** Who listens, as the review says now; undefined for who is no member of it any more. */
  actorIn({ members }: Standing): Actor | undefined {
    if (this.member === undefined) return this.session.actor.kind === 'terminal' ? { kind: 'terminal' } : undefined
    const body = members.get(this.member)
    const guest = this.session.door === 'guest' ? ({ guest: true } as const) : {}
    return body && !body.retired ? { kind: 'member', member: this.member, roles: body.roles, ...guest } : undefined
  }

  /** Whether they may do or know something else than the last time. */
  isOtherwise(actor: Actor, standing: Standing): boolean {
    const now = JSON.stringify([actor.kind === 'member' && actor.roles, standing.closedTo(actor)])
    const before = this.#standing
    this.#standing = now
    return before !== now
  }

  /** Tells of topics. */
  tell(told: readonly Topic[]): void {
    if (told.length === 0) return
    for (const topic of told) this.#topics.add(topic)
    this.#rouse()
  }

  /** Tells of everything. */
  tellAll(): void {
    this.tell(topics)
  }

  /** Tells who edits what, if that is another than it was. */
  tellEditing(editing: Editing): void {
    const now = JSON.stringify(editing)
    if (now === this.#toldEditing) return
    this.#toldEditing = now
    this.#editing = editing
    this.#rouse()
  }

  /** Ends it: its last word was said. */
  end(): void {
    this.#isOver = true
    this.#wake()
  }

  #rouse(): void {
    this.#isDue = true
    this.#wake()
  }

  /** The words as they come; the first at once, and on the beat one that says nothing. Ends with the stream. */
  async *words(): AsyncGenerator<Change, void> {
    let next = performance.now() + beat
    this.#isDue = true
    while (!this.#isOver) {
      if (!this.#isDue) {
        const rest = next - performance.now()
        if (rest > 0) await this.#wait(rest)
        if (this.#isOver) return
        if (performance.now() >= next) {
          next += beat
          this.#isDue = true
        }
      }
      if (this.#isDue) yield this.#take()
    }
  }

  #take(): Change {
    const editing = this.#editing
    const told = inOrder(this.#topics)
    this.#topics = new Set()
    this.#editing = undefined
    this.#isDue = false
    return { topics: told, mark: this.#mark(), ...(editing && { editing }) }
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
