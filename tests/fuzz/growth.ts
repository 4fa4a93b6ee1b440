import { Worker } from 'node:worker_threads'
import type { Format } from '#shared/domain/imports/reading.ts'
import type { GrowthTask } from './growth-worker.ts'
import { table } from './report.ts'

/** How long reading took at each size, for the kind of hostile input for which time grows most. */
export interface Growth {
  format: Format
  /** What is repeated, and where. */
  kind: string
  /** Processor ms at each of `SIZES`; undefined where it took longer than was waited for. */
  ms: (number | undefined)[]
}

/** Sizes in bytes. */
export const SIZES = [1 << 20, 2 << 20, 4 << 20]
/** Longer than this at any size is not waited for. */
const PATIENCE = 30_000

/** Reads inputs that repeat one thing to 1, 2 and 4 MB: for each format the kind that takes longest. */
export async function growthOf(formats: readonly Format[], progress: (sentence: string) => void): Promise<Growth[]> {
  const found: Growth[] = []
  const waiting = [...formats]
  const work = async () => {
    for (let format = waiting.shift(); format; format = waiting.shift()) {
      const kinds = await inThread(format)
      const last = ({ ms }: Growth) => ms.at(-1) ?? Number.POSITIVE_INFINITY
      if (kinds.length > 0) found.push(kinds.reduce((a, b) => (last(b) > last(a) ? b : a)))
      progress(format)
    }
  }
  await Promise.all([work(), work()])
  return formats.flatMap((format) => found.filter((one) => one.format === format))
}

/** Goes through the kinds of a format; a kind that takes too long ends its thread, and the next begins in a new one. */
function inThread(format: Format, skip: readonly number[] = []): Promise<Growth[]> {
  const worker = new Worker(new URL('./growth-worker.ts', import.meta.url), {
    workerData: { format, skip, sizes: SIZES } satisfies GrowthTask,
    resourceLimits: { maxOldGenerationSizeMb: 2000 },
  })
  const kinds: Growth[] = []
  let begun = { kind: '', number: -1, at: Number.POSITIVE_INFINITY }
  return new Promise((resolve, reject) => {
    const goOn = (what: string) => {
      clearInterval(watching)
      worker.removeAllListeners('error')
      worker.terminate()
      const hung: Growth = { format, kind: `${begun.kind} (${what})`, ms: [undefined, undefined, undefined] }
      inThread(format, [...skip, begun.number]).then((rest) => resolve([hung, ...rest]), reject)
    }
    const watching = setInterval(() => {
      if (Date.now() - begun.at > PATIENCE) goOn(`longer than ${PATIENCE / 1000} s`)
    }, 500)
    worker.on('message', (message: Growth | { kind: string; number: number } | 'done') => {
      if (message === 'done') {
        clearInterval(watching)
        resolve(kinds)
      } else if ('ms' in message) kinds.push(message)
      else begun = { ...message, at: Date.now() }
    })
    worker.on('error', (error: Error) => {
      if (begun.at !== Number.POSITIVE_INFINITY) return goOn(error.message)
      clearInterval(watching)
      reject(error)
    })
  })
}

/** The growth of each format as a table. */
export function growthText(found: readonly Growth[]): string {
  const shown = (ms: number | undefined) => (ms === undefined ? '-' : Math.round(ms))
  const rows = found.map(({ format, kind, ms }) => {
    const [one, , four] = ms
    return [format, ...ms.map(shown), one && four ? Number((four / one).toFixed(1)) : '-', kind]
  })
  return [
    table(['format', '1 MB', '2 MB', '4 MB', '4:1', 'the slowest kind'], rows),
    '',
    'Processor time in ms at each size, for the kind of hostile input that takes longest; 4:1 is 4 where time grows as the input does.',
  ].join('\n')
}
