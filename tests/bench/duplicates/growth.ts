import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Counts } from './counts.ts'

/** What matching some synthetic references took, and how it came out. */
export interface Grown {
  count: number
  seconds: number
  /** Of the process alone, on all cores: what else the machine does makes no difference. */
  processor: number
  /** Most memory of the process until the records were there, and until the end, in MiB. */
  before: number
  peak: number
  questions: number
  counts: Counts
}

const usual = [7_000, 10_000, 20_000, 50_000, 100_000]

/** The largest takes a minute and more than a gibibyte, and so it is run only where the environment asks for it. */
export const largest = { count: 200_000, variable: 'BENCH_LARGEST' }

export async function* growth(): AsyncGenerator<Grown> {
  const counts = process.env[largest.variable] ? [...usual, largest.count] : usual
  const script = fileURLToPath(new URL('./growth-process.ts', import.meta.url))
  for (const count of counts) {
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(count)])
    yield JSON.parse(stdout) as Grown
  }
}
