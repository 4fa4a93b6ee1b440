import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { type ReportRow, reportById } from '#db/reports.ts'
import { type IndexedTerm, reportsWith, reportsWithAny, termsBetween } from '#db/similar.ts'
import type { Contract } from '#shared/contract/index.ts'
import { likened, likeness, likenessToWords } from '#shared/domain/duplicates/likeness.ts'
import { editDistance, fold } from '#shared/domain/duplicates/text.ts'
import { spaced } from '#shared/domain/screening/spaced.ts'
import type { Call } from '../call.ts'
import { requireReport } from '../screening/report.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']
type Outputs = InferContractRouterOutputs<Contract>['duplicates']

/** How many reports are compared in full. */
const mostCompared = 80
/** How many places in the index one search may touch, so that words which most reports have cost nothing. */
const mostPlaces = 40_000
const mostTerms = 24
/** Words this rare may be misspelt: what they may stand for is looked up too. */
const rare = 2
const mostLookedUp = 8
const mostNear = 6

/** Other reports that may be this one, most alike first; or those most like what somebody typed. */
export function similar(call: Call, { report, q, limit = 10 }: Inputs['similar']): Outputs['similar'] {
  const id = requireReport(call, report)
  const own = reportById(call.db, id)
  if (!own) return { reports: [] }
  const typed = q?.trim()
  const found = candidates(call, typed || `${own.title} ${own.authors}`, Boolean(typed))
  const self = likened(own)
  const likenessOf = (other: ReportRow) => (typed ? likenessToWords(typed, other) : likeness(self, likened(other)))
  return {
    reports: found
      .filter((other) => other.id !== id)
      .map((other) => ({ other, likeness: likenessOf(other) }))
      .sort((a, b) => b.likeness - a.likeness || a.other.seq - b.other.seq)
      .slice(0, limit)
      .map(({ other: { id, title, authors, year, container, records }, likeness }) => ({
        id,
        title,
        authors,
        year,
        container,
        records,
        likeness,
      })),
  }
}

/** Reports that share words with a text, rare ones first; words may be misspelt, and the last one only begun. */
function candidates(call: Call, text: string, typing: boolean): ReportRow[] {
  const words = [
    ...new Set(
      spaced(text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ]
  const terms = words.map((term) => ({ term, reports: reportsWith(call.db, term) }))
  const doubtful = terms
    .filter(({ term, reports }) => reports <= rare && term.length > 3)
    .sort((a, b) => b.term.length - a.term.length)
    .slice(0, mostLookedUp)
  // Of many words some will be found; one or two are looked for among all words with their first letter.
  const thorough = doubtful.length <= 2
  const near = doubtful.flatMap(({ term }) => nearTerms(call, term, thorough))
  const last = words.at(-1)
  const begun = typing && last && last.length > 2 ? [`${last}*`] : []
  const wanted = [...terms.filter(({ reports }) => reports > 0), ...near].sort((a, b) => a.reports - b.reports)
  const chosen = new Set(begun)
  let places = 0
  for (const { term, reports } of wanted) {
    places += reports
    if (chosen.size >= mostTerms || (places > mostPlaces && chosen.size > 0)) break
    chosen.add(term)
  }
  return reportsWithAny(call.db, [...chosen], mostCompared)
}

/** Words of the index that this one may be a misspelling of, the nearest first. */
function nearTerms(call: Call, word: string, thorough: boolean): IndexedTerm[] {
  const limit = word.length < 8 ? 1 : 2
  const folded = fold(word)
  const [first = '', second = '', third = ''] = word
  // The beginning is right, or written without its mark, or has a letter too many, or two that changed places.
  const right = thorough ? [first, folded.slice(0, 1)] : [`${first}${second}`, folded.slice(0, 2), `${first}${third}`]
  const starts = new Set([...right, `${second}${third}`, `${second}${first}`])
  return [...starts]
    .flatMap((start) => termsBetween(call.db, start, `${start}\u{10FFFF}`))
    .map((indexed) => ({ indexed, distance: editDistance(fold(indexed.term), folded, limit) }))
    .filter(({ indexed, distance }) => distance <= limit && indexed.term !== word)
    .sort((a, b) => a.distance - b.distance || b.indexed.reports - a.indexed.reports)
    .slice(0, mostNear)
    .map(({ indexed }) => indexed)
}
