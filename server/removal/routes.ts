import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import * as removal from './remove.ts'

const os = implement(contract.removal).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const removalRoutes = {
  remove: os.remove.handler(({ context, input }) => nothing(removal.remove(callOf(context.session), input))),
  putBack: os.putBack.handler(({ context, input }) => nothing(removal.putBack(callOf(context.session), input))),
  preview: os.preview.handler(({ context, input }) => removal.preview(callOf(context.session), input)),
  removeAll: os.removeAll.handler(({ context, input, signal }) =>
    telling(removal.removeAll(callOf(context.session), input, signal), context.session.door),
  ),
}
