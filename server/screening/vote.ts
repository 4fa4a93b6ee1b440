import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotOf, wasSaid } from '#db/ballots.ts'
import { currentAbout } from '#db/current.ts'
import { isScreened } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, say, stageOf } from '../call.ts'
import { destinationOf, retrievalOf } from '../fulltext/standing.ts'
import { marksOn } from '../marks/shown.ts'
import { keptReasons } from '../setup.ts'
import { reviewersOf } from './assigned.ts'
import { originsOn, shownWords } from './origin.ts'
import { reportDetail, requireAtStage, requireReadable } from './report.ts'

type Inputs = InferContractRouterInputs<Contract>['screening']
type Outputs = InferContractRouterOutputs<Contract>['screening']

/** One report to read and judge, with nothing of anyone else's judgement. */
export function report(call: Call, input: Inputs['report']): Outputs['report'] {
  return call.db.reading(() => reportToJudge(call, input))
}

function reportToJudge(call: Call, input: Inputs['report']): Outputs['report'] {
  const id = requireReadable(call, input.stage, input.report)
  const { actor, db } = call
  const ballot = actor.kind === 'member' ? ballotOf(db, input.stage, id, actor.member) : undefined
  const origin = actor.kind === 'member' ? originsOn(db, input.stage, id).get(actor.member) : undefined
  const fullText = input.stage === 'full-text'
  return {
    report: reportDetail(call, id),
    assigned: isScreened(db, id) && isMine(call, input.stage, id, ballot !== undefined),
    mine: ballot
      ? {
          decision: ballot.decision,
          at: ballot.at,
          ...shownWords(ballot, origin, !closedTo(call).includes(input.stage)),
        }
      : null,
    marks: marksOn(call, input.stage, id),
    retrieval: fullText ? retrievalOf(call, id) : null,
    destination: fullText && !closedTo(call).includes('full-text') ? destinationOf(call, id) : null,
    assessments: currentAbout(db, 'assessment', id).flatMap(({ body }) =>
      body.member === call.author && body.verdict
        ? [{ criterion: body.criterion, verdict: body.verdict, quote: body.quote ?? '', page: body.page ?? '' }]
        : [],
    ),
  }
}

/** Whether somebody may vote on it: it was given to them, or they voted before the work was divided otherwise. */
function isMine(call: Call, stage: StageId, report: string, hasVoted: boolean): boolean {
  const { actor } = call
  return actor.kind === 'member' && (hasVoted || reviewersOf(call, stageOf(call, stage), report).includes(actor.member))
}

/** Appends the actor's vote. A changed mind is a new vote; the earlier one is kept. */
export function vote(call: Call, { stage, report, decision, reasons = [], note, once, by }: Inputs['vote']): void {
  const { actor } = call
  if (actor.kind !== 'member') throw new Problem('no-such-member', 'Votes are cast by members.')
  if (by !== undefined && by !== actor.member)
    throw new Problem(
      'other-member',
      'This vote was cast by another member, who has to be signed in for it to be saved.',
    )
  const subjectOf = (one: string) => `${stage}/${one}/${actor.member}`
  // Before all else: what was said stands, whatever became of the report since.
  if (once && wasSaid(call.db, subjectOf(report), once)) return
  const id = requireAtStage(call, stage, report)
  if (once && id !== report && wasSaid(call.db, subjectOf(id), once)) return
  if (!isScreened(call.db, id))
    throw new Problem(
      'of-previous',
      'This report was included in the previous version of the review: nobody screens it.',
    )
  const earlier = ballotOf(call.db, stage, id, actor.member)
  if (!isMine(call, stage, id, earlier !== undefined))
    throw new Problem('not-assigned', 'This report is for others to screen.')
  const kept = keptReasons(call.db, stage, { decision, reasons })
  const body = {
    stage,
    report: id,
    member: actor.member,
    decision,
    reasons: kept,
    note: note ?? (hasNote(call, stage, id) ? undefined : earlier?.note),
    once,
  }
  say(call, [{ kind: 'vote', subject: subjectOf(id), body }])
}

/** Whether the actor wrote a note by itself: then it is kept there, and the vote need not say it again. */
function hasNote({ db, author }: Call, stage: StageId, report: string): boolean {
  return currentAbout(db, 'note', report).some(({ body }) => body.stage === stage && body.member === author)
}
