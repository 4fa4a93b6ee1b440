import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say, stagesOf } from '../call.ts'
import { criteriaOf, membersOf, reasonsOf, wordingsOf } from '../setup.ts'
import { liftedSince } from './blind.ts'

type Inputs = InferContractRouterInputs<Contract>['reviews']
type Setup = InferContractRouterOutputs<Contract>['reviews']['setup']

/** How the review is set up. */
export function setup(call: Call): Setup {
  const review = current(call.db, 'review', 'review')
  return {
    title: review?.body.title ?? '',
    question: review?.body.question ?? '',
    stages: stagesOf(call).map((stage) => ({ ...stage, lifted: liftedSince(call, stage.id) })),
    criteria: criteriaOf(call.db).map(({ subject, body }) => ({
      id: subject,
      ...body,
      ...versionsOf(call, subject, body.text),
    })),
    reasons: reasonsOf(call.db).map(({ subject, body }) => ({
      id: subject,
      stage: body.stage,
      label: body.label,
      order: body.order,
    })),
    members: membersOf(call.db).map(({ subject, body }) => ({
      id: subject,
      name: body.name,
      roles: body.roles,
      passphrase: body.passphrase !== undefined,
    })),
  }
}

/** A criterion's version is the number of its wordings so far. */
function versionsOf(
  call: Call,
  criterion: string,
  text: string,
): Pick<Setup['criteria'][number], 'version' | 'earlier'> {
  const wordings = wordingsOf(call.db, criterion)
  const earlier = wordings.slice(0, -1).map(({ text: was, at }, i) => ({ version: i + 1, text: was, at }))
  return { version: Math.max(wordings.length, 1), earlier: text === '' ? [] : earlier }
}

/** Sets the title and the question of the review. */
export function describe(call: Call, input: Inputs['describe']): void {
  say(call, [{ kind: 'review', subject: 'review', body: input }])
}

/** Adds a criterion, words one anew (the earlier wording is kept as a version) or retires one. */
export function saveCriterion(call: Call, { id, order, ...input }: Inputs['saveCriterion']): { id: string } {
  const known = id === undefined ? undefined : current(call.db, 'criterion', id)
  if (id !== undefined && !known) throw new Problem('no-such-criterion', 'There is no such criterion.')
  const subject = id ?? call.clock.id()
  const body = {
    ...input,
    retired: input.retired ?? false,
    order: order ?? known?.body.order ?? nextOrder(criteriaOf(call.db)),
  }
  say(call, [{ kind: 'criterion', subject, body }])
  return { id: subject }
}

/** Adds an exclusion reason, renames one (for all that was excluded for it, too) or retires one. */
export function saveReason(call: Call, { id, order, ...input }: Inputs['saveReason']): { id: string } {
  const known = id === undefined ? undefined : current(call.db, 'reason', id)
  if (id !== undefined && !known) throw new Problem('no-such-reason', 'There is no such reason.')
  const subject = id ?? call.clock.id()
  const body = {
    ...input,
    retired: input.retired ?? false,
    order: order ?? known?.body.order ?? nextOrder(reasonsOf(call.db)),
  }
  say(call, [{ kind: 'reason', subject, body }])
  return { id: subject }
}

function nextOrder(existing: readonly { body: { order: number } }[]): number {
  return existing.reduce((highest, { body }) => Math.max(highest, body.order + 1), 0)
}
