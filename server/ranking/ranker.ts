import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { current } from '#db/current.ts'
import type { WriteDb } from '#db/database.ts'
import { rankedTextsAfter } from '#db/ranked-texts.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { type ReportIndex, reportIndex } from '../screening/report-index.ts'
import type { FromRankingThread, RankingAnswers, RankingTask, ToRankingThread } from './messages.ts'

// As it stands in a checkout, and as it is bundled beside the server.
const entry = new URL(import.meta.url.endsWith('.ts') ? './ranking-thread.ts' : './ranking-thread.mjs', import.meta.url)

/** So many texts are read before others have a turn. */
const page = 1000
/** A thread that nobody asked anything for so long, in ms, ends: what it keeps is large. */
const idleAfter = 10 * 60_000

/** In MiB; of 100,000 records it takes about one GiB, most of it outside of this. */
const memory = 2048

/** The thread that ranks the reports of one review, and what it was told of them. */
class Ranker {
  readonly #db: WriteDb
  #worker: Worker | undefined
  /** Of which index, and of which of its texts, the thread knows. */
  #told: { index: ReportIndex; texts: number } | undefined
  #telling: Promise<void> = Promise.resolve()
  readonly #asked = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  #last = 0
  #idle: NodeJS.Timeout | undefined
  #closed = false

  constructor(db: WriteDb) {
    this.#db = db
    db.beforeClose(() => {
      this.#closed = true
      this.#end(new Error('the review was closed'))
    })
  }

  /** Has the thread read the reports as they are now. */
  async prepare(index: ReportIndex): Promise<void> {
    this.#telling = this.#telling.catch(() => undefined).then(() => this.#tell(index))
    await this.#telling
    this.#wait()
  }

  /** Has the thread do something, once it has been told of the reports as they are now. */
  async ask<Task extends RankingTask>(index: ReportIndex, task: Task): Promise<RankingAnswers[Task['does']]> {
    await this.prepare(index)
    if (!this.#worker) throw new Error('the thread that ranks ended')
    const id = ++this.#last
    const { promise, resolve, reject } = Promise.withResolvers<RankingAnswers[Task['does']]>()
    this.#asked.set(id, { resolve, reject })
    this.#worker.postMessage({ says: 'task', id, task } satisfies ToRankingThread)
    this.#wait()
    return promise
  }

  async #tell(index: ReportIndex): Promise<void> {
    for (;;) {
      const { texts } = index
      if (this.#worker && this.#told?.index === index && this.#told.texts === texts) return
      this.#worker ??= this.#begin()
      const worker = this.#worker
      for (let after = -1, first = true; ; first = false) {
        const rows = rankedTextsAfter(this.#db, after, page)
        const last = rows.length < page
        worker.postMessage({ says: 'texts', rows, first, last } satisfies ToRankingThread)
        after = rows.at(-1)?.seq ?? after
        if (last) break
        await setImmediate()
      }
      // One that ended meanwhile knows nothing; the next is told from the beginning.
      if (this.#worker === worker) this.#told = { index, texts }
    }
  }

  #begin(): Worker {
    if (this.#closed) throw new Error('the review was closed')
    const worker = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
    })
    worker.on('message', (message: FromRankingThread) => {
      const asked = this.#asked.get(message.id)
      this.#asked.delete(message.id)
      if ('answer' in message) asked?.resolve(message.answer as never)
      else asked?.reject(Object.assign(new Error(message.failed), { stack: message.stack }))
      this.#wait()
    })
    worker.on('error', (error: unknown) => this.#end(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#worker === worker && this.#end(new Error('the thread that ranks ended')))
    return worker
  }

  /** While it is asked something, a command waits for it; else it keeps nobody. */
  #wait(): void {
    clearTimeout(this.#idle)
    if (this.#asked.size > 0) {
      this.#worker?.ref()
      return
    }
    this.#worker?.unref()
    this.#idle = setTimeout(() => this.#end(new Error('nobody asked')), idleAfter)
    this.#idle.unref()
  }

  #end(error: Error): void {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    this.#told = undefined
    void worker?.terminate()
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
  }
}

const rankers = new WeakMap<WriteDb, Ranker>()

/**
 * Has something worked out of the texts of a review's reports, on a thread of its own that is kept for the next time. What it
 * gives follows from the task and the texts alone.
 */
export function ranked<Task extends RankingTask>(
  db: WriteDb,
  index: ReportIndex,
  task: Task,
): Promise<RankingAnswers[Task['does']]> {
  return rankerOf(db).ask(index, task)
}

function rankerOf(db: WriteDb): Ranker {
  const known = rankers.get(db) ?? new Ranker(db)
  rankers.set(db, known)
  return known
}

/**
 * Has the thread of a review read its reports where ranking is on at some stage, so that the first order by relevance is there
 * at once: of 100,000 that takes some 15 s. Nobody waits for it, and where it fails, whoever asks first is told.
 */
export function prepareRanking(db: WriteDb): void {
  if (!stageIds.some((stage) => current(db, 'ranking', stage)?.body.on)) return
  reportIndex(db)
    .then((index) => rankerOf(db).prepare(index))
    .catch(() => undefined)
}
