import type { InferContractRouterInputs } from '@orpc/contract'
import { currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { requireAtStage, requireReport } from '../screening/report.ts'
import { requireMember } from './member.ts'
import { noteOf } from './shown.ts'

type Inputs = InferContractRouterInputs<Contract>['marks']

/** Writes the actor's note on a report, in place of the one before; one that says the same says nothing new. */
export function note(call: Call, { stage, report, member, text }: Inputs['note']): void {
  if (member !== requireMember(call))
    throw new Problem('someone-else', 'Somebody else has signed in since this was written.')
  const id = requireAtStage(call, stage, report)
  const kept = text.trim() === '' ? '' : text
  if (kept === noteOf(call, stage, id)) return
  say(call, [{ kind: 'note', subject: `${stage}/${id}/${member}`, body: { stage, report: id, member, text: kept } }])
}

/** Puts a mark on a report for the actor, or takes theirs off, whichever of its records it was put on. */
export function mark(call: Call, { report: id, mark, on }: Inputs['mark']): void {
  const member = requireMember(call)
  const report = requireReport(call, id)
  const put = currentAbout(call.db, 'mark', report).filter(
    ({ body }) => body.member === member && body.mark === mark && body.on,
  )
  const fact = (about: string) => ({
    kind: 'mark' as const,
    subject: `${about}/${mark}/${member}`,
    body: { report: about, member, mark, on },
  })
  if (on && put.length === 0) say(call, [fact(report)])
  if (!on && put.length > 0)
    say(
      call,
      put.map(({ body }) => fact(body.report)),
    )
}
