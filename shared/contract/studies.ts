import { z } from 'zod'
import { needs, reportId, reportRow } from './base.ts'

/** Why reports seem to be of one study; what the words are made of depends on the code. */
const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('same-registration'), data: z.object({ number: z.string() }) }),
  z.object({ code: z.literal('same-name'), data: z.object({ name: z.string() }) }),
  z.object({ code: z.literal('same-size'), data: z.object({ n: z.int() }) }),
  z.object({ code: z.literal('shared-authors'), data: z.object({ n: z.int() }) }),
  z.object({ code: z.literal('alike-title'), data: z.object({ share: z.number() }) }),
  z.object({
    code: z.literal('companion'),
    data: z.object({ kind: z.enum(['protocol', 'follow-up', 'secondary', 'part']) }),
  }),
])

const inStudy = reportRow.extend({ study: z.string() })

const suggestion = z.object({
  /** Of two studies or more, in the order of the review. */
  reports: z.array(inStudy),
  /** From 0 to 1. */
  score: z.number(),
  reasons: z.array(reason),
})
export type StudySuggestion = z.infer<typeof suggestion>

const several = z.array(reportId).min(2).max(200)

export const studies = {
  /**
   * Included reports that seem to be of one study, the surest first, and those that a person said are not; nothing while a
   * stage is closed to the actor.
   */
  suggest: needs('chart')
    .input(z.object({}))
    .output(
      z.object({
        open: z.boolean(),
        suggestions: z.array(suggestion),
        apart: z.array(z.object({ a: reportRow, b: reportRow })),
      }),
    ),
  /** Makes these reports one study: the first one's. Others of their studies stay where they are. */
  group: needs('chart')
    .input(z.object({ reports: several }))
    .output(z.object({ study: z.string() })),
  /** Makes the whole studies of these reports one: the first one's, whose main report stays. */
  join: needs('chart')
    .input(z.object({ reports: several }))
    .output(z.object({ study: z.string() })),
  /** Makes a report a study of its own again. */
  ungroup: needs('chart')
    .input(z.object({ report: reportId }))
    .output(z.object({})),
  /** Takes these reports out of their study, as one study of their own. */
  split: needs('chart')
    .input(z.object({ reports: z.array(reportId).min(1).max(200) }))
    .output(z.object({ study: z.string() })),
  /** Says that this report stands for its study. */
  setMain: needs('chart')
    .input(z.object({ report: reportId }))
    .output(z.object({})),
  /** Says that the studies of these reports are not one, so that it is not suggested again; or takes that back. */
  apart: needs('chart')
    .input(z.object({ reports: z.array(reportId).min(2).max(30), on: z.boolean() }))
    .output(z.object({})),
}
