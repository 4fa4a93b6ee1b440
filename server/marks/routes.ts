import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as labels from './labels.ts'
import { mark, note } from './put.ts'
import * as questions from './questions.ts'

const os = implement(contract.marks).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const marksRoutes = {
  note: os.note.handler(({ context, input }) => nothing(note(callOf(context.session), input))),
  mark: os.mark.handler(({ context, input }) => nothing(mark(callOf(context.session), input))),
  putLabel: os.putLabel.handler(({ context, input }) => nothing(labels.putLabel(callOf(context.session), input))),
  labels: os.labels.handler(({ context, input }) => labels.labels(callOf(context.session), input)),
  saveLabel: os.saveLabel.handler(({ context, input }) => labels.saveLabel(callOf(context.session), input)),
  mergeLabels: os.mergeLabels.handler(({ context, input }) =>
    nothing(labels.mergeLabels(callOf(context.session), input)),
  ),
  ask: os.ask.handler(({ context, input }) => nothing(questions.ask(callOf(context.session), input))),
  asked: os.asked.handler(({ context }) => questions.asked(callOf(context.session))),
  questions: os.questions.handler(({ context }) => questions.questions(callOf(context.session))),
  answer: os.answer.handler(({ context, input }) => nothing(questions.answer(callOf(context.session), input))),
}
