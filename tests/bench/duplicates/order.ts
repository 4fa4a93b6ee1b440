import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { Decided, Matching, MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { randomOf } from '../../corpus/random.ts'
import { answeredPerfectly, type Replay } from './answers.ts'
import type { LabelledSet } from './sets.ts'

export const shuffles = 5

/** How many of five shuffles give the same clusters, links and questions, to the letter. */
export function sameWhenShuffled(records: readonly MatchRecord[], expected: Matching): number {
  const text = JSON.stringify(expected)
  const seeds = Array.from({ length: shuffles }, (_, i) => i + 1)
  return seeds.filter((seed) => JSON.stringify(matchAll(shuffled(records, seed))) === text).length
}

export interface InTwoSteps {
  same: boolean
  /** Questions of both steps, and of one step over everything. */
  asked: number
  askedAtOnce: number
}

/**
 * Matches the first three fifths and answers what is asked, then everything with these answers, and answers the rest; and
 * compares the clusters with those of matching everything at once and answering what is asked. Without answers there is
 * nothing to compare: a run knows the records and a person's answers alone, so that what an earlier run found cannot
 * matter.
 */
export function inTwoSteps({ records, corrected }: LabelledSet, atOnce: Replay): InTwoSteps {
  const early = records.slice(0, Math.floor(records.length * 0.6))
  const first = answeredPerfectly(early, corrected)
  const then = answeredPerfectly(records, corrected, first.answers)
  const sum = (rounds: readonly number[]) => rounds.reduce((a, b) => a + b, 0)
  return {
    same: JSON.stringify(then.matching.clusters) === JSON.stringify(atOnce.matching.clusters),
    asked: sum(first.rounds) + sum(then.rounds),
    askedAtOnce: sum(atOnce.rounds),
  }
}

/** Whether the order of a person's answers matters: it must not. */
export function sameWhenAnswersAreShuffled(records: MatchRecord[], answers: readonly Decided[]): boolean {
  return JSON.stringify(matchAll(records, [...answers])) === JSON.stringify(matchAll(records, shuffled(answers, 1)))
}

/** Fisher and Yates, the same for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = randomOf(seed)
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = next(i + 1)
    const [one, other] = [mixed[i] as T, mixed[j] as T]
    mixed[i] = other
    mixed[j] = one
  }
  return mixed
}
