import { z } from 'zod'
import { maybeReadings } from '../domain/agreement/agreement.ts'
import { decisions, lifters, liftTimes } from '../domain/reviews/words.ts'
import { criterionId, memberId, needs, page, pilotId, reasonId, reportRow, stageId } from './base.ts'

/** Which votes: of a stage, perhaps cast in a period or in a round of the pilot; and what a maybe counts as. */
const votes = {
  stage: stageId,
  /** From this time on. */
  from: z.iso.datetime().optional(),
  /** Before this time. */
  to: z.iso.datetime().optional(),
  pilot: pilotId.optional(),
  /** As the stage says, if left out. */
  maybe: z.enum(maybeReadings).optional(),
}

/** A statistic with its 95 % interval; null where these votes do not define it. */
const estimate = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })

const pair = z.object({
  members: z.tuple([z.string(), z.string()]),
  /** Their names. */
  reviewers: z.tuple([z.string(), z.string()]),
  categories: z.array(z.enum(decisions)),
  /** Votes of the first by row, of the second by column, in the order of `categories`. */
  table: z.array(z.array(z.int())),
  n: z.int(),
  percentAgreement: estimate,
  cohenKappa: estimate,
  pabak: estimate,
  gwetAC1: estimate,
  positiveAgreement: estimate,
  negativeAgreement: estimate,
  /** How uneven the votes are, and whether that makes kappa low although the two agree. */
  unevenness: z
    .object({
      prevalenceIndex: z.number(),
      biasIndex: z.number(),
      paradox: z.enum(['prevalence', 'bias', 'both']).nullable(),
    })
    .nullable(),
})
export type AgreementPair = z.infer<typeof pair>

const statistics = z.object({
  /** What a maybe counted as, and whether that is what the stage says. */
  maybe: z.enum(maybeReadings),
  asTheStageSays: z.boolean(),
  pairs: z.array(pair),
  overall: z.object({
    reviewers: z.array(z.string()),
    n: z.int(),
    complete: z.int(),
    unanimous: z.number().nullable(),
    fleissKappa: estimate,
    krippendorffAlpha: estimate,
  }),
  disagreements: z.object({
    reports: z.int(),
    /** Of these, over the primary reason alone. */
    overReason: z.int(),
    criteria: z.array(z.object({ criterion: z.string(), text: z.string(), reports: z.int() })),
    reasons: z.array(z.object({ reason: z.string(), label: z.string(), reports: z.int() })),
  }),
})
export type AgreementStatistics = z.infer<typeof statistics>

export const agreement = {
  /** Agreement between reviewers, from the votes before anything was settled or sent back; null while the stage is closed. */
  stage: needs('read')
    .input(z.object(votes))
    .output(
      z.object({
        open: z.boolean(),
        /** Why it is closed: the stage that is blind, and who may lift that when. */
        closed: z.object({ blind: stageId, by: z.enum(lifters), when: z.enum(liftTimes) }).nullable(),
        /** The rounds of the pilot at this stage. */
        rounds: z.array(z.object({ pilot: z.string(), round: z.int(), state: z.enum(['open', 'closed']) })),
        agreement: statistics.nullable(),
      }),
    ),
  /** The reports behind a number: those on which reviewers differ, over a criterion or a reason, or a cell of a pair's table. */
  reports: needs('read')
    .input(
      z.object({
        ...votes,
        criterion: criterionId.optional(),
        reason: reasonId.optional(),
        cell: z
          .object({ row: memberId, rowVote: z.enum(decisions), column: memberId, columnVote: z.enum(decisions) })
          .optional(),
        ...page,
      }),
    )
    .output(
      z.object({
        total: z.int(),
        rows: z.array(
          reportRow.extend({
            votes: z.array(z.object({ name: z.string(), decision: z.enum(decisions), reasons: z.array(z.string()) })),
          }),
        ),
      }),
    ),
}
