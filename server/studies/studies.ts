import type { InferContractRouterInputs } from '@orpc/contract'
import { currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type Call, say } from '../call.ts'
import { requireAtFullText } from '../fulltext/fulltext.ts'

type Inputs = InferContractRouterInputs<Contract>['studies']

/** Makes these reports one study: the first one's. */
export function group(call: Call, { reports }: Inputs['group']): { study: string } {
  const ids = [...new Set(reports.map((report) => requireAtFullText(call, report, 'full-text')))]
  const [first] = ids as [string]
  const study = currentAbout(call.db, 'study', first).at(-1)?.body.study ?? first
  say(
    call,
    ids.map((report) => ({ kind: 'study' as const, subject: report, body: { report, study } })),
  )
  return { study }
}

/** Makes a report a study of its own again. */
export function ungroup(call: Call, { report }: Inputs['ungroup']): void {
  const id = requireAtFullText(call, report, 'full-text')
  say(call, [{ kind: 'study', subject: id, body: { report: id, study: call.clock.id() } }])
}
