import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { isResolver } from '#shared/domain/fulltext/resolver.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say, stagesOf } from '../call.ts'
import { criteriaOf, membersOf, reasonsOf } from '../setup.ts'
import { liftedSince } from './blind.ts'

type Inputs = InferContractRouterInputs<Contract>['reviews']
type Setup = InferContractRouterOutputs<Contract>['reviews']['setup']

/** How the review is set up. */
export function setup(call: Call): Setup {
  const review = current(call.db, 'review', 'review')
  return {
    title: review?.body.title ?? '',
    question: review?.body.question ?? '',
    linkResolver: review?.body.linkResolver ?? '',
    stages: stagesOf(call).map((stage) => ({ ...stage, lifted: liftedSince(call, stage.id) })),
    criteria: criteriaOf(call.db).flatMap((criterion) => {
      // Where it does not count at its own stage any more, it does at the other.
      const own = criterion.at[criterion.stage] ?? Object.values(criterion.at)[0]
      return own ? [{ ...criterion, ...own }] : []
    }),
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

/** Sets the title and the question of the review, and the address of its library's link resolver. */
export function describe(call: Call, { linkResolver, ...input }: Inputs['describe']): void {
  const kept = linkResolver ?? current(call.db, 'review', 'review')?.body.linkResolver
  const template = kept?.trim() ?? ''
  if (linkResolver !== undefined && template !== '' && !isResolver(template))
    throw new Problem('not-a-web-address', 'The address of the link resolver begins with http:// or https://.')
  const body = { ...input, ...(template === '' ? {} : { linkResolver: template }) }
  say(call, [{ kind: 'review', subject: 'review', body }])
}

/**
 * Adds a criterion, words one anew (the earlier wording is kept as a version) or retires one. Said of full text, it leaves
 * what title and abstract is screened by as it is.
 */
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
    order: order ?? known?.body.order ?? nextOrder(reasonsOf(call.db).map(({ body }) => body)),
  }
  say(call, [{ kind: 'reason', subject, body }])
  return { id: subject }
}

function nextOrder(existing: readonly { order: number }[]): number {
  return existing.reduce((highest, { order }) => Math.max(highest, order + 1), 0)
}
