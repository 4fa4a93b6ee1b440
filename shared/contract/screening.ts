import { z } from 'zod'
import { decisions, destinations } from '../domain/reviews/words.ts'
import { needs, reasonId, reportId, reportRow, stageId } from './base.ts'
import { reportMarks, reportSigns } from './marks.ts'

/** Where a vote was given, if not here. */
export const voteOrigin = z.object({ tool: z.string(), reviewer: z.string().optional(), import: z.string() })
const myVote = z.object({
  decision: z.enum(decisions),
  reasons: z.array(z.string()),
  note: z.string(),
  at: z.string(),
  origin: voteOrigin.optional(),
})
export type MyVote = z.infer<typeof myVote>

/** A report as it is read: fields merged from its records. */
export const reportDetail = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  otherTitles: z.array(z.string()),
  authors: z.array(z.string()),
  year: z.int().nullable(),
  container: z.string(),
  volume: z.string(),
  issue: z.string(),
  pages: z.string(),
  publisher: z.string(),
  doi: z.string(),
  pmid: z.string(),
  url: z.string(),
  language: z.string(),
  abstract: z.string(),
  keywords: z.array(z.string()),
  records: z.array(z.object({ id: z.string(), source: z.string(), entry: z.int() })),
})
export type ReportDetail = z.infer<typeof reportDetail>

export const queueFilters = ['undecided', 'include', 'exclude', 'maybe', 'all'] as const

export const screening = {
  /** The actor's own reports of a stage, by the actor's own votes: ids in the order they are read. */
  queue: needs('read')
    .input(z.object({ stage: stageId, filter: z.enum(queueFilters), q: z.string().max(500).optional() }))
    .output(
      z.object({
        ids: z.array(z.string()),
        counts: z.object({ undecided: z.int(), include: z.int(), exclude: z.int(), maybe: z.int(), all: z.int() }),
        /** The actor's own votes at this stage since midnight UTC. */
        today: z.int(),
      }),
    ),
  /** Rows for a stretch of the queue. */
  rows: needs('read')
    .input(z.object({ stage: stageId, ids: z.array(reportId).max(500) }))
    .output(z.object({ rows: z.array(reportRow.extend({ mine: z.enum(decisions).nullable(), signs: reportSigns })) })),
  /** One report to read and judge, with the actor's own vote. */
  report: needs('read')
    .input(z.object({ stage: stageId, report: reportId }))
    .output(
      z.object({
        report: reportDetail,
        mine: myVote.nullable(),
        marks: reportMarks,
        retrieval: z.object({ status: z.enum(['pending', 'retrieved', 'not-retrieved']), why: z.string() }).nullable(),
        destination: z
          .object({ to: z.enum(destinations), replacedBy: z.array(z.string()), note: z.string() })
          .nullable(),
        assessments: z.array(
          z.object({
            criterion: z.string(),
            verdict: z.enum(['met', 'not-met', 'unclear']),
            quote: z.string(),
            page: z.string(),
          }),
        ),
      }),
    ),
  /** Votes, or votes anew. An exclusion names its primary reason first where the stage has reasons at full text. */
  vote: needs('screen')
    .input(
      z.object({
        stage: stageId,
        report: reportId,
        decision: z.enum(decisions),
        reasons: z.array(reasonId).max(50).default([]),
        note: z.string().max(20_000).optional(),
      }),
    )
    .output(z.object({})),
}
