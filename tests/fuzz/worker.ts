import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { problemOf, readInput } from './check.ts'
import { inputOf } from './inputs.ts'
import { type Figures, figuresIn, type Lane, type Problem } from './lane.ts'
import { seedsByFormat } from './seeds.ts'

/** What a worker is told; it begins at the input after the last that `memory` says was tried. */
export interface Task {
  lane: Lane
  memory: SharedArrayBuffer
  stop: SharedArrayBuffer
}

/** One of so many inputs is read twice, the second time in pieces. */
const AGAIN = 50
/** So many inputs of a lane are read before times are looked at, as code is slow at first. */
const WARM = 300
/** Below this many bytes, time for each kilobyte says nothing. */
const FLOOR = 1024
/** A lane whose inputs do not reach its reader ends at so many times what was wanted. */
const MOST = 6
/** So many problems of each kind are told in full. */
const TOLD = 3

const seeds = seedsByFormat()
const told = new Map<string, number>()

function tell(problem: Problem): void {
  const name = `${problem.kind} ${problem.format} ${problem.what.replace(/[\d"].*/s, '')}`
  const times = (told.get(name) ?? 0) + 1
  told.set(name, times)
  if (times <= TOLD) parentPort?.postMessage(problem)
}

function timed<T>(work: () => T): [number, T] {
  const before = process.hrtime.bigint()
  const result = work()
  return [Number(process.hrtime.bigint() - before) / 1e6, result]
}

function measure(figures: Figures, index: number, bytes: Uint8Array, first: number): void {
  const size = bytes.length
  const perKilobyte = (ms: number) => (ms / size) * 1024
  if (first <= figures.longest && (size < FLOOR || perKilobyte(first) <= figures.slowest)) return
  // The best of five: what else the machine does is not the reader's time.
  let ms = first
  for (let i = 0; i < 4; i++) ms = Math.min(ms, timed(() => readInput(bytes))[0])
  if (ms > figures.longest) {
    figures.longest = ms
    figures.longestBytes = size
  }
  if (size >= FLOOR && perKilobyte(ms) > figures.slowest) {
    figures.slowest = perKilobyte(ms)
    figures.slowestBytes = size
    figures.slowestIndex = index
  }
}

function one(lane: Lane, figures: Figures): void {
  const index = lane.first + figures.tried * lane.step
  const bytes = inputOf(seeds, lane.format, lane.seed, index)
  figures.index = index
  figures.since = Date.now()
  const [ms, outcome] = timed(() => readInput(bytes))
  if (figures.tried >= WARM) measure(figures, index, bytes, ms)
  const again = index % AGAIN === 0 ? readInput(bytes, 1 + ((index / AGAIN) % 4000)) : undefined
  const what = problemOf(outcome, again)
  figures.since = 0
  figures.tried++
  figures.bytes += bytes.length
  if (again) figures.again++
  if (outcome.kind === 'refused') figures.refused++
  if (outcome.kind === 'read') {
    if (outcome.format === lane.format) figures.reached++
    figures.entries += outcome.readings.length
  }
  if (what) {
    const kind = outcome.kind === 'thrown' ? 'crash' : 'broken rule'
    if (kind === 'crash') figures.crashes++
    else figures.broken++
    tell({ kind, format: lane.format, index, what })
  }
  if (index % 64 === 0 || bytes.length > 64_000)
    figures.heap = Math.max(figures.heap, getHeapStatistics().used_heap_size)
}

function go({ lane, memory, stop }: Task): void {
  const figures = figuresIn(memory)
  const stopped = new Int32Array(stop)
  while (figures.reached < lane.wanted && figures.tried < lane.wanted * MOST && !Atomics.load(stopped, 0))
    one(lane, figures)
  figures.done = 1
}

// A lane is gone through in one go: messages come in between two lanes only.
parentPort?.on('message', (task: Task) => {
  go(task)
  parentPort?.postMessage('done')
})
if (workerData) throw new Error('A worker takes its lanes as messages.')
