import type { HighlightTerm } from '#shared/contract/highlights.ts'
import type { Criterion } from '#shared/contract/reviews.ts'
import { searchTerms } from '#shared/domain/highlights/search.ts'
import type { OwnWord } from './own-word-list.ts'

/** The lists that are told apart in a text, in the order in which the legend has them. */
export const listIds = ['include', 'exclude', 'criterion', 'criterion-not', 'search'] as const
export type ListId = (typeof listIds)[number]

/** A word or phrase and the list that it is marked as. */
export interface ListedTerm {
  id: string
  text: string
  list: ListId
}

interface Words {
  terms: readonly HighlightTerm[]
  own: readonly OwnWord[]
  /** The criteria of the stage: those of other stages are not what is judged by here. */
  criteria: readonly Criterion[]
  search: string
}

/** All that is marked in a room: the review's words, the person's own, those of the stage's criteria, and what was searched for. */
export function listedTerms({ terms, own, criteria, search }: Words): ListedTerm[] {
  const kinds = new Map(criteria.map((criterion) => [criterion.id, criterion.kind]))
  const shared = terms.flatMap(({ id, of, text }): ListedTerm[] => {
    if (of === 'include' || of === 'exclude') return [{ id, text, list: of }]
    const kind = kinds.get(of)
    return kind ? [{ id, text, list: kind === 'include' ? 'criterion' : 'criterion-not' }] : []
  })
  return [
    ...shared,
    ...own.map(({ of, text }): ListedTerm => ({ id: `own ${of} ${text}`, text, list: of })),
    ...searchTerms(search).map((text): ListedTerm => ({ id: `search ${text}`, text, list: 'search' })),
  ]
}
