import { z } from 'zod'
import { decisions } from '../domain/reviews/words.ts'
import { needs, reasonId, reportId, reportRow, stageId } from './base.ts'
import { reportDetail, voteOrigin } from './screening.ts'

/** What the votes differ over. */
const over = z.enum(['decision', 'maybe', 'reason'])
/** Who settled it: a resolver, the voters together, or the voters each by a new vote, since it was sent back to them. */
const settledBy = z.enum(['resolver', 'together', 'voters'])
/** How the actor may settle it: alone, as one who did not vote, or together with the other voters. */
const how = z.enum(['alone', 'together'])

const conflictRow = reportRow.extend({
  over,
  resolved: z.enum(['include', 'exclude']).nullable(),
  by: settledBy.nullable(),
  how,
  /** How many it was sent back to, and how many of them have answered or voted since. */
  sentBack: z.object({ to: z.int(), answered: z.int() }).nullable(),
  /** Whether a vote is another since it was sent back. */
  changed: z.boolean(),
  /** Words in its thread. */
  messages: z.int(),
  /** The actor settled it, sent it back, or said something about it. */
  mine: z.boolean(),
})
export type ConflictRow = z.infer<typeof conflictRow>

const judgement = z.object({ decision: z.enum(decisions), reasons: z.array(z.string()), note: z.string() })

const conflictVote = judgement.extend({
  member: z.string(),
  name: z.string(),
  origin: voteOrigin.optional(),
  assessments: z.array(z.object({ criterion: z.string(), verdict: z.enum(['met', 'not-met', 'unclear']) })),
  /** What they did since it was sent back. */
  since: z.enum(['nothing', 'answered', 'voted']).nullable(),
  /** The vote that stood when it was sent back, where it is another one now. */
  before: judgement.nullable(),
})
export type ConflictVote = z.infer<typeof conflictVote>

/** Something that was said or done about a conflict, oldest first. */
const threadEntry = z.object({
  id: z.string(),
  kind: z.enum(['message', 'sent-back', 'withdrawn', 'settled', 'reopened']),
  by: z.string(),
  at: z.string(),
  text: z.string(),
  decision: z.enum(['include', 'exclude']).nullable(),
  /** Names of the voters who settled it together. */
  together: z.array(z.string()),
})
export type ThreadEntry = z.infer<typeof threadEntry>

const text = z.string().trim().min(1).max(20_000)
const note = z.string().max(20_000).optional()
const one = z.object({ stage: stageId, report: reportId })
const settlement = one.extend({
  decision: z.enum(['include', 'exclude']),
  reasons: z.array(reasonId).max(50).default([]),
  note,
})

export const conflicts = {
  /** The conflicts at a stage that the actor may settle, alone or together with the other voters: open and settled ones. */
  list: needs('read')
    .input(z.object({ stage: stageId }))
    .output(z.object({ conflicts: z.array(conflictRow) })),
  /** One conflict: the report, the votes as they were cast, how they tagged the criteria, the thread, and the resolution if any. */
  show: needs('read')
    .input(one)
    .output(
      z.object({
        report: reportDetail,
        over,
        how,
        votes: z.array(conflictVote),
        resolution: z
          .object({
            decision: z.enum(['include', 'exclude']),
            reasons: z.array(z.string()),
            note: z.string(),
            by: z.string(),
            together: z.array(z.string()),
          })
          .nullable(),
        /** What the voters agree on since it was sent back to them: nothing is left to settle. */
        agreed: z.enum(['include', 'exclude']).nullable(),
        sentBack: z.object({ by: z.string(), at: z.string(), text: z.string(), to: z.array(z.string()) }).nullable(),
        thread: z.array(threadEntry),
      }),
    ),
  /** A fact of its own beside the votes, which stay as they were. */
  resolve: needs('resolve').input(settlement).output(z.object({})),
  /** The same where there is no third person: by all voters of the conflict together, once the stage is open. */
  settleTogether: needs('screen').input(settlement).output(z.object({})),
  /** Takes a resolution out of force, so that the votes add up to what they did before. Both stay in the log. */
  reopen: needs('read').input(one.extend({ note })).output(z.object({})),
  /** Sends a conflict back to its voters with a question. They may answer, vote anew, or both. */
  refer: needs('resolve').input(one.extend({ text })).output(z.object({})),
  /** The question is no longer asked. */
  withdraw: needs('resolve').input(one).output(z.object({})),
  /** A word in the thread of a conflict, by who may settle it, or by a voter to whom it was sent back. */
  discuss: needs('read').input(one.extend({ text })).output(z.object({})),
  /** The reports of a stage that were sent back to the actor, the longest waiting first. */
  sentBack: needs('read')
    .input(z.object({ stage: stageId }))
    .output(z.object({ reports: z.array(z.object({ report: z.string(), answered: z.boolean() })) })),
  /** What the actor is asked about a report that was sent back to them, and what they may read of the thread. */
  question: needs('read')
    .input(one)
    .output(
      z.object({
        sentBack: z
          .object({
            by: z.string(),
            at: z.string(),
            text: z.string(),
            answered: z.boolean(),
            votedSince: z.boolean(),
            thread: z.array(threadEntry.extend({ mine: z.boolean() })),
          })
          .nullable(),
      }),
    ),
}
