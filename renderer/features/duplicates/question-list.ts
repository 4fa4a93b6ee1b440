import type { ComparedRecord } from '#shared/contract/duplicates.ts'

/** Two records that may be one report. */
export interface Pair {
  a: ComparedRecord
  b: ComparedRecord
  score: number
  rule: string
  reasons: { code: string; data?: Record<string, string | number> }[]
  /** How many records a yes would bring together. */
  gain: number
  /** The reports that the two records are in. */
  reports: [string, string]
}

export type Answer = 'same' | 'different'

/** The pairs of one visit in the order in which they are looked at, those that were answered on it included. */
export interface QuestionList {
  order: readonly string[]
  /** Those put off, after all others. */
  later: readonly string[]
  pairs: ReadonlyMap<string, Pair>
  /** Which of them still wait, as the review said last. */
  waiting: ReadonlySet<string>
  answers: ReadonlyMap<string, Answer>
  /** The pair that is looked at. */
  at: string | undefined
  /** How many wait in the review, those that have not been read included. */
  total: number
}

export const noQuestions: QuestionList = {
  order: [],
  later: [],
  pairs: new Map(),
  waiting: new Set(),
  answers: new Map(),
  at: undefined,
  total: 0,
}

export function pairKey(pair: { a: { id: string }; b: { id: string } }): string {
  return `${pair.a.id} ${pair.b.id}`
}

/**
 * Takes in the pairs that wait now: the first of `total`. What was answered on this visit keeps its place, so that a
 * person can go back to it; what no longer waits without an answer (another answer settled it) goes; what undo brought
 * back waits again, and is looked at.
 */
export function takeIn(list: QuestionList, fresh: readonly Pair[], total: number): QuestionList {
  const waiting = new Set(fresh.map(pairKey))
  const pairs = new Map(list.pairs)
  for (const pair of fresh) pairs.set(pairKey(pair), pair)
  const back = [...list.answers.keys()].findLast((key) => waiting.has(key))
  const answers = new Map([...list.answers].filter(([key]) => !waiting.has(key)))
  const stays = (key: string) => waiting.has(key) || answers.has(key)
  const order = list.order.filter(stays)
  const later = list.later.filter(stays)
  const there = new Set([...order, ...later])
  for (const pair of fresh) if (!there.has(pairKey(pair))) order.push(pairKey(pair))
  const next = { order, later, pairs, waiting, answers, total, at: list.at }
  return { ...next, at: back ?? stillThere(next, list) }
}

/** The pair that was looked at, or what now stands in its place. */
function stillThere(next: QuestionList, before: QuestionList): string | undefined {
  const all = allOf(next)
  if (next.at !== undefined && all.includes(next.at)) return next.at
  const place = Math.max(0, before.at === undefined ? 0 : allOf(before).indexOf(before.at))
  return all[Math.min(place, all.length - 1)]
}

function allOf({ order, later }: QuestionList): string[] {
  return [...order, ...later]
}

/** Notes an answer that was saved, and goes on to the next pair that waits. */
export function answered(list: QuestionList, key: string, answer: Answer): QuestionList {
  const waiting = new Set(list.waiting)
  const waited = waiting.delete(key)
  const answers = new Map(list.answers)
  // The last answer stands last: it is what undo brings back first.
  answers.delete(key)
  answers.set(key, answer)
  const next = { ...list, waiting, answers, total: waited ? Math.max(0, list.total - 1) : list.total }
  return { ...next, at: nextWaiting(next, key) ?? list.at }
}

/** Puts the pair that is looked at at the end, and goes on to the next that waits. */
export function postponed(list: QuestionList): QuestionList {
  const { at } = list
  if (at === undefined || !list.waiting.has(at)) return list
  const next = nextWaiting(list, at)
  const others = (keys: readonly string[]) => keys.filter((key) => key !== at)
  return { ...list, order: others(list.order), later: [...others(list.later), at], at: next ?? at }
}

/** Goes some pairs on or back, as far as there are any. */
export function moved(list: QuestionList, step: number): QuestionList {
  const all = allOf(list)
  const place = Math.min(all.length - 1, Math.max(0, placeOf(list) + step))
  return { ...list, at: all[place] }
}

/** Where the pair that is looked at stands. */
export function placeOf(list: QuestionList): number {
  return Math.max(0, list.at === undefined ? 0 : allOf(list).indexOf(list.at))
}

/** Where it stands among all, those that have not been read included: they come before those put off. */
export function positionOf(list: QuestionList): { k: number; n: number } {
  const n = list.answers.size + list.total
  const unread = Math.max(0, list.total - list.waiting.size)
  const place = placeOf(list)
  return { k: 1 + place + (place >= list.order.length ? unread : 0), n }
}

/** The pair after that of this key, else the first, that waits; undefined where none does. */
export function nextWaiting(list: QuestionList, from: string): string | undefined {
  const all = allOf(list)
  const place = all.indexOf(from)
  return [...all.slice(place + 1), ...all.slice(0, Math.max(0, place))].find((key) => list.waiting.has(key))
}
