import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { type Current, currentAbout, currentByReport } from '#db/current.ts'
import { reportById } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Question, QuestionAbout } from '#shared/contract/marks.ts'
import { type Question as Asked, questionsOf, type Word } from '#shared/domain/marks/questions.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, say } from '../call.ts'
import { requireAtStage, requireReport } from '../screening/report.ts'
import { memberNames } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['marks']
type Outputs = InferContractRouterOutputs<Contract>['marks']

/** What the actor asked the lead about a report at this stage, if anything. */
export function ownQuestion(call: Call, stage: StageId, report: string): Question | null {
  const [asked] = questionsAbout(call, report).filter((one) => one.stage === stage && one.member === call.author)
  return asked ? shown(call, asked, memberNames(call.db)) : null
}

/** The actor's own questions, the last spoken in first. */
export function asked(call: Call): Outputs['asked'] {
  return { questions: everywhere(call, (member) => member === call.author) }
}

/** What members asked the lead, those that wait first. */
export function questions(call: Call): Outputs['questions'] {
  return { questions: everywhere(call, () => true).sort((a, b) => Number(b.waits) - Number(a.waits)) }
}

/** Puts a question to the lead, or goes on with it. */
export function ask(call: Call, { stage, report, text, closes = false }: Inputs['ask']): void {
  const { actor } = call
  if (actor.kind !== 'member') throw new Problem('no-such-member', 'Questions are asked by members.')
  const id = requireAtStage(call, stage, report)
  if (closes && !ownQuestion(call, stage, id)) throw noSuchQuestion()
  speak(call, { stage, report: id, member: actor.member, text, closes })
}

/** Answers a member's question about a report, or closes it. */
export function answer(call: Call, { stage, report, member, text, closes = true }: Inputs['answer']): void {
  const id = requireReport(call, report)
  if (!questionsAbout(call, id).some((one) => one.stage === stage && one.member === member)) throw noSuchQuestion()
  speak(call, { stage, report: id, member, text, closes })
}

function speak(call: Call, said: { stage: StageId; report: string; member: string; text: string; closes: boolean }) {
  const text = said.text.trim()
  if (text === '' && !said.closes) throw new Problem('nothing-said', 'Write something first.')
  const body = { ...said, thread: 'question' as const, text, closes: said.closes || undefined }
  say(call, [{ kind: 'message', subject: call.clock.id(), body }])
}

function noSuchQuestion(): Problem {
  return new Problem('no-such-question', 'There is no such question any more.')
}

function questionsAbout(call: Pick<Call, 'db'>, report: string): Asked[] {
  return questionsOf(currentAbout(call.db, 'message', report).flatMap((message) => wordOf(message, report)))
}

function everywhere(call: Call, whose: (member: string) => boolean): QuestionAbout[] {
  const names = memberNames(call.db)
  const words = currentByReport(call.db, 'message').flatMap((message) => wordOf(message, message.report))
  return questionsOf(words.filter((word) => whose(word.member))).flatMap((one) => {
    const report = reportById(call.db, one.report)
    if (!report) return []
    const { title, authors, year } = report
    const { stage, member } = one
    const name = names.get(member) ?? ''
    return [{ ...shown(call, one, names), stage, report: one.report, title, authors, year, member, name }]
  })
}

function wordOf({ subject, author, at, body }: Current<'message'>, report: string): Word[] {
  const { stage, thread, member, text, closes } = body
  if (thread !== 'question' || member === null) return []
  return [{ id: subject, stage, report, member, author, at, text, ...(closes ? { closes } : {}) }]
}

function shown(call: Call, { words, waits, closed, answer }: Asked, names: ReadonlyMap<string, string>): Question {
  return {
    words: words.map(({ id, at, author, text, closes }) => ({
      id,
      at,
      by: names.get(author) ?? '',
      mine: author === call.author,
      text,
      closes: closes === true,
    })),
    waits,
    closed,
    answer: answer?.id ?? null,
  }
}
