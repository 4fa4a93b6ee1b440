import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotOf, ballotsOn } from '#db/ballots.ts'
import { type Current, currentAbout, currentByReport, saidAbout } from '#db/current.ts'
import { isScreened } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { askedNow, firstAsked, sinceAsked } from '#shared/domain/conflicts/sent-back.ts'
import { mayReadWord } from '#shared/domain/policy/blinding.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { reviewersOf } from '../screening/assigned.ts'
import { requireReport } from '../screening/report.ts'
import { memberNames } from '../setup.ts'
import { wordsOn } from './thread.ts'

type Inputs = InferContractRouterInputs<Contract>['conflicts']
type Outputs = InferContractRouterOutputs<Contract>['conflicts']

/** The reports of a stage that were sent back to the actor and are still asked about, the longest waiting first. */
export function sentBack(call: Call, { stage }: Inputs['sentBack']): Outputs['sentBack'] {
  if (call.actor.kind !== 'member') return { reports: [] }
  const reports = new Set(
    currentByReport(call.db, 'referral').flatMap(({ report, body }) => (body.stage === stage ? [report] : [])),
  )
  return {
    reports: [...reports]
      .flatMap((report) => {
        const asked = askedOf(call, stage, report)
        return asked ? [{ report, asked: asked.fact, answered: sinceOf(call, stage, report, asked) !== 'nothing' }] : []
      })
      .sort((a, b) => (a.asked < b.asked ? -1 : 1))
      .map(({ report, answered }) => ({ report, answered })),
  }
}

/** What the actor is asked about a report, and what of its thread is for their eyes; nothing where nothing is asked. */
export function question(call: Call, { stage, report }: Inputs['question']): Outputs['question'] {
  const { actor } = call
  const id = requireReport(call, report)
  const asked = askedOf(call, stage, id)
  if (!asked || actor.kind !== 'member') return { sentBack: null }
  const voters = [
    ...reviewersOf(call, stageOf(call, stage), id),
    ...ballotsOn(call.db, stage, id).map((ballot) => ballot.member),
    ...asked.body.members,
  ]
  const open = !closedTo(call).includes(stage)
  const first = firstAsked(saidAbout(call.db, 'referral', stage, id)) ?? asked.fact
  const did = sinceOf(call, stage, id, asked)
  return {
    sentBack: {
      by: memberNames(call.db).get(asked.author) ?? asked.author,
      at: asked.at,
      text: asked.body.text,
      answered: did !== 'nothing',
      votedSince: did === 'voted',
      thread: wordsOn(call, stage, id)
        .filter(({ kind }) => open || kind === 'message' || kind === 'sent-back')
        .filter(({ id: fact, author }) =>
          mayReadWord(actor.member, { author, fact }, { voters, sentBack: first, open }),
        )
        .map(({ author, ...entry }) => ({ ...entry, mine: author === actor.member })),
    },
  }
}

/** The question that the actor is asked about a report now. */
export function askedOf(call: Call, stage: StageId, report: string): Current<'referral'> | undefined {
  if (call.actor.kind !== 'member') return undefined
  const referrals = saidAbout(call.db, 'referral', stage, report)
  if (referrals.length === 0 || !isScreened(call.db, report)) return undefined
  const asked = askedNow(referrals, saidAbout(call.db, 'resolution', stage, report))
  return asked?.body.members.includes(call.actor.member) ? (asked as Current<'referral'>) : undefined
}

/** What the actor did since they were asked: told from their own votes and words alone. */
function sinceOf(
  call: Call,
  stage: StageId,
  report: string,
  asked: Current<'referral'>,
): 'nothing' | 'answered' | 'voted' {
  const words = currentAbout(call.db, 'message', report).filter(
    ({ author, body }) => author === call.author && body.stage === stage && body.thread === 'conflict',
  )
  return sinceAsked(
    { asked: asked.fact, first: asked.fact },
    saidAbout(call.db, 'vote', stage, report).filter(({ body }) => body.member === call.author),
    ballotOf(call.db, stage, report, call.author),
    words.map(({ fact }) => fact),
  ).did
}
