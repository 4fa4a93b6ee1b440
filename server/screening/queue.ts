import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { openSamples } from '#db/pilots.ts'
import { reportById } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { ownDecisions, type Sorting } from '#shared/domain/screening/filters.ts'
import { countOthers } from '#shared/domain/screening/sieve.ts'
import { type Call, stagesOf } from '../call.ts'
import { signsOf } from '../marks/shown.ts'
import { orderByRelevance } from '../ranking/order.ts'
import { prepareReviewers } from './assigned.ts'
import { myReports } from './mine.ts'
import type { Order } from './orders.ts'
import type { ReportIndex } from './report-index.ts'
import { reportIndex } from './report-index.ts'
import { sifting } from './sifting.ts'

type Inputs = InferContractRouterInputs<Contract>['screening']
type Outputs = InferContractRouterOutputs<Contract>['screening']
type Counts = Outputs['queue']['counts']

/** The actor's own reports of a stage, filtered and sorted by nothing but what all may know and the actor's own votes. */
export async function queue(
  call: Call,
  { stage, filters = {}, sort = { by: 'added' }, lang = 'en' }: Inputs['queue'],
): Promise<Outputs['queue']> {
  const nothing = countsOf(new Uint32Array(0), 0)
  if (!mayEnter(call.actor, stage, stagesOf(call))) return { ids: [], counts: nothing, total: nothing, today: 0 }
  const { index, order } = await ordered(call, stage, sort, lang)
  const sieve = sifting(call, index, { stage, filters })
  const { own, failing } = sieve
  const total = sifting(call, index, { stage, filters: {} })
  return {
    ids: inOrder(call, stage, index, failing, order, sort.descending ?? false),
    counts: countsOf(sieve.count('decision'), countOthers(failing, 0)),
    total: countsOf(total.count('decision'), countOthers(total.failing, 0)),
    today: own.votesOn(call.clock.now().toISOString()),
  }
}

/** The index, up to date, with an order of it: an order by text takes a while at first, and others have a turn meanwhile. */
async function ordered(
  call: Call,
  stage: StageId,
  { by: asked }: Sorting,
  locale: string,
): Promise<{ index: ReportIndex; order: Order }> {
  await prepareReviewers(call, stage)
  for (;;) {
    const index = await reportIndex(call.db)
    const relevance = asked === 'relevance' ? await byRelevance(call, index, stage) : undefined
    if (relevance === 'again') continue
    if (relevance) return { index, order: relevance }
    // Until there is something to learn from, nobody knows what is relevant.
    const by = asked === 'relevance' ? 'random' : asked
    const order = index.orders.get(by, { member: call.author, locale })
    if (order) return { index, order }
    if (by === 'title' || by === 'author') await index.orders.make(by, locale)
  }
}

/** By relevance; undefined where nothing can be ranked, `again` where reports changed while that was worked out. */
async function byRelevance(call: Call, index: ReportIndex, stage: StageId): Promise<Order | 'again' | undefined> {
  const { texts } = index
  const order = await orderByRelevance(call, index, stage)
  const isSame = (await reportIndex(call.db)) === index && index.texts === texts
  return isSame ? order : 'again'
}

/** What passes, in an order; before all else the sample of a pilot that is open, which everybody screens in the same order. */
function inOrder(
  call: Call,
  stage: StageId,
  { ids, places }: ReportIndex,
  failing: Uint8Array,
  { places: sorted, known }: Order,
  descending: boolean,
): string[] {
  const first = new Set(
    openSamples(call.db, stage).flatMap((report) => {
      const place = places.get(report)
      return place !== undefined && failing[place] === 0 ? [place] : []
    }),
  )
  const found = [...first].map((place) => ids[place] ?? '')
  const add = (place: number) => {
    if (failing[place] === 0 && !first.has(place)) found.push(ids[place] ?? '')
  }
  if (descending) for (let i = known - 1; i >= 0; i--) add(sorted[i] ?? 0)
  for (let i = descending ? known : 0; i < sorted.length; i++) add(sorted[i] ?? 0)
  return found
}

function countsOf(decisions: Uint32Array, all: number): Counts {
  const count = (decision: (typeof ownDecisions)[number]) => decisions[ownDecisions.indexOf(decision)] ?? 0
  return {
    undecided: count('undecided'),
    include: count('include'),
    exclude: count('exclude'),
    maybe: count('maybe'),
    all,
  }
}

/** Rows for a stretch of the queue; reports that are gone are left out. */
export function rows(call: Call, { stage, ids }: Inputs['rows']): Outputs['rows'] {
  const { voted } = myReports(call, stage, [])
  const signs = signsOf(call)
  return {
    rows: ids.flatMap((id) => {
      const report = reportById(call.db, id)
      if (!report) return []
      const { title, authors, year, container } = report
      return [{ id, title, authors, year, container, mine: voted.get(id)?.decision ?? null, signs: signs(id) }]
    }),
  }
}
