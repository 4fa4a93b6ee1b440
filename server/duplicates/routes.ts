import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import { cluster, keptApart, merged } from './clusters.ts'
import { consequence } from './consequence.ts'
import { chooseField, fields } from './fields.ts'
import { findDuplicates } from './find.ts'
import { decide, join, split } from './parts.ts'
import { policy, setPolicy } from './policy.ts'
import { questions } from './questions.ts'
import { similar } from './similar.ts'
import { summary } from './summary.ts'

const os = implement(contract.duplicates).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const duplicatesRoutes = {
  find: os.find.handler(({ context, signal }) =>
    telling(findDuplicates(callOf(context.session), signal), context.session.door),
  ),
  summary: os.summary.handler(({ context }) => summary(callOf(context.session))),
  fields: os.fields.handler(({ context, input }) => fields(callOf(context.session), input)),
  chooseField: os.chooseField.handler(({ context, input }) => nothing(chooseField(callOf(context.session), input))),
  policy: os.policy.handler(({ context }) => policy(callOf(context.session))),
  setPolicy: os.setPolicy.handler(({ context, input }) => nothing(setPolicy(callOf(context.session), input))),
  questions: os.questions.handler(({ context, input }) => questions(callOf(context.session), input)),
  decide: os.decide.handler(({ context, input }) => nothing(decide(callOf(context.session), input))),
  merged: os.merged.handler(({ context, input }) => merged(callOf(context.session), input)),
  cluster: os.cluster.handler(({ context, input }) => cluster(callOf(context.session), input)),
  split: os.split.handler(({ context, input }) => nothing(split(callOf(context.session), input))),
  join: os.join.handler(({ context, input }) => join(callOf(context.session), input)),
  consequence: os.consequence.handler(({ context, input }) => consequence(callOf(context.session), input)),
  similar: os.similar.handler(({ context, input }) => similar(callOf(context.session), input)),
  keptApart: os.keptApart.handler(({ context, input }) => keptApart(callOf(context.session), input)),
}
