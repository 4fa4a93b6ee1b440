import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as studies from './studies.ts'
import { suggest } from './suggest.ts'

const os = implement(contract.studies).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const studiesRoutes = {
  group: os.group.handler(({ context, input }) => studies.group(callOf(context.session), input)),
  ungroup: os.ungroup.handler(({ context, input }) => nothing(studies.ungroup(callOf(context.session), input))),
  suggest: os.suggest.handler(({ context }) => suggest(callOf(context.session))),
  join: os.join.handler(({ context, input }) => studies.join(callOf(context.session), input)),
  split: os.split.handler(({ context, input }) => studies.split(callOf(context.session), input)),
  setMain: os.setMain.handler(({ context, input }) => nothing(studies.setMain(callOf(context.session), input))),
  apart: os.apart.handler(({ context, input }) => nothing(studies.apart(callOf(context.session), input))),
}
