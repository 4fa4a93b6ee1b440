import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allFacts, type FactRow } from '#db/facts.ts'
import { reportById, reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo } from '../call.ts'
import { isWithheld, withoutTraces } from '../imports/withheld.ts'
import { knownLabels } from '../marks/labels.ts'

type Inputs = InferContractRouterInputs<Contract>['reviews']
type Outputs = InferContractRouterOutputs<Contract>['reviews']

/** Kinds of fact that tell somebody's judgement, and the last stage of which they may tell it where they name none. */
const judgements: Record<string, StageId> = {
  vote: 'title-abstract',
  resolution: 'title-abstract',
  retrieval: 'title-abstract',
  referral: 'title-abstract',
  message: 'title-abstract',
  note: 'title-abstract',
  mark: 'full-text',
  label: 'full-text',
  labelling: 'full-text',
  assessment: 'full-text',
  answer: 'full-text',
  destination: 'full-text',
  study: 'full-text',
}

/** Every fact that the actor may know of, newest first. A passphrase's hash is nobody's. */
export function log(call: Call, { offset = 0, limit = 100 }: Inputs['log']): Outputs['log'] {
  const seen = visibleFacts(call)
  const labels = knownLabels(call)
  return {
    total: seen.length,
    entries: seen.slice(offset, offset + limit).map(({ id, at, author, kind, subject, body, undone }) => {
      const { passphrase: _never, ...whole } = JSON.parse(body)
      const says = kind === 'import' && isWithheld(call, subject) ? withoutTraces(whole) : whole
      return {
        id,
        at,
        author,
        kind,
        subject,
        body: says,
        title: titleOfReport(call, says.report),
        label: kind === 'labelling' ? labels.byId.get(says.label)?.body.name : undefined,
        undone: undone === 1,
      }
    }),
  }
}

function titleOfReport(call: Call, record: unknown): string | undefined {
  const report = typeof record === 'string' ? reportOf(call.db, record) : undefined
  return report && reportById(call.db, report)?.title
}

function visibleFacts(call: Call): ReturnType<typeof allFacts> {
  const closed = closedTo(call)
  const facts = allFacts(call.db)
  const hidden = new Set<string>()
  // A take-over is told to all, whatever it brought.
  const told = new Set(facts.filter((fact) => fact.kind === 'takeover').map((fact) => fact.action))
  const kept = facts.filter((fact) => {
    const own = fact.author === call.author && !isTakenOver(fact)
    const visible = own || !(tells(fact, closed) || isOthersQuestion(call, fact))
    if (!visible && !told.has(fact.action)) hidden.add(fact.action)
    return visible
  })
  // Taking back a judgement is as telling as the judgement.
  return kept.filter((fact) => fact.kind !== 'undo' || fact.author === call.author || !hidden.has(fact.subject))
}

/** Whether it is a vote of another tool: who took it over said it and may be as blind as anybody. */
function isTakenOver({ kind, body }: Pick<FactRow, 'kind' | 'body'>): boolean {
  return kind === 'vote' && JSON.parse(body).origin !== undefined
}

/** Of the facts of an action by the actor, those that they may know of. */
export function ownFacts<Row extends Pick<FactRow, 'kind' | 'body'>>(call: Call, facts: readonly Row[]): Row[] {
  const closed = closedTo(call)
  return facts.filter((fact) => !isTakenOver(fact) || !tells(fact, closed))
}

function tells(fact: Pick<FactRow, 'kind' | 'body'>, closed: readonly StageId[]): boolean {
  const stage = judgements[fact.kind]
  if (stage === undefined || closed.length === 0) return false
  const { stage: named, shared }: { stage?: StageId; shared?: boolean } = JSON.parse(fact.body)
  // A label that the lead shares is part of how the review is set up.
  if (fact.kind === 'label' && shared) return false
  return closed.includes(named ?? stage)
}

/** Whether it was said on a question to the lead that is another's: it stays between the two, also when nothing is closed. */
function isOthersQuestion(call: Call, { kind, body }: Pick<FactRow, 'kind' | 'body'>): boolean {
  if (kind !== 'message' || may(call.actor, 'answer')) return false
  const { thread, member }: { thread?: string; member?: string } = JSON.parse(body)
  return thread === 'question' && member !== call.author
}
