import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import { exportList } from './export.ts'
import * as fulltext from './fulltext.ts'
import { list } from './list.ts'
import { replace } from './replace.ts'
import { retrieveMany, retrieveManyPreview } from './retrieve-many.ts'

const os = implement(contract.fulltext).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const fulltextRoutes = {
  list: os.list.handler(({ context, input }) => list(callOf(context.session), input)),
  retrieve: os.retrieve.handler(({ context, input }) => nothing(fulltext.retrieve(callOf(context.session), input))),
  send: os.send.handler(({ context, input }) => nothing(fulltext.send(callOf(context.session), input))),
  replace: os.replace.handler(({ context, input }) => replace(callOf(context.session), input)),
  retrieveManyPreview: os.retrieveManyPreview.handler(({ context, input }) =>
    retrieveManyPreview(callOf(context.session), input),
  ),
  retrieveMany: os.retrieveMany.handler(({ context, input, signal }) =>
    telling(retrieveMany(callOf(context.session), input, signal), context.session.door),
  ),
  export: os.export.handler(({ context, input }) => exportList(callOf(context.session), input)),
}
