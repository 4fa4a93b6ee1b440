import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { risOf } from './ris.ts'

/** A review of many references, and what it took to import them. */
export interface LargeReview {
  path: string
  records: number
  /** From the first byte of the file to the end of the import. */
  seconds: number
  /** Most memory of the process that imported, in MiB. */
  peak: number
  /** Sizes of the file and of the review, in MiB. */
  input: number
  size: number
  /** The longest that anybody else would have waited for an answer meanwhile, in ms. */
  longestWait: number
}

/** What it took to read a file and keep nothing. */
export interface LargeReading {
  records: number
  seconds: number
  peak: number
}

let made: Promise<LargeReview> | undefined

/** Some 1.5 kB each, as exports with abstracts are. */
export const shape = { count: 100_000, seed: 1, abstract: 1150 }

/** The review of 100,000 synthetic references that all figures of one run are taken from; removed at the end of the run. */
export function largeReview(): Promise<LargeReview> {
  made ??= makeLarge()
  return made
}

async function makeLarge(): Promise<LargeReview> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-large-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = largeFile(folder)
  const review = await inProcess<LargeReview>('./import-large.ts', file)
  rmSync(file)
  return review
}

/** Reads the file of the large review with our reader, or with another for comparison, each in a process of its own. */
export async function readLarge(reader: 'parallax' | 'reflib'): Promise<LargeReading> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-large-'))
  try {
    return await inProcess<LargeReading>('./read-large.ts', largeFile(folder), reader)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function largeFile(folder: string): string {
  const file = join(folder, 'large.ris')
  writeFileSync(file, risOf(shape))
  return file
}

async function inProcess<Result>(script: string, ...args: string[]): Promise<Result> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.resolve(script)), ...args])
  return JSON.parse(stdout)
}
