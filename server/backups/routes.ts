import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import * as backups from './backups.ts'
import * as restoring from './restore.ts'

const os = implement(contract.backups).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const backupRoutes = {
  list: os.list.handler(({ context }) => backups.list(callOf(context.session), context.session)),
  make: os.make.handler(({ context, signal }) =>
    telling(backups.make(callOf(context.session), context.session, signal), context.session.door),
  ),
  schedule: os.schedule.handler(({ context, input }) =>
    nothing(backups.schedule(callOf(context.session), context.session, input)),
  ),
  restore: os.restore.handler(({ context, input, signal }) =>
    telling(restoring.restore(callOf(context.session), context.session, input, signal), context.session.door),
  ),
  restoreFile: os.restoreFile.handler(({ context, input, signal }) =>
    telling(restoring.restoreFile(context.session, input, signal), context.session.door),
  ),
  place: os.place.handler(({ context }) => restoring.place(context.session)),
  stay: os.stay.handler(({ context }) => nothing(restoring.stay(context.session))),
  bringHere: os.bringHere.handler(({ context, signal }) =>
    telling(restoring.bringHere(context.session, signal), context.session.door),
  ),
}
