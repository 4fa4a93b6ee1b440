import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { kinds } from '../domain/duplicates/kinds.ts'
import { awaited, decisions, destinations, removalTimes, removers, retrievalStatuses } from '../domain/reviews/words.ts'
import { type Filters, facetNames, ownDecisions, ownMarks, sorts } from '../domain/screening/filters.ts'
import {
  authorName,
  journalName,
  labelId,
  memberId,
  needs,
  progress,
  reasonId,
  reportId,
  reportRow,
  sourceId,
  stageId,
} from './base.ts'
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

/** By what a report was taken out without a vote, and why: the tool and its rule, or the reason. */
export const saidOfRemoval = { by: z.enum(removers), why: z.string().trim().min(1).max(2000) }

/** That a report was taken out without a vote: by whom and when, by their ISO date and time. */
export const removed = z.object({ ...saidOfRemoval, at: z.enum(removalTimes), name: z.string(), when: z.string() })
export type Removed = z.infer<typeof removed>

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
  issn: z.string(),
  publisher: z.string(),
  doi: z.string(),
  pmid: z.string(),
  pmcid: z.string(),
  url: z.string(),
  language: z.string(),
  abstract: z.string(),
  /** What its records say besides: in another language, mostly. */
  otherAbstracts: z.array(z.object({ text: z.string(), sources: z.array(z.string()) })),
  keywords: z.array(z.string()),
  /** What sort of document it is, where that matters to whether it counts: a preprint, a protocol, a thesis. */
  kind: z.enum(kinds).nullable(),
  retracted: z.boolean(),
  /** Included in the previous version of the review. */
  previous: z.boolean(),
  /** Taken out without a vote; null where it is not. */
  removed: removed.nullable(),
  /** How many other reports it may be the same as, by questions that nobody has answered. */
  doubtful: z.int(),
  records: z.array(z.object({ id: z.string(), source: z.string(), entry: z.int() })),
})
export type ReportDetail = z.infer<typeof reportDetail>

/** How the full text of a report stands; of what nobody said anything everything else is empty. */
const reportRetrieval = z.object({
  status: z.enum(['pending', ...retrievalStatuses]),
  why: z.string(),
  from: z.string(),
  /** ISO date since when. */
  since: z.string(),
  by: z.string(),
})
export type ReportRetrieval = z.infer<typeof reportRetrieval>

/** As what a report is kept that is not included. */
const reportDestination = z.object({
  to: z.enum(destinations),
  /** The reports that stand for it now. */
  replacedBy: z.array(z.object({ id: z.string(), title: z.string() })),
  awaits: z.enum(awaited).nullable(),
  note: z.string(),
})
export type ReportDestination = z.infer<typeof reportDestination>

const year = z.int().min(0).max(9999).optional()

/** What a report must be to be in the list: see `Filters`. */
export const filters = z.object({
  decision: z.array(z.enum(ownDecisions)).optional(),
  reason: z.array(reasonId).max(200).optional(),
  label: z.array(labelId).max(200).optional(),
  mark: z.array(z.enum(ownMarks)).optional(),
  words: z.string().max(1000).optional(),
  years: z.object({ from: year, to: year, none: z.boolean().optional() }).optional(),
  journal: z.array(journalName).max(200).optional(),
  author: z.array(authorName).max(200).optional(),
  language: z.array(z.string().max(200)).max(200).optional(),
  type: z.array(z.string().max(200)).max(200).optional(),
  source: z.array(sourceId).max(200).optional(),
  abstract: z.enum(['has', 'none']).optional(),
  retracted: z.enum(['yes', 'no']).optional(),
  doubtful: z.enum(['yes', 'no']).optional(),
  assigned: z.enum(['me', 'all']).optional(),
  removed: z.enum(['yes', 'no']).optional(),
}) satisfies z.ZodType<Filters>

/** How a list is sorted: see `Sorting`. */
export const sorting = z.object({ by: z.enum(sorts), descending: z.boolean().optional() })

const counts = z.object({ undecided: z.int(), include: z.int(), exclude: z.int(), maybe: z.int(), all: z.int() })

/** One value that reports can be filtered by, and how many have it and pass all other filters. */
const facetValue = z.object({
  value: z.string(),
  /** What it is called, where that is not said by the value itself. */
  name: z.string().optional(),
  n: z.int(),
})
export type FacetValue = z.infer<typeof facetValue>

/** A decision on all reports that pass the filters, or on those of them that are named. */
const bulk = {
  stage: stageId,
  filters: filters.default({}),
  ids: z.array(reportId).max(200_000).optional(),
  decision: z.enum(decisions),
  reasons: z.array(reasonId).max(50).default([]),
}

export const screening = {
  /**
   * The actor's own reports of a stage, by the actor's own votes: ids in the order they are read. The counts are those of each
   * decision under all other filters; `total` is how many there are to screen for the actor at all.
   */
  queue: needs('read')
    .input(
      z.object({
        stage: stageId,
        filters: filters.default({}),
        sort: sorting.optional(),
        /** By whose rules titles and names are sorted. */
        lang: z.enum(['en', 'nb']).default('en'),
      }),
    )
    .output(
      z.object({
        ids: z.array(z.string()),
        counts,
        total: counts,
        /** The actor's own votes at this stage since midnight UTC. */
        today: z.int(),
      }),
    ),
  /** How many reports there are of each value of these facets, each under all other filters. */
  facets: needs('read')
    .input(
      z.object({
        stage: stageId,
        filters: filters.default({}),
        facets: z.array(z.enum(facetNames)).max(facetNames.length),
        /** Only journals and authors whose name has all these words. */
        find: z.object({ journal: z.string().max(200).optional(), author: z.string().max(200).optional() }).default({}),
      }),
    )
    .output(
      z.object({
        facets: z.partialRecord(
          z.enum(facetNames),
          z.object({
            /** Most first; those that are chosen are among them, whatever they count. */
            values: z.array(facetValue),
            /** How many more there are. */
            more: z.int(),
          }),
        ),
        years: z.array(z.tuple([z.int(), z.int()])),
        noYear: z.int(),
      }),
    ),
  /** What a decision on all of a list would change, of the actor's own votes alone. */
  bulkPreview: needs('screen')
    .input(z.object(bulk))
    .output(
      z.object({
        /** How many reports are in the list. */
        reports: z.int(),
        /** How many votes it would change or cast. */
        changes: z.int(),
        /** What they are now. */
        from: z.object({ undecided: z.int(), include: z.int(), exclude: z.int(), maybe: z.int() }),
        /** How many say just that already. */
        same: z.int(),
        /** How many are others' to screen. */
        others: z.int(),
        /** How many cannot be decided now. */
        undecidable: z.int(),
      }),
    ),
  /** Casts all these votes, as one action that is undone as one; stopped, it leaves those that it has cast, undone as one too. */
  bulk: needs('screen')
    .input(z.object({ ...bulk, /** How many changes the preview told of. */ expected: z.int().min(0) }))
    .output(eventIterator(progress, z.object({ changed: z.int() }))),
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
        /** Whether it is the actor's to screen. */
        assigned: z.boolean(),
        mine: myVote.nullable(),
        marks: reportMarks,
        retrieval: reportRetrieval.nullable(),
        destination: reportDestination.nullable(),
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
  /**
   * Votes, or votes anew. An exclusion names its primary reason first where the stage has reasons at full text. One that comes
   * again with the same `once`, for its answer was lost, is said once; one that names by whom it is, is taken of nobody else.
   */
  vote: needs('screen')
    .input(
      z.object({
        stage: stageId,
        report: reportId,
        decision: z.enum(decisions),
        reasons: z.array(reasonId).max(50).default([]),
        note: z.string().max(20_000).optional(),
        once: z
          .string()
          .regex(/^[\w-]{16,40}$/)
          .optional(),
        by: memberId.optional(),
      }),
    )
    .output(z.object({})),
}
