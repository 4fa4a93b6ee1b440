import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as criteria from './criteria.ts'

const os = implement(contract.criteria).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const criteriaRoutes = {
  assess: os.assess.handler(({ context, input }) => nothing(criteria.assess(callOf(context.session), input))),
  matrix: os.matrix.handler(({ context, input }) => criteria.matrix(callOf(context.session), input)),
  tags: os.tags.handler(({ context, input }) => criteria.tags(callOf(context.session), input)),
  rule: os.rule.handler(({ context, input }) => nothing(criteria.rule(callOf(context.session), input))),
}
