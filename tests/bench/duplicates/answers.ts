import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { Decided, Matching, MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { homesOf, together } from './counts.ts'

const mostRounds = 5

export interface Replay {
  /** After the last answer. */
  matching: Matching
  answers: Decided[]
  /** How many questions there were in each round. */
  rounds: number[]
}

/**
 * What is found when a person answers every question as the labels do, the matcher runs again with the answers, and so
 * on until it asks nothing new, or five times.
 */
export function answeredPerfectly(
  records: MatchRecord[],
  truth: readonly (readonly string[])[],
  already: readonly Decided[] = [],
): Replay {
  const label = homesOf(truth)
  const answers = [...already]
  const answered = new Set(answers.map(keyOf))
  const rounds: number[] = []
  let matching = matchAll(records, answers)
  while (rounds.length < mostRounds) {
    const questions = matching.review.filter((pair) => !answered.has(keyOf(pair)))
    if (questions.length === 0) break
    rounds.push(questions.length)
    for (const { a, b } of questions) {
      answers.push({ a, b, verdict: together(label, a, b) ? 'same' : 'different' })
      answered.add(keyOf({ a, b }))
    }
    matching = matchAll(records, answers)
  }
  return { matching, answers, rounds }
}

function keyOf({ a, b }: { a: string; b: string }): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
