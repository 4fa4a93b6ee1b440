import { parentPort } from 'node:worker_threads'
import type { RankedRow } from '#db/ranked-texts.ts'
import { expectedConflicts } from '#shared/domain/ranking/expected-conflicts.ts'
import { type Index, indexOf } from '#shared/domain/ranking/features.ts'
import { figuresOf, recallCurve } from '#shared/domain/ranking/figures.ts'
import { histogramOf } from '#shared/domain/ranking/histogram.ts'
import { learnerOf } from '#shared/domain/ranking/learners.ts'
import { type Learning, likelyMistakes, scoresUnseen } from '#shared/domain/ranking/mistakes.ts'
import { type Labelled, type Model, scoreOf, scoresOf } from '#shared/domain/ranking/model.ts'
import { orderOf } from '#shared/domain/ranking/order.ts'
import { replay } from '#shared/domain/ranking/simulate.ts'
import { whyOf } from '#shared/domain/ranking/why.ts'
import type { FromRankingThread, RankingAnswers, RankingTask, Taught, ToRankingThread } from './messages.ts'

// The entry of the thread that ranks the reports of one review. It is given their texts and keeps what it read out of them;
// it knows of no votes but those that a task brings, and what it answers follows from the task and the texts alone, whatever
// it was asked before.

let waiting: RankedRow[] = []
let index: Index | undefined
let seqs = new Uint32Array(0)
let rowOf = new Map<number, number>()

function take({ rows, first, last }: Extract<ToRankingThread, { says: 'texts' }>): void {
  if (first) waiting = []
  waiting.push(...rows)
  if (!last) return
  const read = waiting
  waiting = []
  seqs = Uint32Array.from(read, (row) => row.seq)
  rowOf = new Map(Array.from(seqs, (seq, row) => [seq, row]))
  kept = undefined
  index = indexOf(read)
}

/** The model that was made last: a person asks for several things of the same votes. */
let kept: { key: string; model: Model } | undefined

function modelOf({ matrix }: Index, labelled: readonly Labelled[], { learner, seed }: Learning): Model {
  const key = `${learner} ${seed} ${labelled.map(({ row, included }) => (included ? row : -row - 1)).join(' ')}`
  if (kept?.key !== key) kept = { key, model: learnerOf(learner, matrix, seed).learn(labelled) }
  return kept.model
}

/** In the order of the rows, so that it does not matter which votes came first. */
function labelledOf(taught: readonly Taught[]): Labelled[] {
  return taught
    .flatMap(({ seq, included }) => {
      const row = rowOf.get(seq)
      return row === undefined ? [] : [{ row, included }]
    })
    .sort((a, b) => a.row - b.row)
}

const rowsOf = (left: readonly number[]) => left.flatMap((seq) => rowOf.get(seq) ?? [])

function work(task: RankingTask): RankingAnswers[RankingTask['does']] {
  if (!index) throw new Error('the thread that ranks was given no texts')
  const { matrix, languages } = index
  const labelled = labelledOf(task.taught)
  switch (task.does) {
    case 'order': {
      const { randomShare, seed } = task
      const scores = scoresOf(matrix, modelOf(index, labelled, task))
      const order = orderOf(rowsOf(task.left), { scores, languages, randomShare, seed: seed + labelled.length })
      return Uint32Array.from(order, (row) => seqs[row] ?? 0)
    }
    case 'why': {
      const row = rowOf.get(task.seq)
      if (row === undefined) return { for: [], against: [], score: 0 }
      return whyOf(task.text, row, index, modelOf(index, labelled, task))
    }
    case 'histogram': {
      const unseen = scoresUnseen(matrix, labelled, task)
      const model = modelOf(index, labelled, task)
      return histogramOf([
        ...labelled.map(({ row, included }) => ({
          score: unseen.get(row) ?? 0,
          said: included ? ('included' as const) : ('excluded' as const),
        })),
        ...rowsOf(task.left).map((row) => ({ score: scoreOf(matrix, row, model), said: 'left' as const })),
      ])
    }
    case 'conflicts': {
      const unseen = scoresUnseen(matrix, labelled, task)
      const model = modelOf(index, labelled, task)
      // A conflict that nobody settled teaches nothing, so the model has not seen it.
      const score = (row: number) => unseen.get(row) ?? scoreOf(matrix, row, model)
      const voted = task.voted.flatMap(({ seq, differed }) => {
        const row = rowOf.get(seq)
        return row === undefined ? [] : [{ score: score(row), differed }]
      })
      return expectedConflicts(voted, rowsOf(task.left).map(score))
    }
    case 'mistakes':
      return likelyMistakes(matrix, labelled, task).map(({ row, ...rest }) => ({ ...rest, seq: seqs[row] ?? 0 }))
    case 'simulate':
      return replayed(index, labelled, task)
  }
}

function replayed(
  all: Index,
  labelled: readonly Labelled[],
  { learner, seeds }: Extract<RankingTask, { does: 'simulate' }>,
): RankingAnswers['simulate'] {
  const runs = seeds.map((seed) => {
    const run = replay(all, labelled, { learner, seed, randomShare: 0 })
    for (;;) {
      const step = run.next()
      if (step.done) return step.value.labels
    }
  })
  return { figures: runs.map(figuresOf), curve: recallCurve(runs[0] ?? []) }
}

parentPort?.on('message', (message: ToRankingThread) => {
  if (message.says === 'texts') {
    take(message)
    return
  }
  const { id, task } = message
  const tell = (answer: FromRankingThread) => parentPort?.postMessage(answer)
  try {
    tell({ id, answer: work(task) })
  } catch (error) {
    const { message: failed, stack = '' } = error instanceof Error ? error : new Error(String(error))
    tell({ id, failed, stack })
  }
})
