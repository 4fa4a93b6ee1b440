import { decisions, stageIds } from '#shared/domain/reviews/words.ts'
import { z } from './zod.ts'

const waitingVote = z.object({
  stage: z.enum(stageIds),
  report: z.string(),
  decision: z.enum(decisions),
  reasons: z.array(z.string()),
  /** Tells it apart from every other vote. */
  once: z.string(),
  by: z.string(),
  /** What the member's vote on the report was before. */
  before: z.enum(decisions).nullable(),
  title: z.string(),
})
const refusedVote = waitingVote.extend({
  /** What the host answered. */
  why: z.object({ code: z.string(), message: z.string(), data: z.unknown() }),
})
const kept = z.object({ waiting: z.array(waitingVote), refused: z.array(refusedVote) })

/** A vote that waits here for the host. */
export type WaitingVote = z.infer<typeof waitingVote>

/** A vote that the host would not take, and why. */
export type RefusedVote = z.infer<typeof refusedVote>

/** A vote as it is sent. */
export type SentVote = Omit<WaitingVote, 'before' | 'title'>

/** What waits, and what was refused and not read yet; oldest first. */
export interface OutboxState {
  readonly waiting: readonly WaitingVote[]
  readonly refused: readonly RefusedVote[]
}

/** What became of sending a vote. `later`: nobody heard it, or nobody is signed in who may say it. */
export type SendOutcome = 'said' | 'later' | { refused: RefusedVote['why'] }

const empty: OutboxState = { waiting: [], refused: [] }

/** How long after a failure it is tried again, in ms: the first times, and from then on. */
const patience = [500, 1000, 2000, 4000, 8000]

interface OutboxOptions {
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  send: (vote: SentVote) => Promise<SendOutcome>
  /** Told when something that waited was said. */
  onSaid?: () => void
}

/**
 * The votes of one member that the host has not heard yet, kept on this machine so that they outlive the window. They are sent
 * in the order in which they were cast, each until the host has said yes or no to it: a vote whose answer was lost is sent
 * again with the same `once`, and the host says it once.
 *
 * Each step reads what is kept and writes it at once, so that two windows of one member can do it side by side.
 */
export class Outbox {
  readonly #store: OutboxOptions['store']
  readonly #send: OutboxOptions['send']
  readonly #onSaid: () => void
  #member: string | undefined
  #state = empty
  #sending: Promise<boolean> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  readonly #listeners = new Set<() => void>()

  constructor({ store, send, onSaid = () => undefined }: OutboxOptions) {
    this.#store = store
    this.#send = send
    this.#onSaid = onSaid
  }

  /** Opens the outbox of a member, or none: what waits there is sent. */
  open(member: string | undefined): void {
    if (member === this.#member) return
    this.#member = member
    this.#failures = 0
    this.reread()
    void this.deliver()
  }

  get = (): OutboxState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** The member whose it is. */
  get member(): string | undefined {
    return this.#member
  }

  /** Keeps a vote until it can be sent. */
  keep(vote: WaitingVote): void {
    const state = this.#read()
    this.#keepState({ ...state, waiting: [...state.waiting, vote] })
    void this.deliver()
  }

  /** Takes the vote that was cast last out again, if it waits and is not on its way. */
  takeBack(): WaitingVote | undefined {
    const state = this.#read()
    const last = state.waiting.at(-1)
    if (!last || (this.#sending && state.waiting.length === 1)) return undefined
    this.#keepState({ ...state, waiting: state.waiting.slice(0, -1) })
    return last
  }

  /** The person has read what was refused. */
  forgetRefused(): void {
    this.#keepState({ ...this.#read(), refused: [] })
  }

  /** Sends what waits, in order. Tells whether nothing waits any more. */
  deliver(): Promise<boolean> {
    clearTimeout(this.#timer)
    // What is kept while one is on its way is sent after it.
    if (!this.#sending && this.#read().waiting.length > 0) this.#sending = this.#deliver()
    return this.#sending ?? Promise.resolve(true)
  }

  /** Another window of the same member has changed what is kept. */
  reread(): void {
    this.#show(this.#read())
  }

  async #deliver(): Promise<boolean> {
    const member = this.#member
    for (let vote = this.#read().waiting[0]; vote && member === this.#member; vote = this.#read().waiting[0]) {
      const { before: _before, title: _title, ...sent } = vote
      const outcome = await this.#send(sent).catch((): SendOutcome => 'later')
      if (outcome === 'later') {
        this.#sending = undefined
        this.#tryLater()
        return false
      }
      this.#failures = 0
      // Another member may have come in meanwhile.
      if (member === this.#member) this.#settle(vote, outcome)
    }
    this.#sending = undefined
    this.#onSaid()
    return member === this.#member || this.deliver()
  }

  #settle(vote: WaitingVote, outcome: Exclude<SendOutcome, 'later'>): void {
    const { waiting, refused } = this.#read()
    this.#keepState({
      waiting: waiting.filter(({ once }) => once !== vote.once),
      refused: outcome === 'said' ? refused : [...refused, { ...vote, why: outcome.refused }],
    })
  }

  get #key(): string {
    return `parallax.outbox.${this.#member}`
  }

  #tryLater(): void {
    const wait = patience[Math.min(this.#failures++, patience.length - 1)]
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.deliver(), wait)
  }

  #read(): OutboxState {
    const text = this.#member && this.#store.getItem(this.#key)
    if (!text) return empty
    try {
      return kept.parse(JSON.parse(text))
    } catch {
      // Not ours, or of another version.
      return empty
    }
  }

  #keepState(state: OutboxState): void {
    if (!this.#member) return
    if (state.waiting.length + state.refused.length === 0) this.#store.removeItem(this.#key)
    else this.#store.setItem(this.#key, JSON.stringify(state))
    this.#show(state)
  }

  #show(state: OutboxState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
