import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import { givenIn } from '../imports/given-file.ts'
import { attach, restore } from './attach.ts'
import * as attachments from './attachments.ts'
import { keep } from './keep.ts'
import * as dropped from './propose.ts'

const os = implement(contract.attachments).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const attachmentsRoutes = {
  list: os.list.handler(({ context, input }) => attachments.list(callOf(context.session), input)),
  bytes: os.bytes.handler(({ context, input }) => attachments.bytes(callOf(context.session), input)),
  attach: os.attach.handler(({ context, input }) =>
    attach(callOf(context.session), { ...input, file: givenIn(context.session, input.file) }),
  ),
  remove: os.remove.handler(({ context, input }) => nothing(attachments.remove(callOf(context.session), input))),
  restore: os.restore.handler(async ({ context, input }) =>
    nothing(await restore(callOf(context.session), { ...input, file: givenIn(context.session, input.file) })),
  ),
  propose: os.propose.handler(({ context, input, signal }) =>
    telling(dropped.propose(callOf(context.session), context.session, input, signal), context.session.door),
  ),
  standing: os.standing.handler(({ context }) => dropped.standing(callOf(context.session))),
  find: os.find.handler(({ context, input }) => dropped.find(callOf(context.session), input)),
  keep: os.keep.handler(({ context, input, signal }) =>
    telling(keep(callOf(context.session), context.session, input, signal), context.session.door),
  ),
  forget: os.forget.handler(({ context, input }) => nothing(dropped.forget(context.session, input))),
}
