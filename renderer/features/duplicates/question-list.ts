import type { ComparedRecord } from '#shared/contract/duplicates.ts'

/** Two records that may be one report. */
export interface Pair {
  a: ComparedRecord
  b: ComparedRecord
  score: number
  reasons: { code: string; data?: Record<string, string | number> }[]
}

export type Answer = 'same' | 'different'

/** The pairs of one visit in the order in which they are looked at, those that were answered on it included. */
export interface QuestionList {
  order: readonly string[]
  pairs: ReadonlyMap<string, Pair>
  /** Which of them still wait, as the review said last. */
  waiting: ReadonlySet<string>
  answers: ReadonlyMap<string, Answer>
}

export const noQuestions: QuestionList = { order: [], pairs: new Map(), waiting: new Set(), answers: new Map() }

export function pairKey(pair: { a: { id: string }; b: { id: string } }): string {
  return `${pair.a.id} ${pair.b.id}`
}

/**
 * Takes in the pairs that wait now. What was answered on this visit keeps its place, so that a person can go back to
 * it; what no longer waits without an answer (another answer settled it) goes; what undo brought back waits again.
 */
export function takeIn(list: QuestionList, fresh: readonly Pair[]): QuestionList {
  const waiting = new Set(fresh.map(pairKey))
  const pairs = new Map(list.pairs)
  for (const pair of fresh) pairs.set(pairKey(pair), pair)
  const answers = new Map([...list.answers].filter(([key]) => !waiting.has(key)))
  const stays = (key: string) => waiting.has(key) || answers.has(key)
  const order = list.order.filter(stays)
  const there = new Set(order)
  for (const pair of fresh) if (!there.has(pairKey(pair))) order.push(pairKey(pair))
  return { order, pairs, waiting, answers }
}

/** Notes an answer that was saved. */
export function answered(list: QuestionList, key: string, answer: Answer): QuestionList {
  const waiting = new Set(list.waiting)
  waiting.delete(key)
  return { ...list, waiting, answers: new Map(list.answers).set(key, answer) }
}

/** Puts a pair at the end. */
export function later(list: QuestionList, key: string): QuestionList {
  return { ...list, order: [...list.order.filter((other) => other !== key), key] }
}

/** Where the next pair that waits stands: after this place, else from the beginning; null where none waits. */
export function nextWaiting(list: QuestionList, from: number): number | null {
  const { length } = list.order
  for (let step = 1; step <= length; step++) {
    const index = (from + step) % length
    if (list.waiting.has(list.order[index] ?? '')) return index
  }
  return null
}
