import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import { changes, editing } from './changes.ts'

const os = implement(contract.live).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const liveRoutes = {
  changes: os.changes.handler(({ context, input, signal }) =>
    telling(changes(context.session, input, signal), context.session.door),
  ),
  editing: os.editing.handler(({ context, input }) => nothing(editing(context.session, input))),
}
