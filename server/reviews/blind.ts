import type { InferContractRouterInputs } from '@orpc/contract'
import { ballotsOfMember } from '#db/ballots.ts'
import { history } from '#db/facts.ts'
import { reportsAtStage } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import { mayLift } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Stage, StageId } from '#shared/domain/reviews/words.ts'
import { type Call, say, stageOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'
import { setAside } from '../screening/mine.ts'
import { memberNames } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['reviews']

/** Lifts the blinding of a stage, if its rule lets the actor do that now. */
export function liftBlind(call: Call, { stage: id, why = '' }: Inputs['liftBlind']): void {
  const stage = stageOf(call, id)
  if (!mayLift(call.actor, stage.lift))
    throw new Problem('lift-by-others', 'The rule of this stage says who lifts its blinding.', {
      data: { by: stage.lift.by },
    })
  if (!stage.blind) throw new Problem('not-blind', 'This stage is not blind.')
  if (stage.lift.when === 'all-voted' && !haveAllVoted(call, stage))
    throw new Problem('not-all-voted', 'Not everybody has voted on all their reports yet.')
  sayBlind(call, stage, { blind: false, why })
}

/** Makes a stage blind again, by a lead or whoever may lift it. */
export function blindAgain(call: Call, { stage: id, why = '' }: Inputs['blindAgain']): void {
  const stage = stageOf(call, id)
  if (!mayLift(call.actor, stage.lift) && !may(call.actor, 'setUp'))
    throw new Problem('lift-by-others', 'The rule of this stage says who lifts its blinding.', {
      data: { by: stage.lift.by },
    })
  if (stage.blind) throw new Problem('blind-already', 'This stage is blind already.')
  sayBlind(call, stage, { blind: true, why })
}

function sayBlind(call: Call, { id, ...settings }: Stage, change: { blind: boolean; why: string }): void {
  say(call, [{ kind: 'stage', subject: id, body: { ...settings, ...change } }])
}

/** Whether every reviewer has voted on all that is theirs; what cannot be decided for now waits for nobody. */
function haveAllVoted(call: Call, stage: Stage): boolean {
  const reviewers = reviewersOfEach(call, stage)
  const aside = setAside(call, stage.id)
  const voted = new Map(stage.reviewers.map((member) => [member, ballotsOfMember(call.db, stage.id, member)] as const))
  return reportsAtStage(call.db, stage.id).every(
    (report) => aside.has(report) || reviewers(report).every((member) => voted.get(member)?.has(report)),
  )
}

/** When, by whom and why a stage that was blind is blind no more. */
export function liftedSince(call: Pick<Call, 'db'>, id: StageId): { at: string; by: string; why: string } | null {
  const said = history(call.db, 'stage', id).map(({ at, author, body }) => ({
    at,
    author,
    body: JSON.parse(body) as BodyOf<'stage'>,
  }))
  const lastBlind = said.findLastIndex(({ body }) => body.blind)
  const lifted = lastBlind === -1 ? undefined : said[lastBlind + 1]
  if (!lifted) return null
  return {
    at: lifted.at,
    by: memberNames(call.db).get(lifted.author) ?? '',
    why: lifted.body.why ?? '',
  }
}
