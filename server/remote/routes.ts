import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as remote from './remote.ts'

const os = implement(contract.remote).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const remoteRoutes = {
  hosts: os.hosts.handler(({ context }) => remote.hosts(context.session)),
  connect: os.connect.handler(({ context, input }) => remote.connect(context.session, input)),
  disconnect: os.disconnect.handler(({ context }) => nothing(remote.disconnect(context.session))),
  forget: os.forget.handler(({ context, input }) => nothing(remote.forget(context.session, input))),
}
