import { isDeepStrictEqual } from 'node:util'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import { history } from '#db/facts.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say, stageOf, stagesOf } from '../call.ts'
import { criteriaOf, membersOf, reasonsOf } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['reviews']
type Setup = InferContractRouterOutputs<Contract>['reviews']['setup']

/** How the review is set up. */
export function setup(call: Call): Setup {
  const review = current(call.db, 'review', 'review')
  return {
    title: review?.body.title ?? '',
    question: review?.body.question ?? '',
    stages: stagesOf(call),
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
  const wordings: { text: string; at: string }[] = []
  for (const fact of history(call.db, 'criterion', criterion)) {
    const body: BodyOf<'criterion'> = JSON.parse(fact.body)
    if (body.text !== wordings.at(-1)?.text) wordings.push({ text: body.text, at: fact.at })
  }
  const earlier = wordings.slice(0, -1).map((wording, i) => ({ version: i + 1, ...wording }))
  return { version: Math.max(wordings.length, 1), earlier: text === '' ? [] : earlier }
}

/** Sets the title and the question of the review. */
export function describe(call: Call, input: Inputs['describe']): void {
  say(call, [{ kind: 'review', subject: 'review', body: input }])
}

/** Sets how a stage is screened; says nothing where nothing changes. */
export function saveStage(call: Call, { id, ...input }: Inputs['saveStage']): void {
  const { division, groups, lift } = stageOf(call, id)
  const body = { division, groups, lift, ...input }
  const members = new Set(membersOf(call.db).map((member) => member.subject))
  if (body.reviewers.some((reviewer) => !members.has(reviewer)))
    throw new Problem('no-such-member', 'There is no such member.')
  if (isDeepStrictEqual(stageOf(call, id), { id, ...body })) return
  say(call, [{ kind: 'stage', subject: id, body }])
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
