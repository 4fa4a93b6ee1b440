import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import { list } from './list.ts'
import { discuss, refer, withdraw } from './refer.ts'
import { question, sentBack } from './sent-back.ts'
import { reopen, resolve, settleTogether } from './settle.ts'
import { show } from './show.ts'

const os = implement(contract.conflicts).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const conflictsRoutes = {
  list: os.list.handler(({ context, input }) => list(callOf(context.session), input)),
  show: os.show.handler(({ context, input }) => show(callOf(context.session), input)),
  resolve: os.resolve.handler(({ context, input }) => nothing(resolve(callOf(context.session), input))),
  settleTogether: os.settleTogether.handler(({ context, input }) =>
    nothing(settleTogether(callOf(context.session), input)),
  ),
  reopen: os.reopen.handler(({ context, input }) => nothing(reopen(callOf(context.session), input))),
  refer: os.refer.handler(({ context, input }) => nothing(refer(callOf(context.session), input))),
  withdraw: os.withdraw.handler(({ context, input }) => nothing(withdraw(callOf(context.session), input))),
  discuss: os.discuss.handler(({ context, input }) => nothing(discuss(callOf(context.session), input))),
  sentBack: os.sentBack.handler(({ context, input }) => sentBack(callOf(context.session), input)),
  question: os.question.handler(({ context, input }) => question(callOf(context.session), input)),
}
