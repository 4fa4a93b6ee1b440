import type { InferContractRouterInputs } from '@orpc/contract'
import { currentAbout } from '#db/current.ts'
import { outcomeOn } from '#db/outcomes.ts'
import { isAtStage } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'

type Inputs = InferContractRouterInputs<Contract>['fulltext']

/**
 * A report at full text. Who is here tells the outcomes of title and abstract, and where a report went or what study
 * it is of tells a judgement: each needs the stages it would tell of to be open.
 */
export function requireAtFullText(call: Call, id: string, tells: StageId): string {
  if (closedTo(call).includes(tells)) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const report = requireReport(call, id)
  if (!isAtStage(call.db, 'full-text', report)) throw new Problem('not-at-stage', 'This report is not at this stage.')
  return report
}

/** Says how the full text of a report stands: it is being asked for, was had, or could not be had and why. */
export function retrieve(call: Call, { report, ...said }: Inputs['retrieve']): void {
  const id = requireAtFullText(call, report, 'title-abstract')
  say(call, [{ kind: 'retrieval', subject: id, body: { report: id, ...said } }])
}

/**
 * Says as what a report is kept that is not included, such as background, or takes that back. One that nobody decided on
 * is accounted for by it; one that is included has to be excluded first, and one that others replace to be itself again.
 */
export function send(call: Call, { report, to, awaits, note }: Inputs['send']): void {
  const id = requireAtFullText(call, report, 'full-text')
  if (to !== null) {
    if (outcomeOn(call.db, 'full-text', id)?.outcome === 'included')
      throw new Problem('included-not-kept', 'This report is included. Exclude it before it is kept as something else.')
    if (currentAbout(call.db, 'destination', id).at(-1)?.body.to === 'replaced')
      throw new Problem('replaced-already', 'This report is replaced by others. Take that back first.')
  }
  const body = { report: id, to, note, ...(to === 'awaiting' ? { awaits } : {}) }
  say(call, [{ kind: 'destination', subject: id, body }])
}
