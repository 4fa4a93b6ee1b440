import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { Matching } from '#shared/domain/duplicates/matching.ts'
import type { Figure } from '../../corpus/timing.ts'
import { answeredPerfectly, type Replay } from './answers.ts'
import { type Counts, countsOf, measuresOf, sumOf } from './counts.ts'
import { type InTwoSteps, inTwoSteps, sameWhenAnswersAreShuffled, sameWhenShuffled } from './order.ts'
import type { LabelledSet } from './sets.ts'

/** How a matching comes out against labels. */
export interface Score {
  name: string
  counts: Counts
  /** Questions of the first run. */
  questions: number
  /** Questions of all rounds, where a person answers them as the labels do. */
  asked: number
  /** Links that are still missing then, and records that go wrongly. */
  left: number
  wrongAfterAnswers: number
}

export interface SetResult {
  set: LabelledSet
  found: Matching
  seconds: number
  labels: Score
  corrected: Score
  /** How many of five shuffles came out the same, and whether a shuffle of the answers did. */
  shuffled: number
  answersShuffled: boolean
  twoSteps: InTwoSteps
}

export function resultOf(set: LabelledSet): SetResult {
  const from = performance.now()
  const found = matchAll(set.records)
  const seconds = (performance.now() - from) / 1000
  const replay = answeredPerfectly(set.records, set.corrected)
  const asLabelled = set.corrected === set.clusters ? replay : answeredPerfectly(set.records, set.clusters)
  return {
    set,
    found,
    seconds,
    labels: scoreOf(set, found, set.clusters, asLabelled),
    corrected: scoreOf(set, found, set.corrected, replay),
    shuffled: sameWhenShuffled(set.records, found),
    answersShuffled: sameWhenAnswersAreShuffled(set.records, replay.answers),
    twoSteps: inTwoSteps(set, replay),
  }
}

function scoreOf(set: LabelledSet, found: Matching, truth: string[][], replay: Replay): Score {
  const after = countsOf(replay.matching.clusters, truth, set.records.length)
  return {
    name: set.name,
    counts: countsOf(found.clusters, truth, set.records.length),
    questions: found.review.length,
    asked: replay.rounds.reduce((a, b) => a + b, 0),
    left: after.missing,
    wrongAfterAnswers: after.wronglyRemoved,
  }
}

/** Over sets, each record weighing alike. */
export function overall(name: string, scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0)
  return {
    name,
    counts: sumOf(scores.map((score) => score.counts)),
    questions: sum((score) => score.questions),
    asked: sum((score) => score.asked),
    left: sum((score) => score.left),
    wrongAfterAnswers: sum((score) => score.wrongAfterAnswers),
  }
}

/** The measures of a score by which sets are compared: by each of them another set may be the worst. */
export function measured({ counts, questions, asked, left, wrongAfterAnswers }: Score) {
  return {
    ...measuresOf(counts),
    impure: counts.impure,
    wronglyRemoved: counts.wronglyRemoved,
    questions: questions / counts.records,
    asked: asked / counts.records,
    left,
    leftPer7000: (7000 * left) / counts.records,
    wrongAfterAnswers,
  }
}

export type Measured = ReturnType<typeof measured>

/** The worst of each measure over sets. */
export function worstOf(list: readonly Measured[]): Measured {
  const most = (of: keyof Measured) => Math.max(...list.map((one) => one[of]))
  const least = (of: keyof Measured) => Math.min(...list.map((one) => one[of]))
  return {
    precision: least('precision'),
    recall: least('recall'),
    f1: least('f1'),
    sensitivity: least('sensitivity'),
    impure: most('impure'),
    wronglyRemoved: most('wronglyRemoved'),
    questions: most('questions'),
    asked: most('asked'),
    left: most('left'),
    leftPer7000: most('leftPer7000'),
    wrongAfterAnswers: most('wrongAfterAnswers'),
  }
}

const units: Record<keyof Measured, [string, string]> = {
  precision: ['pairs precision', 'share'],
  recall: ['pairs recall', 'share'],
  f1: ['pairs F1', 'share'],
  sensitivity: ['removed sensitivity', 'share'],
  impure: ['impure clusters', 'clusters'],
  wronglyRemoved: ['removed wrongly', 'records'],
  questions: ['questions of the first run', 'share of records'],
  asked: ['questions of all rounds', 'share of records'],
  left: ['links left after perfect answers', 'links'],
  leftPer7000: ['links left after perfect answers', 'links per 7,000 records'],
  wrongAfterAnswers: ['removed wrongly after perfect answers', 'records'],
}

export function* figuresOf(name: string, measures: Measured, n: number): Generator<Figure> {
  for (const [key, [what, unit]] of Object.entries(units))
    yield { name: `${name} ${what}`, value: measures[key as keyof Measured], unit, n }
}
