import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { reportById } from '#db/reports.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say, sayAll } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { reportIndex } from '../screening/report-index.ts'
import { sifting } from '../screening/sifting.ts'
import { removalsOf, takenBackFact } from './removed.ts'

type Inputs = InferContractRouterInputs<Contract>['removal']
type Preview = InferContractRouterOutputs<Contract>['removal']['preview']
type Listed = Pick<Inputs['removeAll'], 'filters' | 'ids'>

/** Takes a report out without a vote. Whoever came in at full text is excluded there, with a reason. */
export function remove(call: Call, { report, by, why }: Inputs['remove']): void {
  const id = requireReport(call, report)
  const enters = reportById(call.db, id)?.enters
  if (enters === 'full-text')
    throw new Problem('entered-later', 'This report came in at full text. Exclude it there, with a reason.')
  if (enters === 'removed' || enters === 'dropped')
    throw new Problem('removed-already', 'This report is removed already.')
  say(call, [removalFact(id, by, why)])
}

/** Puts a report back: the votes on it count again. */
export function putBack(call: Call, { report }: Inputs['putBack']): void {
  const id = requireReport(call, report)
  const facts = takenBack(call, id)
  if (facts.length === 0) throw new Problem('not-removed', 'This report is not removed.')
  say(call, facts)
}

function removalFact(report: string, by: 'automation' | 'other', why: string): NewFact<'removal'> {
  return { kind: 'removal', subject: report, body: { report, removed: true, by, at: 'before-screening', why } }
}

/** Of a merged report, all that was said of its records is taken back: any of it would hold. */
function takenBack(call: Call, report: string): NewFact<'removal'>[] {
  return removalsOf(call, report).map(takenBackFact)
}

/** What taking out all of a list, or putting it back, would change. */
export async function preview(call: Call, { back = false, ...listed }: Inputs['preview']): Promise<Preview> {
  return (await looked(call, listed, back)).counts
}

/** Takes all of a list out, or puts it back, as one action. What is stopped stays as far as it came. */
export async function* removeAll(
  call: Call,
  { removal, expected, ...listed }: Inputs['removeAll'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { changed: number }> {
  const { reports } = await looked(call, listed, removal === null)
  if (reports.length !== expected)
    throw new Problem('list-changed', 'The list is another by now. Look at what would change again.')
  const facts = reports.flatMap((report) =>
    removal ? [removalFact(report, removal.by, removal.why)] : takenBack(call, report),
  )
  yield* sayAll(call, facts, signal)
  return { changed: reports.length }
}

/** The reports of a list at title and abstract that are not removed yet, or that are. */
async function looked(
  call: Call,
  { filters = {}, ids }: Listed,
  back: boolean,
): Promise<{ reports: string[]; counts: Preview }> {
  const index = await reportIndex(call.db)
  const { own, failing } = sifting(call, index, { stage: 'title-abstract', filters, among: ids })
  const counts: Preview = { reports: 0, changes: 0, voted: 0 }
  const reports: string[] = []
  for (let place = 0; place < index.size; place++) {
    if (failing[place] !== 0) continue
    counts.reports++
    if ((index.removed[place] === 1) !== back) continue
    counts.changes++
    if (own.day[place] !== 0) counts.voted++
    reports.push(index.ids[place] ?? '')
  }
  return { reports, counts }
}
