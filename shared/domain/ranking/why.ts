import { type Field, type Gram, gramsOf, Hasher, type Index, type RankedText } from './features.ts'
import type { Model } from './model.ts'

/** Where words stand in a record: in its title, its abstract, or its keyword number `part`. */
export interface Place {
  field: Field
  from: number
  to: number
  part: number
}

/** A word or a pair of words that moves a record up or down. */
export interface Reason {
  /** As the record has it, where it stands first. */
  words: string
  /** What it adds to the score; below zero it speaks against. */
  weight: number
  places: Place[]
}

/** What speaks for and against a record, the strongest first, and the score that all of it adds up to. */
export interface Why {
  for: Reason[]
  against: Reason[]
  score: number
}

const most = 8

/** What ends a sentence or a part of it. */
const parts = /[.;:?!()[\]。！？；]/

/**
 * Which words of a record speak for it and which against, with what each adds to its score: a linear model can say it
 * exactly. Words that stand inside a pair that is named already are not named again at the same places, and a pair that
 * reaches from one sentence into the next is not named, for nobody would take it for one.
 */
export function whyOf(text: RankedText, row: number, { matrix, languages, columnOf }: Index, model: Model): Why {
  const added = new Map<number, number>()
  let score = model.bias
  for (let k = matrix.starts[row] as number; k < (matrix.starts[row + 1] as number); k++) {
    const column = matrix.column[k] as number
    const weight = (model.weights[column] as number) * (matrix.value[k] as number)
    added.set(column, weight)
    score += weight
  }
  const grams = Map.groupBy(
    gramsOf(text, languages[row] ?? 'other', new Hasher()),
    ({ hash }) => columnOf[hash] as number,
  )
  const reasons = [...grams]
    .map(([column, places]) => ({ weight: added.get(column) ?? 0, places }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { for: chosen(text, reasons, 1), against: chosen(text, reasons, -1), score }
}

interface Candidate {
  weight: number
  places: Gram[]
}

function chosen(text: RankedText, candidates: readonly Candidate[], sign: 1 | -1): Reason[] {
  const reasons: Reason[] = []
  for (const { weight, places } of candidates) {
    if (reasons.length === most) break
    if (weight * sign <= 0) continue
    const taken = reasons.flatMap((reason) => reason.places)
    const free = places.filter(
      (place) => !parts.test(shownAt(text, place)) && !taken.some((one) => overlap(one, place)),
    )
    const [first] = free
    if (!first) continue
    reasons.push({
      words: shownAt(text, first),
      weight,
      places: free.map(({ field, from, to, part }) => ({ field, from, to, part })),
    })
  }
  return reasons
}

function overlap(a: Place, b: Place): boolean {
  return a.field === b.field && a.part === b.part && a.from < b.to && b.from < a.to
}

function shownAt(text: RankedText, { field, part, from, to }: Place): string {
  return (field === 'keywords' ? (text.keywords?.[part] ?? '') : text[field]).slice(from, to)
}
