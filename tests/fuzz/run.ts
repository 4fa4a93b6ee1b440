import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Format } from '#shared/domain/imports/reading.ts'
import { inputOf } from './inputs.ts'
import { type Figures, figuresIn, type Lane, memoryOfFigures, type Problem } from './lane.ts'
import { type Seed, seedsByFormat } from './seeds.ts'
import type { Task } from './worker.ts'

/** What is to be tried. */
export interface Order {
  formats: readonly Format[]
  /** So many inputs reach the reader of each format. */
  inputs: number
  seed: number
  /** An input that takes longer than so many ms, twice, is a hang. */
  patience: number
  /** The run ends after so many seconds, whether all was tried or not. */
  seconds?: number
  /** Where inputs with a problem are kept; a new temporary folder where none is named. */
  keep?: string
  progress?: (sentence: string) => void
}

/** What came of it. */
export interface Result {
  lanes: readonly { lane: Lane; figures: Figures }[]
  problems: readonly Problem[]
  /** Where inputs with a problem are; undefined where there was none. */
  kept?: string
  seconds: number
  /** The most memory of the whole process, in bytes. */
  memory: number
}

const WORKERS = 2
/** Lanes of each format: more than workers, so that none waits long at the end. */
const LANES = 4
const LOOK = 200
/** More heap than this for one worker is a crash. */
const HEAP = 1500

interface Running {
  lane: Lane
  memory: SharedArrayBuffer
  figures: Figures
  /** The input that took long once. */
  suspect?: number
}

/** Mutated inputs of each format read in two workers, watched from outside: a reader that hangs is ended and told, as is one that throws. */
export async function runFuzz(order: Order): Promise<Result> {
  const began = Date.now()
  const lanes: Running[] = order.formats.flatMap((format) =>
    Array.from({ length: LANES }, (_, first) => {
      const memory = memoryOfFigures()
      const lane = { format, seed: order.seed, first, step: LANES, wanted: Math.ceil(order.inputs / LANES) }
      return { lane, memory, figures: figuresIn(memory) }
    }),
  )
  const waiting = [...lanes]
  const stop = new SharedArrayBuffer(4)
  const problems: Problem[] = []
  let memory = 0
  const ticking = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss)
    if (order.seconds && Date.now() - began > order.seconds * 1000) Atomics.store(new Int32Array(stop), 0, 1)
  }, LOOK)
  const work = async () => {
    let worker: Worker | undefined
    for (let running = waiting.shift(); running; running = waiting.shift()) {
      while (!running.figures.done) worker = await goOn(worker, running, stop, order.patience, problems)
      order.progress?.(`${running.lane.format}: ${running.figures.tried} inputs (${waiting.length} shares left)`)
    }
    await worker?.terminate()
  }
  try {
    await Promise.all(Array.from({ length: WORKERS }, work))
  } finally {
    clearInterval(ticking)
  }
  return {
    lanes,
    problems,
    ...(problems.length > 0 ? { kept: keep(problems, order) } : {}),
    seconds: (Date.now() - began) / 1000,
    memory,
  }
}

/** Goes on with a lane until it is done or something happens; gives the worker if it lives on. */
function goOn(
  present: Worker | undefined,
  running: Running,
  stop: SharedArrayBuffer,
  patience: number,
  problems: Problem[],
): Promise<Worker | undefined> {
  const { figures, lane, memory } = running
  const worker =
    present ?? new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: HEAP } })
  const told = (kind: Problem['kind'], what: string) => {
    problems.push({ kind, format: lane.format, index: figures.index, what })
    if (kind === 'hang') figures.hangs++
    else figures.crashes++
    figures.tried++
  }
  return new Promise((resolve, reject) => {
    const end = (alive: boolean) => {
      clearInterval(watching)
      for (const event of ['message', 'error']) worker.removeAllListeners(event)
      if (alive) resolve(worker)
      else worker.terminate().then(() => resolve(undefined), reject)
    }
    const watching = setInterval(() => {
      if (figures.since === 0 || Date.now() - figures.since < patience) return
      if (running.suspect === figures.index) told('hang', `took longer than ${patience} ms, twice`)
      else figures.retried++
      running.suspect = figures.index
      figures.since = 0
      end(false)
    }, LOOK)
    worker.on('message', (message: Problem | 'done') => {
      if (message === 'done') end(true)
      else problems.push(message)
    })
    worker.on('error', (error) => {
      if (figures.since === 0) {
        clearInterval(watching)
        reject(error)
        return
      }
      figures.since = 0
      told('crash', `ended its thread: ${error instanceof Error ? error.message : String(error)}`)
      end(false)
    })
    worker.postMessage({ lane, memory, stop } satisfies Task)
  })
}

function keep(problems: readonly Problem[], order: Order): string {
  const seeds: ReadonlyMap<Format, readonly Seed[]> = seedsByFormat()
  const folder = order.keep ?? mkdtempSync(join(tmpdir(), 'parallax-fuzz-'))
  mkdirSync(folder, { recursive: true })
  for (const { format, index, kind, what } of problems) {
    const name = join(folder, `${format}-${order.seed}-${index}`)
    writeFileSync(name, inputOf(seeds, format, order.seed, index))
    writeFileSync(`${name}.txt`, `${kind}: ${what}\nseed ${order.seed}, input ${index} of ${format}\n`)
  }
  return folder
}
