import { Problem } from '#shared/domain/problem.ts'
import { indexOf } from '#shared/domain/ranking/features.ts'
import { type Figures, figuresOf } from '#shared/domain/ranking/figures.ts'
import { type LabelledRow, labelledRows } from '#shared/domain/ranking/labelled-table.ts'
import { learnerOf } from '#shared/domain/ranking/learners.ts'
import { scoresOf } from '#shared/domain/ranking/model.ts'
import { orderOf } from '#shared/domain/ranking/order.ts'
import { type LearnerId, modelVersions } from '#shared/domain/ranking/settings.ts'
import { decidedOf, replay } from '#shared/domain/ranking/simulate.ts'
import { stopOf, usualTarget } from '#shared/domain/ranking/stopping.ts'
import { bytesOf, fileAt } from '../imports/given-file.ts'
import { existingFile } from './open.ts'
import { answer, endProgress, showProgress } from './terminal.ts'

/** The seeds of a simulation that is asked for none. */
const usualSeeds = [1, 2, 3, 4, 5]

/** The name of the rule as it is cited. */
const rule = 'hypergeometric (Callaghan and Müller-Hansen 2020), recall 0.95, confidence 0.95'

/** The column of the labels where it is named, which model learns, and the seed of what is drawn. */
export interface RankingOptions {
  labels: string | undefined
  learner: LearnerId
  seed: number | undefined
}

/** How one simulated screening went. `n` and `included` are without the two records that were known to begin with. */
interface Run extends Figures {
  seed: number
  /** After how many records the rule stopped, and which share of the includes was found by then. */
  stop: { rule: string; screened: number; recall: number }
  seconds: number
}

/** `rank FILE --simulate`: screens a finished review again by rank, once for each seed. */
export async function simulateRanking(
  path: string,
  { labels, learner, seed }: RankingOptions,
  json: boolean,
): Promise<void> {
  const rows = (await rowsOf(path, labels)).filter((row) => row.included !== undefined)
  const included = rows.map((row) => row.included === true)
  needBoth(path, included, 2)
  const index = indexOf(rows.map((row) => row.text))
  const runs: Run[] = []
  for (const one of seed === undefined ? usualSeeds : [seed]) {
    const from = performance.now()
    const run = replay(index, decidedOf(included), { learner, seed: one, randomShare: 0 })
    for (let step = run.next(); ; step = run.next()) {
      if (step.done) {
        const stop = stopOf(step.value.labels, usualTarget)
        const seconds = Math.round(performance.now() - from) / 1000
        runs.push({ seed: one, ...figuresOf(step.value.labels), stop: { rule, ...stop }, seconds })
        break
      }
      showProgress({ doing: `screening again, seed ${one}:`, done: step.value, total: rows.length })
    }
  }
  endProgress()
  const model = modelVersions[learner]
  answer(json, { model, runs, mean: meanOf(runs) }, () =>
    textOf(rows.length, included.filter(Boolean).length, model, runs),
  )
}

function meanOf(runs: readonly Run[]): Pick<Figures, 'wss95' | 'atd' | 'loss' | 'recallAt10'> {
  const mean = (figure: (run: Run) => number) => runs.reduce((sum, run) => sum + figure(run), 0) / runs.length
  return {
    wss95: mean((run) => run.wss95),
    atd: mean((run) => run.atd),
    loss: mean((run) => run.loss),
    recallAt10: mean((run) => run.recallAt10),
  }
}

function textOf(records: number, included: number, model: string, runs: readonly Run[]): string {
  const mean = meanOf(runs)
  const line = (name: string, one: typeof mean) =>
    [
      name.padEnd(6),
      ...[one.wss95, one.atd, one.loss, one.recallAt10].map((figure) => percent(figure).padStart(9)),
    ].join(' ')
  return [
    `${records} records, ${included} included. One include and one exclude at random are known to begin with, and counted nowhere.`,
    `Model: ${model}`,
    '',
    `seed      WSS@95       ATD      loss recall@10`,
    ...runs.map((run) => line(String(run.seed), run)),
    ...(runs.length > 1 ? [line('mean', mean)] : []),
    '',
    `Stopping at a recall of 95 % with a confidence of 95 % (Callaghan and Müller-Hansen 2020):`,
    ...runs.map(
      ({ seed, n, stop }) =>
        `seed ${seed}: after ${stop.screened} of ${n} (${percent(stop.screened / n)}), with ${percent(stop.recall)} found`,
    ),
  ].join('\n')
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** `rank FILE`: learns from the rows that have a label and puts those that have none in order. */
export async function rankFile(
  path: string,
  { labels, learner, seed = 1 }: RankingOptions,
  json: boolean,
): Promise<void> {
  const rows = await rowsOf(path, labels)
  const labelled = rows.flatMap(({ included }, row) => (included === undefined ? [] : [{ row, included }]))
  needBoth(
    path,
    labelled.map((one) => one.included),
    1,
  )
  const { matrix, languages } = indexOf(rows.map((row) => row.text))
  const scores = scoresOf(matrix, learnerOf(learner, matrix, seed).learn(labelled))
  const left = rows.flatMap(({ included }, row) => (included === undefined ? [row] : []))
  const order = orderOf(left, { scores, languages, randomShare: 0, seed }).map((row) => ({
    line: rows[row]?.line,
    title: rows[row]?.text.title,
    score: scores[row],
  }))
  answer(json, { model: modelVersions[learner], labelled: labelled.length, order }, () =>
    [
      `${labelled.length} with a label, ${left.length} without, in this order:`,
      ...order.map(({ line, title }) => `line ${line}: ${title}`),
    ].join('\n'),
  )
}

async function rowsOf(path: string, labels: string | undefined): Promise<LabelledRow[]> {
  const file = fileAt(existingFile(path))
  return labelledRows({ name: file.name, bytes: await bytesOf(file) }, labels)
}

function needBoth(path: string, included: readonly boolean[], least: number): void {
  const includes = included.filter(Boolean).length
  if (Math.min(includes, included.length - includes) >= least) return
  throw new Problem(
    'too-few-labels',
    `${path} has ${includes} includes and ${included.length - includes} excludes; it takes ${least} of each at least.`,
    { file: path },
  )
}
