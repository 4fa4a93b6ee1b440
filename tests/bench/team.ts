import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Figure, rounded, timed } from '../corpus/timing.ts'
import { comeIn, type Guest, serveMeasured } from './team/host.ts'
import { type Measured, measure } from './team/measure.ts'

/** The review that a host is to carry, and how many windows at once. */
const large = { records: 100_000, members: 500 }
const sessions = [10, 50, 100, 200, 500]
/** How it grows is measured under so many: by records with as many members, and by members on the large review. */
const few = 20
const records = [1000, 10_000]
const members = [2, 20, 100]

/**
 * A host of a team, `parallax serve` in a process of its own, under windows that vote about once a second each and ask for what a window
 * asks for: by how many there are, by how large the review is, and by how many members it has. `PARALLAX_TEAM_RECORDS` makes the
 * large review another size.
 */
export async function* run(): AsyncGenerator<Figure> {
  const size = { ...large, records: Number(process.env.PARALLAX_TEAM_RECORDS ?? large.records) }
  yield* under(size, sessions)
  for (const fewer of records) yield* under({ records: fewer, members: few }, [few])
  for (const fewer of members) yield* under({ ...size, members: fewer }, [Math.min(few, fewer)])
}

async function* under(review: typeof large, each: readonly number[]): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-team-'))
  try {
    const maker = fileURLToPath(import.meta.resolve('./team/make-review.ts'))
    await promisify(execFile)(process.execPath, [maker, folder, String(review.records), String(review.members)])
    const guests = await admit(folder, Math.max(...each))
    for (const n of each) {
      // A host of its own for each, so that its memory is that of so many.
      const host = await serveMeasured(folder)
      try {
        const name = `team of ${review.members} on ${review.records} records, ${n} ${n === 1 ? 'window' : 'windows'}`
        yield* figures(name, await measure(host, guests.slice(0, n)))
      } finally {
        await host.close()
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function admit(folder: string, n: number): Promise<Guest[]> {
  const host = await serveMeasured(folder)
  try {
    const [took, guests] = await timed(() => comeIn(host, n))
    console.error(`${n} accounts were made in ${Math.round(took / 1000)} s`)
    return guests
  } finally {
    await host.close()
  }
}

function* figures(name: string, { host, took, opening, told, lasts, ...load }: Measured): Generator<Figure> {
  const figure = (what: string, value: number, unit: string, n = 1) => ({
    name: `${name}: ${what}`,
    value: rounded(value),
    unit,
    n,
  })
  const votes = took['screening/vote'] ?? []
  yield* shares((what, value, n) => figure(`vote, ${what}`, value, 'ms', n), votes)
  yield figure('votes a second', votes.length / (lasts / 1000), '1/s', votes.length)
  yield* shares((what, value, n) => figure(`next report, ${what}`, value, 'ms', n), took['screening/report'] ?? [])
  yield* shares((what, value, n) => figure(`told to the lead, ${what}`, value, 'ms', n), told)
  yield* shares(
    (what, value, n) => figure(`list on coming in, ${what}`, value, 'ms', n),
    opening['screening/queue'] ?? [],
  )
  yield figure('all in the room after', load.openedIn, 's')
  yield figure('the host, of one core', host.cpu * 100, '%')
  yield figure('the host, of one core for each vote', (host.cpu * lasts) / votes.length, 'ms', votes.length)
  yield figure('the host, memory', host.memory, 'MiB')
  yield figure('the host, event loop late, p95', host.late.p95, 'ms')
  yield figure('the host, event loop late, longest', host.late.most, 'ms')
  yield figure('the clients, of one core', load.cpu * 100, '%')
  yield figure('the clients, event loop late, p95', load.late, 'ms')
  yield figure('calls that failed', load.failures.length, '')
  // What else runs on the machine tells how far these can be believed.
  yield figure('load of the machine in the last minute', loadavg()[0] ?? Number.NaN, '')
  for (const failure of load.failures.slice(0, 3)) console.error(failure)
}

function* shares(
  figure: (what: string, value: number, n: number) => Figure,
  milliseconds: readonly number[],
): Generator<Figure> {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  for (const share of [50, 95, 99]) {
    const at = sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN
    yield figure(`p${share}`, at, sorted.length)
  }
}
