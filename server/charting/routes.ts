import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import { agreement } from './agreement.ts'
import { answer, charted } from './answer.ts'
import * as charting from './charting.ts'
import { compare, differences } from './compare.ts'
import * as dividing from './dividing.ts'
import * as forms from './forms.ts'
import { reportsToName, study, work } from './mine.ts'
import { settle, settleTogether } from './settle.ts'

const os = implement(contract.charting).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const chartingRoutes = {
  forms: os.forms.handler(({ context }) => ({ forms: forms.forms(callOf(context.session)) })),
  saveForm: os.saveForm.handler(({ context, input }) => forms.saveForm(callOf(context.session), input)),
  previewForm: os.previewForm.handler(({ context, input }) => forms.previewForm(callOf(context.session), input)),
  orderForms: os.orderForms.handler(({ context, input }) => nothing(forms.orderForms(callOf(context.session), input))),
  formVersions: os.formVersions.handler(({ context, input }) => forms.formVersions(callOf(context.session), input)),
  answer: os.answer.handler(({ context, input }) => nothing(answer(callOf(context.session), input))),
  charted: os.charted.handler(({ context, input }) => nothing(charted(callOf(context.session), input))),
  work: os.work.handler(({ context }) => work(callOf(context.session))),
  study: os.study.handler(({ context, input }) => study(callOf(context.session), input)),
  reports: os.reports.handler(({ context, input }) => reportsToName(callOf(context.session), input)),
  division: os.division.handler(({ context, input }) => dividing.division(callOf(context.session), input)),
  progress: os.progress.handler(({ context }) => dividing.progress(callOf(context.session))),
  differences: os.differences.handler(({ context }) => differences(callOf(context.session))),
  compare: os.compare.handler(({ context, input }) => compare(callOf(context.session), input)),
  settle: os.settle.handler(({ context, input }) => nothing(settle(callOf(context.session), input))),
  settleTogether: os.settleTogether.handler(({ context, input }) =>
    nothing(settleTogether(callOf(context.session), input)),
  ),
  agreement: os.agreement.handler(({ context, input }) => agreement(callOf(context.session), input)),
  included: os.included.handler(({ context }) => charting.included(callOf(context.session))),
}
