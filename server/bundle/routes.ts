import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, telling } from '../guarded.ts'
import * as bundle from './bundle.ts'

const os = implement(contract.bundle).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const bundleRoutes = {
  contents: os.contents.handler(({ context }) => bundle.contents(callOf(context.session))),
  make: os.make.handler(({ context, input, signal }) =>
    telling(bundle.make(callOf(context.session), context.session, input, signal), context.session.door),
  ),
  check: os.check.handler(({ context, input, signal }) =>
    telling(bundle.check(context.session, input, signal), context.session.door),
  ),
  restore: os.restore.handler(({ context, input, signal }) =>
    telling(bundle.restore(context.session, input, signal), context.session.door),
  ),
}
