import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import { exportReport } from './export.ts'
import * as reporting from './read.ts'

const os = implement(contract.reporting).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const reportingRoutes = {
  part: os.part.handler(({ context, input }) => reporting.part(callOf(context.session), input)),
  checklist: os.checklist.handler(({ context, input }) => reporting.checklist(callOf(context.session), input)),
  note: os.note.handler(({ context, input }) => nothing(reporting.note(callOf(context.session), input))),
  export: os.export.handler(({ context, input }) => exportReport(callOf(context.session), input)),
}
