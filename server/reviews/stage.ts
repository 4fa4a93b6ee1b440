import { isDeepStrictEqual } from 'node:util'
import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { mayLift } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Stage } from '#shared/domain/reviews/words.ts'
import { type Call, say, stageOf } from '../call.ts'
import { membersOf } from '../setup.ts'

type Change = InferContractRouterInputs<Contract>['reviews']['saveStage']

/** A stage as it would be after a change; what the change leaves out stays as it is. Refuses people who are no members. */
export function changedStage(call: Call, change: Change): Stage {
  const { division, groups, lift } = stageOf(call, change.id)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Change
  const stage = { division, groups, lift, ...given }
  const members = new Set(membersOf(call.db).map((member) => member.subject))
  if ([...stage.reviewers, ...Object.values(stage.groups).flat()].some((id) => !members.has(id)))
    throw new Problem('no-such-member', 'There is no such member.')
  return stage
}

/**
 * Sets how a stage is screened; says nothing where nothing changes. The blinding is lifted along with it only where its
 * rule lets a lead do so at any time: else lifting is a gesture of its own.
 */
export function saveStage(call: Call, change: Change): void {
  const before = stageOf(call, change.id)
  const { id, ...body } = changedStage(call, change)
  if (isDeepStrictEqual(before, { id, ...body })) return
  if (before.blind && !body.blind && !(mayLift(call.actor, before.lift) && before.lift.when === 'any-time'))
    throw new Problem('lift-by-itself', 'The blinding of this stage is lifted by itself, as its rule says.')
  say(call, [{ kind: 'stage', subject: id, body }])
}
