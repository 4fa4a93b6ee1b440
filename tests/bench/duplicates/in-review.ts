import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import type { Figure } from '../../corpus/timing.ts'
import { syntheticLibrary } from '../synthetic/references.ts'

/** What looking for duplicates in a large review took, from the call to the last fact on disk. */
export interface Found {
  /** Most memory of the process until the references were imported, and until the end, in MiB. */
  imported: number
  peak: number
  runs: {
    name: string
    merged: number
    questions: number
    seconds: number
    /** The longest that anybody else would have waited for an answer meanwhile, and the summary after it; in ms. */
    longestWait: number
    summary: number
  }[]
}

const count = 50_000

/** Looks for duplicates in a review of many references with abstracts, half of them copies. */
export async function* inReview(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-find-'))
  try {
    const file = join(folder, 'many.ris')
    writeFileSync(file, syntheticLibrary(count).records.map(risOf).join('\r\n'))
    const script = fileURLToPath(new URL('./review-process.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [script, file])
    const { imported, peak, runs } = JSON.parse(stdout) as Found
    for (const { name, seconds, longestWait, summary } of runs) {
      yield { name: `in a review, ${name}`, value: seconds, unit: 's', n: count }
      yield { name: `in a review, ${name}: longest that others wait`, value: longestWait, unit: 'ms', n: count }
      yield { name: `in a review, ${name}: summary`, value: summary, unit: 'ms', n: count }
    }
    yield { name: 'in a review, most memory until imported', value: imported, unit: 'MiB', n: count }
    yield { name: 'in a review, most memory', value: peak, unit: 'MiB', n: count }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Text as long as abstracts are: what a search for duplicates must not hold in memory all at once. */
const abstract = 'An abstract of usual length stands here for what a database gives with each of its entries. '.repeat(
  14,
)

function risOf(record: MatchRecord): string {
  const fields: [string, string | number | undefined][] = [
    ['TY', 'JOUR'],
    ...(record.authors ?? []).map((author): [string, string] => ['AU', author]),
    ['TI', record.title],
    ['T2', record.journal],
    ['PY', record.year],
    ['VL', record.volume],
    ['IS', record.number],
    ['SP', record.pages],
    ['DO', record.doi],
    ['SN', record.issn],
    ['AB', `${record.id} ${abstract}`],
  ]
  const lines = fields.filter(([, value]) => value !== undefined).map(([tag, value]) => `${tag}  - ${value}`)
  return `${lines.join('\r\n')}\r\nER  - \r\n`
}
