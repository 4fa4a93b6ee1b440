import { randomBytes } from 'node:crypto'
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Change } from '#shared/contract/live.ts'
import type { Topic } from '#shared/domain/live/topics.ts'
import { touchedBy } from '../../../renderer/features/live/reads.ts'
import { freshFor, next, readAhead } from '../../../renderer/features/screening/read-ahead.ts'
import { decisions, stage } from '../../corpus/votes.ts'
import { call, listen, type Somewhere } from './asking.ts'
import type { Guest } from './host.ts'

/** So long, in ms, a window waits between one reading anew and the next. */
const gap = 900
/** So often, in ms, it asks what nothing tells it of. */
const askedEvery = 20_000

/** Hears of what a window does. */
export interface Heard {
  /** A call was answered. */
  answered(path: string, sent: number, took: number): void
  /** The stream told of topics: what was said up to `mark`. */
  told(window: Window, topics: readonly Topic[], mark: number): void
  failed(path: string, error: unknown): void
}

/**
 * One window of one reviewer in the screening room, in what it asks of the host. Recorded from a browser: on coming in, for each vote, while
 * time passes, and when the stream tells of something.
 */
export class Window {
  readonly guest: Guest
  readonly #browser: Somewhere
  readonly #heard: Heard
  readonly #topics = new Set<Topic>()
  #ids: string[] = []
  /** The reports that were sent back to the reviewer: of these it is asked what the question is. */
  #sentBack: ReadonlySet<string> = new Set()
  #at = 0
  readonly #readAt = new Map<string, number>()
  #isOver = false
  #reading = false

  constructor(port: number, guest: Guest, heard: Heard) {
    this.guest = guest
    this.#heard = heard
    // As many connections as a browser has to one host.
    const agent = new Agent({ keepAlive: true, maxSockets: 6 })
    this.#browser = { port, address: guest.address, cookie: guest.cookie, agent }
  }

  async #ask<Answer>(path: string, input: unknown = {}): Promise<Answer | undefined> {
    const from = performance.now()
    const sent = Date.now()
    try {
      const answer = await call<Answer>(this.#browser, path, input)
      this.#heard.answered(path, sent, performance.now() - from)
      return answer
    } catch (error) {
      if (!this.#isOver) this.#heard.failed(path, error)
      return undefined
    }
  }

  async #askSentBack(): Promise<void> {
    const list = await this.#ask<{ reports: { report: string }[] }>('conflicts/sentBack', { stage })
    if (list) this.#sentBack = new Set(list.reports.map(({ report }) => report))
  }

  #askQuestion(): Promise<unknown> {
    const report = this.#here
    return this.#sentBack.has(report) ? this.#ask('conflicts/question', { stage, report }) : Promise.resolve()
  }

  /** Reads a report that comes so much later, unless it was read a moment ago. */
  async #report(ahead: number): Promise<void> {
    const report = this.#ids[this.#at + ahead]
    const now = performance.now()
    if (report === undefined || now - (this.#readAt.get(report) ?? Number.NEGATIVE_INFINITY) < freshFor) return
    this.#readAt.set(report, now)
    await this.#ask('screening/report', { stage, report })
  }

  /** Opens the room: all that a window asks for before the first report can be judged. */
  async open(): Promise<void> {
    await this.#ask('team/me')
    await this.#ask('reviews/map')
    const queue = { stage, filters: { decision: ['undecided'] }, sort: { by: 'added' }, lang: 'en' }
    const [list] = await Promise.all([
      this.#ask<{ ids: string[] }>('screening/queue', queue),
      this.#ask('access/standing'),
      this.#ask('pilots/list', { stage }),
      this.#ask('marks/asked'),
      this.#askSentBack(),
      this.#ask('reviews/setup'),
      this.#ask('highlights/list'),
    ])
    this.#ids = list?.ids ?? []
    void this.#listen()
    for (let ahead = 0; ahead < readAhead; ahead++) await this.#report(ahead)
  }

  async #listen(): Promise<void> {
    const path = 'live/changes'
    const hear = ({ topics, mark }: Change) => {
      this.#heard.told(this, topics, Date.parse(mark))
      for (const topic of topics) this.#topics.add(topic)
      void this.#readAnew()
    }
    try {
      await listen(this.#browser, path, { window: randomBytes(8).toString('hex') }, hear)
      if (!this.#isOver) throw new Error('the stream ended')
    } catch (error) {
      if (!this.#isOver) this.#heard.failed(path, error)
    }
  }

  /** Of what it was told it reads anew what it shows, and then waits a little. */
  async #readAnew(): Promise<void> {
    if (this.#reading || this.#topics.size === 0) return
    this.#reading = true
    const { anew } = touchedBy([...this.#topics])
    this.#topics.clear()
    const shown: Record<string, unknown> = {
      'team.me': {},
      'reviews.map': {},
      'reviews.setup': {},
      'access.standing': {},
      'pilots.list': { stage },
      'marks.asked': {},
      'highlights.list': {},
    }
    for (const [name, input] of Object.entries(shown)) if (anew.has(name)) void this.#ask(name.replace('.', '/'), input)
    if (anew.has('conflicts.sentBack')) void this.#askSentBack()
    if (anew.has('conflicts.question')) void this.#askQuestion()
    await pause(gap)
    this.#reading = false
    if (!this.#isOver) await this.#readAnew()
  }

  /** The report that is read. Whoever is through begins again: a vote that is changed is a vote as well. */
  get #here(): string {
    return this.#ids[this.#at % this.#ids.length] ?? ''
  }

  /** Votes about once every `beat` ms until it is over; who is answered late votes as soon as they are. */
  async screen(beat: number, random: () => number): Promise<void> {
    let due = performance.now() + beat * random()
    let asked = performance.now() + askedEvery * random()
    while (!this.#isOver) {
      await pause(Math.max(0, due - performance.now()))
      if (this.#isOver) return
      due = Math.max(due + beat * (0.8 + 0.4 * random()), performance.now())
      const report = this.#here
      const decision = decisions[this.#at % decisions.length]
      const once = randomBytes(12).toString('hex')
      await this.#ask('screening/vote', { stage, report, decision, reasons: [], once, by: this.guest.member })
      this.#at++
      void this.#askQuestion()
      void this.#report(next)
      void this.#report(readAhead)
      if (performance.now() < asked) continue
      asked += askedEvery
      void this.#ask('marks/asked')
      void this.#askSentBack()
    }
  }

  close(): void {
    this.#isOver = true
    this.#browser.agent?.destroy()
  }
}
