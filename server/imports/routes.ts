import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import { add } from './add.ts'
import { enter } from './enter.ts'
import { givenIn } from './given-file.ts'
import { judgements } from './judgements.ts'
import { preview } from './preview.ts'
import * as imports from './sources.ts'
import { takeOver } from './take-over.ts'

const os = implement(contract.imports).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const importsRoutes = {
  sources: os.sources.handler(({ context }) => imports.sources(callOf(context.session))),
  preview: os.preview.handler(({ context, input, signal }) =>
    telling(
      preview(callOf(context.session), { ...input, file: givenIn(context.session, input.file) }, signal),
      context.session.door,
    ),
  ),
  add: os.add.handler(({ context, input, signal }) =>
    telling(
      add(callOf(context.session), { ...input, file: givenIn(context.session, input.file) }, signal),
      context.session.door,
    ),
  ),
  enter: os.enter.handler(({ context, input }) => enter(callOf(context.session), input)),
  saveSource: os.saveSource.handler(({ context, input }) =>
    nothing(imports.saveSource(callOf(context.session), input)),
  ),
  takeOut: os.takeOut.handler(({ context, input }) => nothing(imports.takeOut(callOf(context.session), input))),
  bringBack: os.bringBack.handler(({ context, input }) => nothing(imports.bringBack(callOf(context.session), input))),
  records: os.records.handler(({ context, input }) => imports.records(callOf(context.session), input)),
  record: os.record.handler(({ context, input }) => imports.record(callOf(context.session), input)),
  judgements: os.judgements.handler(({ context, signal }) => judgements(callOf(context.session), signal)),
  takeOver: os.takeOver.handler(({ context, input, signal }) => takeOver(callOf(context.session), input, signal)),
}
