import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as highlights from './highlights.ts'

const os = implement(contract.highlights).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const highlightsRoutes = {
  list: os.list.handler(({ context }) => highlights.list(callOf(context.session))),
  save: os.save.handler(({ context, input }) => highlights.save(callOf(context.session), input)),
  saveMany: os.saveMany.handler(({ context, input }) => highlights.saveMany(callOf(context.session), input)),
  retire: os.retire.handler(({ context, input }) => nothing(highlights.retire(callOf(context.session), input))),
}
