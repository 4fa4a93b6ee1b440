import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf, callStill } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import { inOneWrite } from '../in-one-write.ts'
import { bulk, bulkPreview } from './bulk.ts'
import { facets } from './facets.ts'
import { queue, rows } from './queue.ts'
import { report, vote } from './vote.ts'

const os = implement(contract.screening).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const screeningRoutes = {
  queue: os.queue.handler(({ context, input }) => queue(callOf(context.session), input)),
  facets: os.facets.handler(({ context, input }) => facets(callOf(context.session), input)),
  bulkPreview: os.bulkPreview.handler(({ context, input }) => bulkPreview(callOf(context.session), input)),
  bulk: os.bulk.handler(({ context, input, signal }) =>
    telling(bulk(callOf(context.session), input, signal), context.session.door),
  ),
  rows: os.rows.handler(({ context, input }) => rows(callOf(context.session), input)),
  report: os.report.handler(({ context, input }) => report(callOf(context.session), input)),
  vote: os.vote.handler(async ({ context: { session }, input }) =>
    nothing(await inOneWrite(callOf(session).db, () => vote(callStill(session, 'screen'), input))),
  ),
}
