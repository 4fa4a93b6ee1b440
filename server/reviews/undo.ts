import type { InferContractRouterOutputs } from '@orpc/contract'
import { ballotOf } from '#db/ballots.ts'
import { latestAction, latestUndone, subjectsOfAction } from '#db/facts.ts'
import { cameWithPacket, packetOf } from '#db/packets.ts'
import { reportById, reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { type Call, sayUndo } from '../call.ts'
import { membersOf } from '../setup.ts'
import { ownFacts } from './visible.ts'

type Undone = InferContractRouterOutputs<Contract>['reviews']['undo']

/** Takes back the actor's own newest gesture that is in effect: a vote, a merge, an import, a bulk of them. */
export function undo(call: Call): Promise<Undone> {
  return turn(call, latestAction(call.db, call.author), true)
}

/** Brings back what the actor took back last, unless they did something else since. */
export function redo(call: Call): Promise<Undone> {
  return turn(call, latestUndone(call.db, call.author), false)
}

async function turn(call: Call, action: string | undefined, undone: boolean): Promise<Undone> {
  // In a packet that reaches back to when it was given: of an action before, only a part may be here.
  if (action === undefined || cameWithPacket(call.db, action)) return { undone: null }
  const facts = ownFacts(call, subjectsOfAction(call.db, action))
  const [first] = facts
  const body: { report?: unknown; stage?: StageId } = first ? JSON.parse(first.body) : {}
  const named = typeof body.report === 'string' ? body.report : undefined
  const report = named && (reportOf(call.db, named) ?? named)
  const stage = facts.length === 1 && first?.kind === 'vote' && report ? body.stage : undefined
  /** What the actor's own vote is; the facts are the actor's, and so is the vote. */
  const judgement = (): Decision | null =>
    (stage && report && ballotOf(call.db, stage, report, call.author)?.decision) || null

  const before = judgement()
  await sayUndo(call, action, undone, () => {
    if (!packetOf(call.db) && !membersOf(call.db).some(({ body: { roles } }) => roles.includes('lead')))
      throw new Problem('no-lead', 'A review needs a lead: somebody who may change how it is set up.')
  })
  const title = report && reportById(call.db, report)?.title
  return {
    undone: {
      kinds: [...new Set(facts.map((fact) => fact.kind))],
      facts: facts.length,
      ...(report ? { report } : {}),
      ...(title ? { title } : {}),
      ...(stage ? { vote: { stage, before, now: judgement() } } : {}),
    },
  }
}
