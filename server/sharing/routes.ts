import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as sharing from './sharing.ts'

const os = implement(contract.sharing).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const sharingRoutes = {
  state: os.state.handler(({ context }) => sharing.state(context.session)),
  start: os.start.handler(async ({ context, input }) => nothing(await sharing.start(context.session, input))),
  stop: os.stop.handler(async ({ context }) => nothing(await sharing.stop(context.session))),
  share: os.share.handler(({ context, input }) => nothing(sharing.share(context.session, input))),
}
