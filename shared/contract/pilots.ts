import { z } from 'zod'
import { decisions, mostMembers, verdicts } from '../domain/reviews/words.ts'
import { memberId, needs, pilotId, reportRow, seed, stageId } from './base.ts'

const person = z.object({ id: z.string(), name: z.string() })
const gate = z.number().min(0).max(1)

const round = z.object({
  id: z.string(),
  /** From 1. */
  round: z.int(),
  seed: z.int(),
  gate: z.number(),
  reviewers: z.array(person),
  state: z.enum(['open', 'closed']),
  /** Its sample is, or was, screened again by everybody: the votes of the pilot stand aside. */
  again: z.boolean(),
  reports: z.int(),
  begun: z.object({ at: z.string(), by: z.string() }),
  closed: z.string().nullable(),
  /** The criteria of the stage as they were worded when it began. */
  criteria: z.array(
    z.object({ id: z.string(), kind: z.enum(['include', 'exclude']), text: z.string(), version: z.int() }),
  ),
  /** How far the actor is with it; null where they are not among its reviewers. */
  mine: z.object({ voted: z.int(), of: z.int() }).nullable(),
})
export type PilotRound = z.infer<typeof round>

const result = z.object({
  /** Reports of the sample, those all voted on, and those on which all of these said the same. */
  reports: z.int(),
  complete: z.int(),
  agreed: z.int(),
  unanimous: z.number().nullable(),
  passed: z.boolean().nullable(),
  maybe: z.enum(['include', 'own']),
  /** The statistics of `shared/domain/agreement`; reviewers by name. */
  agreement: z.record(z.string(), z.unknown()),
  disagreements: z.array(
    z.object({
      report: reportRow,
      votes: z.array(
        z.object({
          member: z.string(),
          name: z.string(),
          decision: z.enum(decisions),
          reasons: z.array(z.string()),
          note: z.string(),
        }),
      ),
      /** The criteria that have a part in it. */
      criteria: z.array(z.string()),
      assessments: z.array(z.object({ criterion: z.string(), name: z.string(), verdict: z.enum(verdicts) })),
    }),
  ),
  /** In how many disagreements each criterion has a part, most first, in its wording of now. */
  byCriterion: z.array(z.object({ criterion: z.string(), text: z.string(), reports: z.int() })),
  untagged: z.int(),
})
export type PilotResult = z.infer<typeof result>

export const pilots = {
  /** The rounds of the pilot at a stage. */
  list: needs('read')
    .input(z.object({ stage: stageId }))
    .output(z.object({ rounds: z.array(round) })),
  /** Who could screen a new round, and how many reports were in none; null where that may not be known yet. */
  prepare: needs('setUp')
    .input(z.object({ stage: stageId }))
    .output(z.object({ reviewers: z.array(person), candidates: z.int().nullable() })),
  /** Draws a sample from the reports that were in no round yet, whether they are voted on or not, and opens a round. */
  start: needs('setUp')
    .input(
      z.object({
        stage: stageId,
        size: z.int().min(2).max(1000),
        seed,
        gate,
        reviewers: z.array(memberId).min(2).max(mostMembers),
      }),
    )
    .output(z.object({ pilot: z.string() })),
  /** How many of the sample each reviewer of an open round has voted on. */
  progress: needs('follow')
    .input(z.object({ pilot: pilotId }))
    .output(
      z.object({ members: z.array(z.object({ member: z.string(), name: z.string(), voted: z.int(), of: z.int() })) }),
    ),
  /** Closes a round and shows its votes to everybody. Where not all have voted, only if that is meant. */
  close: needs('setUp')
    .input(z.object({ pilot: pilotId, incomplete: z.boolean().default(false) }))
    .output(z.object({})),
  /** Says whether the sample of a closed round is screened again, or its votes count. */
  screenAgain: needs('setUp')
    .input(z.object({ pilot: pilotId, again: z.boolean() }))
    .output(z.object({})),
  /** What a closed round showed; null while it is open. */
  result: needs('read')
    .input(z.object({ pilot: pilotId }))
    .output(z.object({ result: result.nullable() })),
}
