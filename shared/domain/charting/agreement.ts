import { type Estimate, undefinedEstimate, wilson } from '../agreement/estimate.ts'
import { krippendorffAlpha } from '../agreement/many.ts'
import { pairStatistics } from '../agreement/pair.ts'
import type { Answer, Field } from './form.ts'
import { sameAnswer } from './settle.ts'

/** What two members answered to the same field of the same study, or of the same row of a repeating group. */
export interface AnswerPair {
  members: readonly [string, string]
  values: readonly [Answer, Answer]
}

/** How far those who chart agree on a field. What cannot be said of its kind of field is null. */
export interface FieldAgreement {
  /** Pairs in which at least one of the two answered. */
  n: number
  /** Share of them in which both say the same. */
  same: Estimate
  /**
   * Of one choice of several: beyond chance. Cohen's kappa where the same two charted everything, else Krippendorff's alpha.
   * An answer that one of them did not give is a category of its own.
   */
  beyondChance: { coefficient: 'kappa' | 'alpha'; estimate: Estimate } | null
  /** Of several choices: the mean share that both chose of what either chose (Jaccard 1901). */
  overlap: number | null
  /** Of numbers: the share that is no further apart than a tenth of the larger one. */
  near: Estimate | null
}

/** Numbers that are no further apart than this share of the larger one count as near. */
export const tolerance = 0.1

/** How far two who chart agree on a field, from what each said of their own accord. */
export function fieldAgreement(field: Pick<Field, 'type'>, all: readonly AnswerPair[]): FieldAgreement {
  const pairs = all.filter(({ values }) => values.some(isGiven))
  const count = (test: (pair: AnswerPair) => boolean) => pairs.filter(test).length
  const isList = ['many', 'tags', 'country', 'report'].includes(field.type)
  return {
    n: pairs.length,
    same: wilson(
      count(({ values: [a, b] }) => sameAnswer(a, b)),
      pairs.length,
    ),
    beyondChance: field.type === 'one' ? beyondChance(pairs) : null,
    overlap: isList && pairs.length > 0 ? mean(pairs.map(({ values }) => jaccard(...values))) : null,
    near:
      field.type === 'number'
        ? wilson(
            count(({ values }) => isNear(...values)),
            pairs.length,
          )
        : null,
  }
}

function isGiven(answer: Answer): boolean {
  return answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0)
}

function beyondChance(pairs: readonly AnswerPair[]): FieldAgreement['beyondChance'] {
  const teams = new Set(pairs.map(({ members }) => members.toSorted().join(' ')))
  const categoryOf = (answer: Answer) => (isGiven(answer) ? String(answer) : '')
  const categories = [...new Set(pairs.flatMap(({ values }) => values.map(categoryOf)))].sort()
  const place = (answer: Answer) => categories.indexOf(categoryOf(answer))
  if (teams.size > 1) {
    const items = pairs.map(({ values }) =>
      categories.map((_, i) => values.filter((value) => place(value) === i).length),
    )
    return { coefficient: 'alpha', estimate: krippendorffAlpha(items) }
  }
  if (categories.length < 2) return { coefficient: 'kappa', estimate: undefinedEstimate }
  const table = categories.map(() => categories.map(() => 0))
  for (const { members, values } of pairs) {
    const [a, b] = members[0] < members[1] ? values : [values[1], values[0]]
    const row = table[place(a)]
    if (row) row[place(b)] = (row[place(b)] ?? 0) + 1
  }
  return { coefficient: 'kappa', estimate: pairStatistics(table).cohenKappa }
}

function jaccard(a: Answer, b: Answer): number {
  const [one, other] = [new Set([a ?? []].flat().map(String)), new Set([b ?? []].flat().map(String))]
  const both = [...one].filter((value) => other.has(value)).length
  const either = one.size + other.size - both
  return either === 0 ? 1 : both / either
}

function isNear(a: Answer, b: Answer): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return false
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
