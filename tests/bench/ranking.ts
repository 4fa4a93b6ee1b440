import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Index, indexOf } from '#shared/domain/ranking/features.ts'
import { type Figures, figuresOf } from '#shared/domain/ranking/figures.ts'
import type { LearnerId } from '#shared/domain/ranking/settings.ts'
import { decidedOf, replay } from '#shared/domain/ranking/simulate.ts'
import { type Stop, stopOf, usualTarget } from '#shared/domain/ranking/stopping.ts'
import type { Figure } from '../corpus/timing.ts'
import type { Grown } from './ranking/grown-process.ts'
import { type ScreeningSet, screeningSets } from './ranking/sets.ts'
import { screenedByTwo, shares, type Two } from './ranking/two.ts'

const seeds = [1, 2, 3, 4, 5]
/** Two who screen the same take longest. */
const twoSeeds = [1, 2, 3]
const grownTo = [10_000, 100_000]

interface Run {
  figures: Figures
  stop: Stop
}

interface Result {
  set: ScreeningSet
  /** By the model that is used where nobody chose, and by the other. */
  runs: Run[]
  bayes: Run[]
}

/**
 * How well ranking finds what was included in finished reviews, beside ASReview's default model by the same protocol; how
 * often the rule for stopping keeps its promise, and what it saves; and what ranking takes at 10,000 and 100,000 synthetic
 * records. The labelled sets are left out, with one line that says so, where they are not there.
 */
export async function* run(): AsyncGenerator<Figure> {
  const results: Result[] = []
  const twos = new Map<boolean, Two[]>([
    [false, []],
    [true, []],
  ])
  for (const set of screeningSets()) {
    const index = indexOf(set.texts)
    const result = { set, runs: runsOf(set, index, 'svm'), bayes: runsOf(set, index, 'bayes') }
    results.push(result)
    yield* setFigures(result)
    for (const apart of [false, true])
      twos.get(apart)?.push(...twoSeeds.map((seed) => screenedByTwo(index, set.included, apart, seed)))
  }
  if (results.length === 0)
    console.error('ranking: the labelled sets are left out, ../shared/data/screening is not here')
  else {
    yield* sumFigures(results)
    for (const [apart, some] of twos) yield* twoFigures(apart ? 'two apart' : 'two', some)
    console.error(`\n${tableOf(results)}\n\n${whatTheSetsTell}\n`)
  }
  for (const count of grownTo) yield* grownFigures(await grown(count))
}

const whatTheSetsTell =
  'Reference: ELAS u4 of ASReview 2 by the same protocol. One include and one exclude at random are known and counted nowhere.\nThe model has that reference\'s settings. How words and pairs are made was chosen on the sets marked "seen"; the others were held out.'

function runsOf({ included }: ScreeningSet, index: Index, learner: LearnerId): Run[] {
  return seeds.map((seed) => {
    const screening = replay(index, decidedOf(included), { learner, seed, randomShare: 0 })
    for (;;) {
      const step = screening.next()
      if (step.done) return { figures: figuresOf(step.value.labels), stop: stopOf(step.value.labels, usualTarget) }
    }
  })
}

const mean = (runs: readonly Run[], figure: (run: Run) => number) =>
  runs.reduce((sum, one) => sum + figure(one), 0) / runs.length

const means = {
  wss95: (runs: readonly Run[]) => mean(runs, ({ figures }) => figures.wss95),
  atd: (runs: readonly Run[]) => mean(runs, ({ figures }) => figures.atd),
  recallAt10: (runs: readonly Run[]) => mean(runs, ({ figures }) => figures.recallAt10),
  kept: (runs: readonly Run[]) => mean(runs, ({ stop }) => Number(stop.recall >= usualTarget.recall)),
  screened: (runs: readonly Run[]) => mean(runs, ({ figures, stop }) => stop.screened / figures.n),
}

const three = (value: number) => Math.round(value * 1000) / 1000

function* setFigures({ set, runs, bayes }: Result): Generator<Figure> {
  const n = set.texts.length
  yield { name: `${set.name} WSS@95`, value: three(means.wss95(runs)), unit: 'share', n }
  yield { name: `${set.name} WSS@95, reference`, value: set.reference.wss95, unit: 'share', n }
  yield { name: `${set.name} ATD`, value: three(means.atd(runs)), unit: 'share', n }
  yield { name: `${set.name} ATD, reference`, value: set.reference.atd, unit: 'share', n }
  yield { name: `${set.name} WSS@95, bayes`, value: three(means.wss95(bayes)), unit: 'share', n }
  yield { name: `${set.name} ATD, bayes`, value: three(means.atd(bayes)), unit: 'share', n }
  yield { name: `${set.name} recall in the first tenth`, value: three(means.recallAt10(runs)), unit: 'share', n }
  yield { name: `${set.name} screened when the rule stops`, value: three(means.screened(runs)), unit: 'share', n }
}

function* sumFigures(results: readonly Result[]): Generator<Figure> {
  const groups: [string, readonly Result[]][] = [
    ['all sets', results],
    ['sets held out', results.filter(({ set }) => !set.seen)],
  ]
  for (const [name, some] of groups) {
    const n = some.length
    const over = (figure: (result: Result) => number) => three(some.reduce((sum, one) => sum + figure(one), 0) / n)
    yield { name: `${name} WSS@95`, value: over(({ runs }) => means.wss95(runs)), unit: 'share', n }
    yield { name: `${name} WSS@95, reference`, value: over(({ set }) => set.reference.wss95), unit: 'share', n }
    yield { name: `${name} WSS@95, bayes`, value: over(({ bayes }) => means.wss95(bayes)), unit: 'share', n }
    yield { name: `${name} ATD, bayes`, value: over(({ bayes }) => means.atd(bayes)), unit: 'share', n }
    yield { name: `${name} ATD`, value: over(({ runs }) => means.atd(runs)), unit: 'share', n }
    yield { name: `${name} ATD, reference`, value: over(({ set }) => set.reference.atd), unit: 'share', n }
  }
  for (const [by, runs] of [
    ['', results.flatMap((result) => result.runs)],
    [', bayes', results.flatMap((result) => result.bayes)],
  ] as const) {
    const n = runs.length
    yield { name: `stopped with 95 % found or more${by}`, value: three(means.kept(runs)), unit: 'share of runs', n }
    yield { name: `screened when the rule stops${by}`, value: three(means.screened(runs)), unit: 'mean share', n }
  }
}

function* twoFigures(name: string, twos: readonly Two[]): Generator<Figure> {
  const n = twos.length
  for (const [i, share] of shares.entries()) {
    const over = (figure: 'found' | 'twice') => three(twos.reduce((sum, { at }) => sum + (at[i]?.[figure] ?? 0), 0) / n)
    yield { name: `${name}, found between them at ${share}`, value: over('found'), unit: 'share', n }
    yield { name: `${name}, screened twice at ${share}`, value: over('twice'), unit: 'share', n }
  }
  const stops = twos.flatMap((two) => two.stops)
  const kept = three(stops.filter((stop) => stop.kept).length / stops.length)
  const screened = three(stops.reduce((sum, stop) => sum + stop.screened, 0) / stops.length)
  yield { name: `${name}, stopped with 95 % found or more`, value: kept, unit: 'share of runs', n: stops.length }
  yield { name: `${name}, screened when the rule stops`, value: screened, unit: 'mean share', n: stops.length }
}

function tableOf(results: readonly Result[]): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(8)
  const rows = results.map(({ set, runs, bayes }) =>
    [
      `${set.name}${set.seen ? ' (seen)' : ''}`.padEnd(34),
      String(set.texts.length).padStart(7),
      percent(means.wss95(runs)),
      percent(set.reference.wss95),
      percent(means.wss95(bayes)),
      percent(means.atd(runs)),
      percent(set.reference.atd),
      percent(means.atd(bayes)),
      percent(means.kept(runs)),
      percent(means.screened(runs)),
    ].join(' '),
  )
  const head = [
    'set, in %'.padEnd(34),
    'records',
    '  WSS@95',
    '     ref',
    '   bayes',
    '     ATD',
    '     ref',
    '   bayes',
    '    kept',
    'screened',
  ]
  return [head.join(' '), ...rows].join('\n')
}

async function grown(count: number): Promise<Grown> {
  const script = fileURLToPath(new URL('./ranking/grown-process.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(count)])
  return JSON.parse(stdout) as Grown
}

function* grownFigures({ count: n, index, fit, refit, rerank, texts, peak }: Grown): Generator<Figure> {
  yield { name: `${n} records, index`, value: three(index), unit: 's', n }
  yield { name: `${n} records, fit to 510 labels`, value: three(fit * 1000), unit: 'ms', n }
  yield { name: `${n} records, refit after 10 more labels`, value: three(refit * 1000), unit: 'ms', n }
  yield { name: `${n} records, rerank`, value: three(rerank * 1000), unit: 'ms', n }
  yield { name: `${n} records, most memory with the texts`, value: Math.round(peak), unit: 'MiB', n }
  yield { name: `${n} records, most memory before the index`, value: Math.round(texts), unit: 'MiB', n }
}
