import { decisions } from '../reviews/words.ts'

/** What a member has said of a report themselves. */
export const ownDecisions = ['undecided', ...decisions] as const
export type OwnDecision = (typeof ownDecisions)[number]

/** What a member put on a report, or wrote about it. */
export const ownMarks = ['star', 'later', 'note', 'question'] as const
export type OwnMark = (typeof ownMarks)[number]

/** Years of publication from one to another, both counted in, and whether those without a year pass as well. */
export interface YearFilter {
  from?: number
  to?: number
  none?: boolean
}

/**
 * What a report must be to be in the list. Within one of these any value will do, and all of these must hold; what is left
 * out or empty holds for every report. All that is somebody's is the viewer's own.
 */
export interface Filters {
  decision?: OwnDecision[]
  /** Ids of reasons. */
  reason?: string[]
  /** Ids of labels. */
  label?: string[]
  mark?: OwnMark[]
  /** A search, see `parseSearch`. */
  words?: string
  years?: YearFilter
  /** Keys of journals, see `journalKey`; empty for those without one. */
  journal?: string[]
  /** Names as they are written; empty for those without authors. */
  author?: string[]
  /** Codes of ISO 639-1, or as the record says it; empty where nothing is said. */
  language?: string[]
  /** CSL types. */
  type?: string[]
  /** Ids of sources. */
  source?: string[]
  abstract?: 'has' | 'none'
  retracted?: 'yes' | 'no'
  /** In an open question on whether it is the same as another report. */
  doubtful?: 'yes' | 'no'
  /** `all`: also what is others' to screen, which can be read and not voted on. */
  assigned?: 'me' | 'all'
  /** What was removed before screening is in the list only where it is asked for, and then alone. */
  removed?: 'yes' | 'no'
}

/** Filters of which several values can be chosen. */
export const listFacets = [
  'decision',
  'reason',
  'label',
  'mark',
  'journal',
  'author',
  'language',
  'type',
  'source',
] as const
export type ListFacet = (typeof listFacets)[number]

/** Filters of which one of two values can be chosen. */
export const choiceFacets = ['abstract', 'retracted', 'doubtful', 'assigned', 'removed'] as const
export type ChoiceFacet = (typeof choiceFacets)[number]

/** Everything that can be counted. */
export const facetNames = [...listFacets, ...choiceFacets] as const
export type FacetName = (typeof facetNames)[number]

/** How a list of reports can be sorted; by relevance as far as there is a ranking, else at random. */
export const sorts = ['added', 'year', 'title', 'author', 'random', 'relevance'] as const
export type Sort = (typeof sorts)[number]
export interface Sorting {
  by: Sort
  descending?: boolean
}

/** The same filters without what says nothing: empty lists, blank searches, what holds anyway. */
export function tidy(filters: Filters): Filters {
  const kept = Object.entries(filters).filter(([name, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return false
    if (name === 'words') return String(value).trim() !== ''
    if (name === 'assigned') return value !== 'me'
    if (name === 'removed') return value !== 'no'
    if (name === 'years') return isYearFilter(value as YearFilter)
    return true
  })
  return Object.fromEntries(kept)
}

function isYearFilter({ from, to, none }: YearFilter): boolean {
  return from !== undefined || to !== undefined || none === true
}

/** Whether two say the same, in whatever order. */
export function isSame(a: Filters, b: Filters): boolean {
  return keyOf(a) === keyOf(b)
}

/** A text that is the same for filters that say the same. */
export function keyOf(filters: Filters): string {
  const said = Object.entries(tidy(filters)).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value].sort() : typeof value === 'object' ? [value.from, value.to, value.none] : value,
  ])
  return JSON.stringify(said.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

/** The filters with one value more, or without it where it was chosen. */
export function toggled<F extends ListFacet>(
  filters: Filters,
  facet: F,
  value: NonNullable<Filters[F]>[number],
): Filters {
  const chosen: string[] = filters[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return tidy({ ...filters, [facet]: next })
}

/** One filter that holds, as a chip shows it: taken away, the rest stays. */
export type Active =
  | { facet: ListFacet; value: string }
  | { facet: ChoiceFacet; value: string }
  | { facet: 'words'; value: string }
  | { facet: 'years'; value: YearFilter }

/** Every filter that holds, in the order of the panel; the decision has chips of its own and is left out. */
export function activeFilters(filters: Filters): Active[] {
  const { words, years, ...rest } = tidy(filters)
  const lists = listFacets
    .filter((facet) => facet !== 'decision')
    .flatMap((facet) => (rest[facet] ?? []).map((value): Active => ({ facet, value })))
  const choices = choiceFacets.flatMap((facet): Active[] => {
    const value = rest[facet]
    return value === undefined ? [] : [{ facet, value }]
  })
  return [
    ...(words === undefined ? [] : [{ facet: 'words', value: words } as const]),
    ...(years === undefined ? [] : [{ facet: 'years', value: years } as const]),
    ...lists,
    ...choices,
  ]
}

/** The filters without one of those that hold. */
export function without(filters: Filters, active: Active): Filters {
  const chosen = filters[active.facet]
  if (Array.isArray(chosen))
    return tidy({ ...filters, [active.facet]: chosen.filter((one: string) => one !== active.value) })
  return tidy({ ...filters, [active.facet]: undefined })
}

/** The filters without all of them but the decision. */
export function cleared({ decision }: Filters): Filters {
  return tidy({ decision })
}

/** Journals whose names differ in case, blanks or a full stop only are one. */
export function journalKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase()
}

/** A number that follows from the member and the report alone, for an order that is the member's own and stays. FNV-1a with MurmurHash3's final mix. */
export function shuffleKey(member: string, report: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < member.length; i++) h = Math.imul(h ^ member.charCodeAt(i), 0x01000193)
  for (let i = 0; i < report.length; i++) h = Math.imul(h ^ report.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
