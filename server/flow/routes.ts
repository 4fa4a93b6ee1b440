import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding } from '../guarded.ts'
import * as flowDesign from './design.ts'
import { exportFlow } from './export.ts'
import * as flow from './show.ts'

const os = implement(contract.flow).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const flowRoutes = {
  show: os.show.handler(({ context, input }) => flow.show(callOf(context.session), input)),
  box: os.box.handler(({ context, input }) => flow.box(callOf(context.session), input)),
  export: os.export.handler(({ context, input }) => exportFlow(callOf(context.session), input)),
  forms: os.forms.handler(({ context }) => flowDesign.forms(callOf(context.session))),
  saveForm: os.saveForm.handler(({ context, input }) => flowDesign.saveForm(callOf(context.session), input)),
  setStyle: os.setStyle.handler(({ context, input }) => flowDesign.setStyle(callOf(context.session), input)),
  label: os.label.handler(({ context, input }) => flowDesign.label(callOf(context.session), input)),
  annotate: os.annotate.handler(({ context, input }) => flowDesign.annotate(callOf(context.session), input)),
  override: os.override.handler(({ context, input }) => flowDesign.override(callOf(context.session), input)),
}
