import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as annotations from './annotations.ts'

const os = implement(contract.annotations).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const annotationsRoutes = {
  list: os.list.handler(({ context, input }) => annotations.list(callOf(context.session), input)),
  save: os.save.handler(({ context, input }) => annotations.save(callOf(context.session), input)),
  remove: os.remove.handler(({ context, input }) => nothing(annotations.remove(callOf(context.session), input))),
}
