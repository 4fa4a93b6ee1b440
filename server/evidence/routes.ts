import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding } from '../guarded.ts'
import { cell } from './cell.ts'
import { exportEvidence } from './export.ts'
import { fill } from './fill.ts'
import { importChart } from './import.ts'
import { table } from './table.ts'

const os = implement(contract.evidence).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const evidenceRoutes = {
  table: os.table.handler(({ context }) => table(callOf(context.session))),
  cell: os.cell.handler(({ context, input }) => cell(callOf(context.session), input)),
  fill: os.fill.handler(({ context, input }) => fill(callOf(context.session), input)),
  export: os.export.handler(({ context, input }) => exportEvidence(callOf(context.session), input)),
  import: os.import.handler(({ context, input }) => importChart(callOf(context.session), input)),
}
