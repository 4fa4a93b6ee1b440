import type { RankingReason } from '#shared/contract/ranking.ts'
import type { TextPlace } from '../../ui/text-place.ts'

/** A stretch of a text, and whether the model takes it to speak for the report or against it. */
export interface ReasonStretch {
  text: string
  /** Where it begins in the stretch that was taken apart. */
  from: number
  side?: 'for' | 'against'
}

interface Span {
  from: number
  to: number
  side: 'for' | 'against'
}

/** Tells the stretches of a text apart that are reasons; of two that overlap the stronger stands. */
export type Reasons = (text: string, place: TextPlace) => ReasonStretch[]

/** Makes the reasons of a report ready to be found in its texts. */
export function reasonsIn(reasons: { for: readonly RankingReason[]; against: readonly RankingReason[] }): Reasons {
  const spans = new Map<string, Span[]>()
  const strongest = (['for', 'against'] as const)
    .flatMap((side) => reasons[side].map((reason) => ({ ...reason, side })))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  for (const { side, places } of strongest)
    for (const { field, part, from, to } of places) {
      const key = `${field} ${part}`
      const taken = spans.get(key) ?? []
      if (taken.some((span) => span.from < to && from < span.to)) continue
      spans.set(key, [...taken, { from, to, side }])
    }
  for (const taken of spans.values()) taken.sort((a, b) => a.from - b.from)
  return (text, { field, part, from }) => cut(text, from, spans.get(`${field} ${part}`) ?? [])
}

function cut(text: string, at: number, spans: readonly Span[]): ReasonStretch[] {
  const stretches: ReasonStretch[] = []
  let done = 0
  const add = (to: number, side?: Span['side']) => {
    if (to > done) stretches.push({ text: text.slice(done, to), from: done, ...(side && { side }) })
    done = Math.max(done, to)
  }
  for (const { from, to, side } of spans) {
    const [first, last] = [from - at, to - at].map((place) => Math.min(text.length, Math.max(0, place)))
    if (first === undefined || last === undefined || last <= first) continue
    add(first)
    add(last, side)
  }
  add(text.length)
  return stretches
}
