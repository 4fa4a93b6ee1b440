import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotOf } from '#db/ballots.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type OwnDecision, ownDecisions } from '#shared/domain/screening/filters.ts'
import { type Call, sayAll, stagesOf } from '../call.ts'
import { keptReasons } from '../setup.ts'
import { inSlices } from '../work.ts'
import { notDecidable } from './own-state.ts'
import { reportIndex } from './report-index.ts'
import { sifting } from './sifting.ts'

type Inputs = InferContractRouterInputs<Contract>['screening']
type Preview = InferContractRouterOutputs<Contract>['screening']['bulkPreview']
type Asked = Pick<Inputs['bulk'], 'stage' | 'filters' | 'ids' | 'decision' | 'reasons'>

/** What a decision on all of a list would change, of the actor's own votes alone. */
export async function bulkPreview(call: Call, input: Inputs['bulkPreview']): Promise<Preview> {
  return (await looked(call, input)).preview
}

/** Votes on all of a list that do not say so already, as one action. What is stopped stays as far as it came. */
export async function* bulk(
  call: Call,
  input: Inputs['bulk'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { changed: number }> {
  const { reports, reasons } = await looked(call, input)
  if (reports.length !== input.expected)
    throw new Problem('list-changed', 'The list is another by now. Look at what would change again.')
  const facts: NewFact<'vote'>[] = []
  for await (const step of inSlices(votes(call, input, reports, reasons, facts), signal))
    yield { doing: 'prepare', ...step }
  return yield* sayAll(call, facts, signal)
}

/** The votes, each with the note that its report has from the same member. */
function* votes(
  { db, author: member }: Call,
  { stage, decision }: Asked,
  reports: readonly string[],
  reasons: string[],
  facts: NewFact<'vote'>[],
): Generator<{ done: number; total: number }> {
  for (const report of reports) {
    const note = ballotOf(db, stage, report, member)?.note
    const body = { stage, report, member, decision, reasons, ...(note ? { note } : {}) }
    facts.push({ kind: 'vote', subject: `${stage}/${report}/${member}`, body })
    yield { done: facts.length, total: reports.length }
  }
}

/** The reports whose votes would change, and what else is in the list. */
async function looked(
  call: Call,
  { stage, filters = {}, ids, decision, reasons = [] }: Asked,
): Promise<{ reports: string[]; reasons: string[]; preview: Preview }> {
  if (call.actor.kind !== 'member') throw new Problem('no-such-member', 'Votes are cast by members.')
  if (!mayEnter(call.actor, stage, stagesOf(call)))
    throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const kept = keptReasons(call.db, stage, { decision, reasons })
  const index = await reportIndex(call.db)
  const { own, failing } = sifting(call, index, { stage, filters, among: ids })
  const from: Record<OwnDecision, number> = { undecided: 0, include: 0, exclude: 0, maybe: 0 }
  const preview: Preview = { reports: 0, changes: 0, from, same: 0, others: 0, undecidable: 0 }
  const wanted = kept.join()
  const reports: string[] = []
  for (let place = 0; place < index.size; place++) {
    if (failing[place] !== 0) continue
    preview.reports++
    const now = own.decision[place] ?? 0
    const said = ownDecisions[now]
    if (own.mine[place] !== 1) preview.others++
    else if (now === notDecidable || !said || index.removed[place] === 1) preview.undecidable++
    // Without a reason, those that were excluded for one keep it.
    else if (said === decision && (wanted === '' || own.reasonsAt(place).join() === wanted)) preview.same++
    else {
      preview.changes++
      from[said]++
      reports.push(index.ids[place] ?? '')
    }
  }
  return { reports, reasons: kept, preview }
}
