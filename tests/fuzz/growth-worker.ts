import { parentPort, workerData } from 'node:worker_threads'
import type { Format } from '#shared/domain/imports/reading.ts'
import { readInput } from './check.ts'
import { RUNS } from './dictionary.ts'
import { seedsByFormat } from './seeds.ts'

/** Which kinds are to be read, and at which sizes in bytes. */
export interface GrowthTask {
  format: Format
  /** The numbers of kinds that took too long already. */
  skip: readonly number[]
  sizes: readonly number[]
}

const { format, skip, sizes } = workerData as GrowthTask
/** The first seed is our own. */
const seed = seedsByFormat().get(format)?.[0]?.file ?? ''

/** Where a run may stand: at the beginning, in the middle of a value near the middle, at the end of a line, at the end. */
function placesIn(file: string): number[] {
  const value = file.search(/Ungdom|Unge utenfor/)
  const middle = file.indexOf('\n', file.length >> 1)
  return [
    ...new Set([0, value === -1 ? file.length >> 1 : value + 3, middle === -1 ? file.length : middle, file.length]),
  ]
}

const kinds = [
  ...placesIn(seed).flatMap((at) => RUNS.map(([open, close]) => ({ open, close, at }))),
  // The whole file over and over: many entries, many headers.
  { open: seed, close: '', at: seed.length },
]

function timed(bytes: Uint8Array): number {
  const before = process.threadCpuUsage()
  readInput(bytes)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function inputOf({ open, close, at }: (typeof kinds)[number], size: number): Uint8Array {
  const count = Math.ceil(size / (open === seed ? seed.length : Buffer.byteLength(open + close)))
  const encoding = open === seed ? 'latin1' : 'utf8'
  const run = Buffer.from(open.repeat(count) + close.repeat(count), encoding)
  return Buffer.concat([Buffer.from(seed.slice(0, at), 'latin1'), run, Buffer.from(seed.slice(at), 'latin1')])
}

/** Small enough to try every kind, large enough to show those whose time grows faster than they do. */
const TRIAL = 400_000
/** So many kinds, the slowest of the trial, are read at every size. */
const CHOSEN = 5

const named = kinds.map((kind, number) => ({
  number,
  ...kind,
  name: kind.open === seed ? 'the whole file again and again' : `${JSON.stringify(kind.open)} at ${kind.at}`,
}))
const tried: { number: number; ms: number }[] = []
// A workbook cannot be lengthened at a place: a test beside its reader says what its parts may unpack to.
for (const kind of seed.startsWith('PK') ? [] : named.filter(({ number }) => !skip.includes(number))) {
  parentPort?.postMessage({ kind: kind.name, number: kind.number })
  tried.push({ number: kind.number, ms: timed(inputOf(kind, TRIAL)) })
}
const slowest = new Set(
  tried
    .sort((a, b) => b.ms - a.ms)
    .slice(0, CHOSEN)
    .map(({ number }) => number),
)
for (const kind of named.filter(({ number }) => slowest.has(number))) {
  parentPort?.postMessage({ kind: kind.name, number: kind.number })
  parentPort?.postMessage({ format, kind: kind.name, ms: sizes.map((size) => timed(inputOf(kind, size))) })
}
parentPort?.postMessage('done')
