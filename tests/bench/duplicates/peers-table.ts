import { type Counts, measuresOf, sumOf } from './counts.ts'
import type { SetResult } from './labelled.ts'
import type { PeerResult } from './peers/all.ts'
import { published, publishedElsewhere } from './peers/published.ts'
import { percent, share, titled } from './tables.ts'

/** Sensitivity and false positives per tool and set; then all measures over all sets. */
export function peersTables(results: readonly SetResult[], peers: readonly PeerResult[]): string {
  const tools: PeerResult[] = [{ tool: 'Parallax', scores: results.map(scoreOfOurs) }, ...peers]
  const names = results.map(({ set }) => set.name)
  const perSet = tools.map(({ tool, scores }) => [
    tool,
    ...scores.map((score) => (score ? cell(measuresOf(score.labels).sensitivity, score.labels) : 'not finished')),
  ])
  const quoted = published.map(({ tool, sets }) => [
    `${tool} (published)`,
    ...names.map((name) => {
      const [sensitivity, wrong] = sets[name] ?? []
      return sensitivity === undefined ? '' : `${share(sensitivity)} (${wrong})`
    }),
  ])
  return [
    titled('Beside others, labels as they are: sensitivity (false positives)', [
      ['tool', ...names],
      ...perSet,
      ...quoted,
    ]),
    publishedElsewhere,
    titled('\nBeside others, all sets, suspect labels corrected', [
      ['tool', 'sensitivity', 'false positives', 'impure', 'precision', 'recall', 'F1', 'questions', 'seconds'],
      ...tools.map(overallRow),
    ]),
  ].join('\n')
}

function scoreOfOurs({ labels, corrected, seconds }: SetResult) {
  return { labels: labels.counts, corrected: corrected.counts, questions: corrected.questions, seconds }
}

function cell(sensitivity: number, { wronglyRemoved }: Counts): string {
  return `${share(sensitivity)} (${wronglyRemoved})`
}

function overallRow({ tool, scores }: PeerResult): string[] {
  const done = scores.filter((score) => score !== undefined)
  const counts = sumOf(done.map((score) => score.corrected))
  const { sensitivity, precision, recall, f1 } = measuresOf(counts)
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  return [
    done.length === scores.length ? tool : `${tool}, ${done.length} sets`,
    share(sensitivity),
    String(counts.wronglyRemoved),
    String(counts.impure),
    share(precision),
    share(recall),
    share(f1),
    percent(sum(done.map((score) => score.questions)) / counts.records),
    sum(done.map((score) => score.seconds)).toFixed(2),
  ]
}
