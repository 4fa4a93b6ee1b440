import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as pilots from './pilots.ts'
import { result } from './result.ts'

const os = implement(contract.pilots).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const pilotsRoutes = {
  list: os.list.handler(({ context, input }) => pilots.list(callOf(context.session), input)),
  prepare: os.prepare.handler(({ context, input }) => pilots.prepare(callOf(context.session), input)),
  start: os.start.handler(({ context, input }) => pilots.start(callOf(context.session), input)),
  progress: os.progress.handler(({ context, input }) => pilots.progress(callOf(context.session), input)),
  close: os.close.handler(({ context, input }) => nothing(pilots.close(callOf(context.session), input))),
  screenAgain: os.screenAgain.handler(({ context, input }) =>
    nothing(pilots.screenAgain(callOf(context.session), input)),
  ),
  result: os.result.handler(({ context, input }) => result(callOf(context.session), input)),
}
