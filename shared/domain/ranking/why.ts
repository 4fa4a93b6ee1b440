import { stopWords } from '../highlights/stop-words.ts'
import { type Field, type Gram, gramsOf, Hasher, type Index, type RankedText } from './features.ts'
import type { TextLanguage } from './language.ts'
import type { Model } from './model.ts'
import { eachWord } from './words.ts'

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
 * reaches from one sentence into the next is not named, for nobody would take it for one. The small words of a language count, as
 * all do, and are not named either: they tell how a text is written, and nobody would know what to make of them.
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
  const language = languages[row] ?? 'other'
  const grams = Map.groupBy(gramsOf(text, language, new Hasher()), ({ hash }) => columnOf[hash] as number)
  const reasons = [...grams]
    .filter(([, [first]]) => first && !isSmall(shownAt(text, first), language))
    .map(([column, places]) => ({ weight: added.get(column) ?? 0, places }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { for: chosen(text, reasons, 1), against: chosen(text, reasons, -1), score }
}

function isSmall(words: string, language: TextLanguage): boolean {
  if (language === 'other') return false
  let isOnlySmall = true
  eachWord(words, (raw) => {
    if (!stopWords[language].has(raw.toLowerCase())) isOnlySmall = false
  })
  return isOnlySmall
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
