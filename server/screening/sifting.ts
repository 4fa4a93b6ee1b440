import { matchOf, reportsMatching } from '#db/search.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import {
  type ChoiceFacet,
  choiceFacets,
  type FacetName,
  type Filters,
  facetNames,
  ownDecisions,
  ownMarks,
  type YearFilter,
} from '#shared/domain/screening/filters.ts'
import { parseSearch } from '#shared/domain/screening/search.ts'
import { countValues, type Facet, sift } from '#shared/domain/screening/sieve.ts'
import type { Call } from '../call.ts'
import { notDecidable, type OwnState, ownState } from './own-state.ts'
import { lastYear, type ReportIndex } from './report-index.ts'

/** What the two values of a choice are called, by their code. */
export const choiceValues = {
  abstract: ['none', 'has'],
  retracted: ['no', 'yes'],
  doubtful: ['no', 'yes'],
  assigned: ['others', 'me'],
  removed: ['no', 'yes'],
} as const satisfies Record<ChoiceFacet, readonly [string, string]>

const sifted = [...facetNames, 'years', 'words'] as const
type Sifted = (typeof sifted)[number]

/** The reports of a stage, sifted by somebody's filters. */
export interface Sifting {
  index: ReportIndex
  own: OwnState
  /** Of `sift`: 0 for what passes all filters. */
  failing: Uint8Array
  facets: Record<Sifted, Facet>
  /** How many reports have each value of a facet and pass all other filters, by code. */
  count: (facet: Sifted) => Uint32Array
}

/**
 * Sifts the reports of a stage: by what everybody knows of them, and by what the member said themselves.
 *
 * @param among looks at these reports only
 * @throws {SearchMistake} where the search cannot be understood
 */
export function sifting(
  call: Call,
  index: ReportIndex,
  { stage, filters, among }: { stage: StageId; filters: Filters; among?: readonly string[] },
): Sifting {
  const own = ownState(call, index, stage, call.author)
  const facets = facetsOf(call, index, own, filters)
  const failing = sift(
    lookedAt(index, own, among),
    sifted.map((name) => facets[name]),
  )
  return {
    index,
    own,
    failing,
    facets,
    count: (name) => countValues(failing, facets[name], sifted.indexOf(name), codesOf(name, index, own)),
  }
}

function lookedAt(index: ReportIndex, own: OwnState, among: readonly string[] | undefined): Uint8Array {
  const all = own.atStage.slice(0, index.size)
  if (!among) return all
  const some = new Uint8Array(index.size)
  for (const id of among) {
    const place = index.places.get(id)
    if (place !== undefined && all[place] === 1) some[place] = 1
  }
  return some
}

function facetsOf(call: Call, index: ReportIndex, own: OwnState, filters: Filters): Record<Sifted, Facet> {
  const { decision, reason, label, mark, years, journal, author, language, type, source, words } = filters
  const journals = journal && index.journalKeys()
  return {
    decision: { values: { one: own.decision }, chosen: among(decision, ownDecisions, notDecidable + 1) },
    reason: { values: own.reasons, chosen: chosenOf(reason, own.reasonIds.texts) },
    label: { values: own.labels, chosen: chosenOf(label, own.labelIds.texts) },
    mark: { values: { bits: own.marks }, chosen: among(mark, ownMarks) },
    journal: { values: { one: index.journal }, chosen: chosenOf(journal, journals ?? []) },
    author: { values: index.authors, chosen: chosenOf(author, index.names.texts) },
    language: { values: { one: index.language }, chosen: chosenOf(language, index.languages.texts) },
    type: { values: { one: index.type }, chosen: chosenOf(type, index.types.texts) },
    source: { values: index.sources, chosen: chosenOf(source, index.sourceIds.texts) },
    abstract: choice('abstract', index.abstract, filters),
    retracted: choice('retracted', index.retracted, filters),
    doubtful: {
      ...choice('doubtful', noOne, filters),
      values: {
        get one() {
          return index.doubtful
        },
      },
    },
    assigned: choice('assigned', own.mine, { ...filters, assigned: filters.assigned ?? 'me' }),
    removed: choice('removed', index.removed, { ...filters, removed: filters.removed ?? 'no' }),
    years: { values: { one: index.year }, chosen: yearsChosen(years) },
    words: found(call, index, words),
  }
}

function chosenOf(values: readonly string[] | undefined, texts: readonly string[]): Uint8Array | undefined {
  if (!values?.length) return undefined
  const wanted = new Set(values)
  return Uint8Array.from(texts, (text) => (wanted.has(text) ? 1 : 0))
}

function among<T>(values: readonly T[] | undefined, all: readonly T[], codes = all.length): Uint8Array | undefined {
  if (!values?.length) return undefined
  const chosen = new Uint8Array(codes)
  for (const value of values) chosen[all.indexOf(value)] = 1
  return chosen
}

function choice(facet: ChoiceFacet, one: Uint8Array, filters: Filters): Facet {
  const value = filters[facet]
  // Of those that are others' only, no list is wanted: all, then.
  const code = value === undefined ? -1 : (choiceValues[facet] as readonly string[]).indexOf(value)
  return {
    values: { one },
    chosen: code === -1 ? undefined : Uint8Array.from([0, 1], (each) => (each === code ? 1 : 0)),
  }
}

function yearsChosen(years: YearFilter | undefined): Uint8Array | undefined {
  if (!years || (years.from === undefined && years.to === undefined && !years.none)) return undefined
  const chosen = new Uint8Array(lastYear + 1)
  const isRange = years.from !== undefined || years.to !== undefined
  if (isRange)
    for (let year = Math.max(1, years.from ?? 1); year <= Math.min(lastYear, years.to ?? lastYear); year++)
      chosen[year] = 1
  if (years.none) chosen[0] = 1
  return chosen
}

const noOne = new Uint8Array(0)
const everything: Facet = { values: { one: [] } }
/** A person goes back and forth between few searches. */
const mostFound = 8

/** What a search finds, kept until reports change: facets are chosen many times over one search. */
function found(call: Call, index: ReportIndex, words: string | undefined): Facet {
  const search = words === undefined ? undefined : parseSearch(words)
  if (!search) return everything
  const { expression, without } = matchOf(search)
  let hits = index.found.get(expression)
  if (!hits) {
    hits = new Uint8Array(index.capacity)
    for (const seq of reportsMatching(call.db, expression)) hits[index.placeOfSeq(seq) ?? hits.length] = 1
    for (const oldest of index.found.keys()) if (index.found.size >= mostFound) index.found.delete(oldest)
    index.found.set(expression, hits)
  }
  return { values: { one: hits }, chosen: Uint8Array.from(without ? [1, 0] : [0, 1]) }
}

function codesOf(facet: Sifted, index: ReportIndex, own: OwnState): number {
  switch (facet) {
    case 'decision':
      return notDecidable + 1
    case 'reason':
      return own.reasonIds.texts.length
    case 'label':
      return own.labelIds.texts.length
    case 'mark':
      return ownMarks.length
    case 'journal':
      return index.journals.texts.length
    case 'author':
      return index.names.texts.length
    case 'language':
      return index.languages.texts.length
    case 'type':
      return index.types.texts.length
    case 'source':
      return index.sourceIds.texts.length
    case 'years':
      return lastYear + 1
    default:
      return 2
  }
}

/** Whether a facet has just two values. */
export function isChoice(facet: FacetName): facet is ChoiceFacet {
  return (choiceFacets as readonly string[]).includes(facet)
}
