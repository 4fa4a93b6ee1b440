import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import * as early from './early-stop.ts'
import * as looks from './looks.ts'
import { set, settings } from './settings.ts'

const os = implement(contract.ranking).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const rankingRoutes = {
  settings: os.settings.handler(({ context, input }) => settings(callOf(context.session), input)),
  set: os.set.handler(({ context, input }) => nothing(set(callOf(context.session), input))),
  learned: os.learned.handler(({ context, input }) => looks.learned(callOf(context.session), input)),
  state: os.state.handler(({ context, input }) => looks.state(callOf(context.session), input)),
  why: os.why.handler(({ context, input }) => looks.why(callOf(context.session), input)),
  mistakes: os.mistakes.handler(({ context, input }) => looks.mistakes(callOf(context.session), input)),
  stopping: os.stopping.handler(({ context, input }) => looks.stopping(callOf(context.session), input)),
  earlyStop: os.earlyStop.handler(({ context }) => early.earlyStop(callOf(context.session))),
  stop: os.stop.handler(({ context, input, signal }) =>
    telling(early.stop(callOf(context.session), input, signal), context.session.door),
  ),
  goOn: os.goOn.handler(({ context, input, signal }) =>
    telling(early.goOn(callOf(context.session), input, signal), context.session.door),
  ),
  simulate: os.simulate.handler(({ context, input }) => looks.simulate(callOf(context.session), input)),
}
