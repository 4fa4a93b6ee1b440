import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding } from '../guarded.ts'
import { agreementAt } from './agreement.ts'
import { agreementReports } from './reports.ts'

const os = implement(contract.agreement).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const agreementRoutes = {
  stage: os.stage.handler(({ context, input }) => agreementAt(callOf(context.session), input)),
  reports: os.reports.handler(({ context, input }) => agreementReports(callOf(context.session), input)),
}
