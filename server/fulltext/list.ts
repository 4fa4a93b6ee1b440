import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotsOfMember } from '#db/ballots.ts'
import {
  type DestinationRow,
  type FullTextRow,
  keptAs,
  type RetrievalRow,
  reportsAtFullText,
  retrievals,
} from '#db/full-texts.ts'
import { type OutcomeRow, outcomesAt } from '#db/outcomes.ts'
import { searchReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type FullTextCounts, type FullTextState, siftFullTexts } from '#shared/domain/fulltext/list.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { memberNames, reasonsOf } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['fulltext']
type Outputs = InferContractRouterOutputs<Contract>['fulltext']
type Asked = Pick<Inputs['list'], 'filters'> & { ids?: readonly string[] }

/** A report at full text with all that the actor may know of it. */
interface Known {
  report: FullTextRow
  retrieval: RetrievalRow | undefined
  outcome: OutcomeRow | undefined
  destination: DestinationRow | undefined
  /** Whether it was judged, as far as the actor may know: then somebody had it. */
  judged: boolean
  state: FullTextState
}

/** The reports that are asked for, in the order of the review, with the counts of all facets. */
export interface Looked {
  /** Whether what was judged at full text may be known. */
  open: boolean
  passing: Known[]
  counts: FullTextCounts
}

/**
 * The reports at full text that pass the filters. While full text is blind, nothing in it is read from what anybody but the
 * actor judged there.
 *
 * @throws Problem `stage-closed` where it may not be known yet which reports are at full text
 */
export function lookedAt(call: Call, { filters = {}, ids }: Asked): Looked {
  const closed = closedTo(call)
  if (closed.includes('title-abstract')) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const { db, actor } = call
  const open = !closed.includes('full-text')
  const said = retrievals(db)
  const outcomes = new Map(open ? outcomesAt(db, 'full-text').map((row) => [row.report, row]) : [])
  const destinations: ReturnType<typeof keptAs> = open ? keptAs(db) : new Map()
  const own = actor.kind === 'member' ? ballotsOfMember(db, 'full-text', actor.member) : new Map()
  const words = filters.words?.trim()
  const found = words ? searchReports(db, words) : undefined
  const among = ids && new Set(ids)
  const known = reportsAtFullText(db).map((report): Known => {
    const retrieval = said.get(report.id)
    const outcome = outcomes.get(report.id)
    const destination = destinations.get(report.id)
    const judged = (outcome !== undefined && outcome.by !== 'replacement') || own.has(report.id)
    return {
      report,
      retrieval,
      outcome,
      destination,
      judged,
      state: {
        retrieval: retrieval?.status ?? (judged ? 'retrieved' : 'pending'),
        outcome: outcome?.outcome ?? 'pending',
        reason: outcome?.reason ?? null,
        destination: destination?.to ?? null,
        found: (found?.has(report.id) ?? true) && (among?.has(report.id) ?? true),
      },
    }
  })
  const { passing, counts } = siftFullTexts(
    known.map(({ state }) => state),
    open ? filters : { retrieval: filters.retrieval },
  )
  return { open, counts, passing: passing.flatMap((place) => known[place] ?? []) }
}

/** The reports at full text: how each was got, and once the stage is open what became of it. */
export function list(call: Call, input: Inputs['list']): Outputs['list'] {
  if (closedTo(call).includes('title-abstract')) return { open: false, judged: false, total: 0, rows: [], ...noCounts }
  const { offset = 0, limit = 100, sort, lang = 'en' } = input
  const { open, passing, counts } = lookedAt(call, { filters: input.filters })
  const names = memberNames(call.db)
  const labels = new Map(reasonsOf(call.db).map(({ subject, body }) => [subject, body.label]))
  const inOrder = sorted(passing, sort, lang)
  const n = (facet: keyof FullTextCounts) => Object.fromEntries(counts[facet])
  return {
    open: true,
    judged: open,
    total: passing.length,
    retrieval: n('retrieval'),
    outcomes: open ? n('outcome') : {},
    destinations: open ? n('destination') : {},
    reasons: open ? [...labels.keys(), ''].flatMap((id) => reasonCount(id, counts, input.filters?.reason)) : [],
    rows: inOrder.slice(offset, offset + limit).map((one) => rowOf(one, open, names)),
  }
}

const noCounts = { retrieval: {}, outcomes: {}, destinations: {}, reasons: [] }

/** Reasons in the review's order, the chosen ones among them whatever they count. */
function reasonCount(reason: string, counts: FullTextCounts, chosen: readonly string[] = []) {
  const n = counts.reason.get(reason) ?? 0
  return n > 0 || chosen.includes(reason) ? [{ reason, n }] : []
}

function rowOf(
  { report: { seq: _seq, ...report }, retrieval, outcome, destination, judged, state }: Known,
  open: boolean,
  names: ReadonlyMap<string, string>,
): Outputs['list']['rows'][number] {
  return {
    ...report,
    retrieval: {
      status: state.retrieval,
      // Nobody said so: somebody judged it, so it was had.
      judged: retrieval === undefined && judged,
      why: retrieval?.why ?? '',
      from: retrieval?.from ?? '',
      since: sinceOf(retrieval),
      by: retrieval ? (names.get(retrieval.author) ?? retrieval.author) : '',
    },
    outcome: open ? state.outcome : null,
    reason: outcome?.reason ?? null,
    destination: destination ? { to: destination.to, awaits: destination.awaits, note: destination.note ?? '' } : null,
  }
}

/** ISO date since when it is so. */
function sinceOf(retrieval: RetrievalRow | undefined): string {
  return retrieval ? (retrieval.on ?? retrieval.at.slice(0, 10)) : ''
}

/** What the order says nothing of comes last, whichever way it is read. */
function sorted(known: readonly Known[], sort: Inputs['list']['sort'], lang: 'en' | 'nb'): readonly Known[] {
  if (!sort) return known
  const { by, descending = false } = sort
  const collator = new Intl.Collator(lang, { numeric: true })
  const key = ({ report, retrieval }: Known): string =>
    by === 'since' ? sinceOf(retrieval) : by === 'year' ? String(report.year ?? '') : report[by]
  const keyed = known.map((one) => ({ one, key: key(one) }))
  const said = keyed.filter((one) => one.key !== '').sort((a, b) => collator.compare(a.key, b.key))
  return [...(descending ? said.reverse() : said), ...keyed.filter((one) => one.key === '')].map(({ one }) => one)
}
