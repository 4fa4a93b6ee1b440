import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotsOn } from '#db/ballots.ts'
import { currentAbout, saidAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { askedNow, firstAsked, sinceAsked } from '#shared/domain/conflicts/sent-back.ts'
import type { Call } from '../call.ts'
import { originsOn, shownWords } from '../screening/origin.ts'
import { reportDetail } from '../screening/report.ts'
import { memberNames } from '../setup.ts'
import { requireConflict } from './rights.ts'
import { threadOn } from './thread.ts'

type Inputs = InferContractRouterInputs<Contract>['conflicts']
type Outputs = InferContractRouterOutputs<Contract>['conflicts']

/** One conflict that is the actor's to settle, with all votes, what was said of it, and the resolution, if there is one. */
export function show(call: Call, input: Inputs['show']): Outputs['show'] {
  const conflict = requireConflict(call, input)
  const { stage } = input
  const { id, how, over } = conflict
  const names = memberNames(call.db)
  const nameOf = (member: string) => names.get(member) ?? member
  const resolution = saidAbout(call.db, 'resolution', stage, id).at(-1)
  const referrals = saidAbout(call.db, 'referral', stage, id)
  const asked = askedNow(referrals, resolution ? [resolution] : [])
  return {
    report: reportDetail(call, id),
    over,
    how,
    votes: votesOn(call, input.stage, id).map((vote) => ({ ...vote, name: nameOf(vote.member) })),
    resolution: resolution?.body.decision
      ? {
          decision: resolution.body.decision,
          reasons: resolution.body.reasons,
          note: resolution.body.note ?? '',
          by: nameOf(resolution.author),
          together: (resolution.body.together ?? []).map(nameOf),
        }
      : null,
    agreed: conflict.by === 'votes' ? conflict.resolved : null,
    sentBack: asked
      ? { by: nameOf(asked.author), at: asked.at, text: asked.body.text, to: asked.body.members.map(nameOf) }
      : null,
    thread: threadOn(call, stage, id),
  }
}

type Vote = Omit<Outputs['show']['votes'][number], 'name'>

/** The votes on a report as they stand, how each tagged the criteria, and what each did since it was sent back to them. */
function votesOn(call: Call, stage: Inputs['show']['stage'], report: string): Vote[] {
  const assessments = currentAbout(call.db, 'assessment', report)
  const origins = originsOn(call.db, stage, report)
  const referrals = saidAbout(call.db, 'referral', stage, report)
  const first = firstAsked(referrals)
  const newest = referrals.at(-1)
  const votes = first === undefined ? [] : saidAbout(call.db, 'vote', stage, report)
  const words = currentAbout(call.db, 'message', report).filter(
    ({ body }) => body.stage === stage && body.thread === 'conflict',
  )
  return ballotsOn(call.db, stage, report).map(({ member, decision, reasons, note }) => {
    const since =
      first !== undefined && newest?.body.members.includes(member)
        ? sinceAsked(
            { asked: newest.body.withdrawn ? first : newest.fact, first },
            votes.filter(({ body }) => body.member === member),
            { decision, reasons },
            words.filter(({ author }) => author === member).map(({ fact }) => fact),
          )
        : undefined
    return {
      member,
      decision,
      ...shownWords({ reasons, note }, origins.get(member), true),
      assessments: assessments.flatMap(({ body }) =>
        body.member === member && body.verdict ? [{ criterion: body.criterion, verdict: body.verdict }] : [],
      ),
      since: since?.did ?? null,
      before: since?.before
        ? { decision: since.before.decision, reasons: since.before.reasons, note: since.before.note ?? '' }
        : null,
    }
  })
}
