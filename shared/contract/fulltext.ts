import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { assessedStates, type FullTextFilters, retrievalStates } from '../domain/fulltext/list.ts'
import { writeFormats } from '../domain/imports/write-formats.ts'
import { awaited, destinations, retrievalStatuses } from '../domain/reviews/words.ts'
import { needs, page, progress, reasonId, reportId, reportRow } from './base.ts'

const newItem = z.object({
  title: z.string().trim().min(1).max(2000),
  authors: z.array(z.string().max(300)).max(200).default([]),
  year: z.int().min(1000).max(3000).optional(),
  container: z.string().max(1000).optional(),
  doi: z.string().max(300).optional(),
  url: z.string().max(2000).optional(),
  abstract: z.string().max(50_000).optional(),
})

/** How a full text stands, said of one report or of many. */
const retrieval = {
  status: z.enum(retrievalStatuses),
  why: z.string().max(2000).optional(),
  /** Of what is being asked for: where. */
  from: z.string().max(500).optional(),
  /** ISO date: since when, where that is not today. */
  on: z.iso.date().optional(),
}

/** Which reports at full text. What tells of judgements filters nothing while the stage is closed to the actor. */
export const fullTextFilters = z.object({
  retrieval: z.array(z.enum(retrievalStates)).optional(),
  outcome: z.array(z.enum(assessedStates)).optional(),
  /** The empty one for exclusions without a reason. */
  reason: z
    .array(z.union([reasonId, z.literal('')]))
    .max(200)
    .optional(),
  destination: z.array(z.enum(destinations)).optional(),
  words: z.string().max(1000).optional(),
}) satisfies z.ZodType<FullTextFilters>

const many = {
  filters: fullTextFilters.default({}),
  /** Only these of them. */
  ids: z.array(reportId).max(200_000).optional(),
}

const fullTextRow = reportRow.extend({
  retrieval: z.object({
    status: z.enum(retrievalStates),
    /** Nobody said that it was had; it was judged, so it was. */
    judged: z.boolean(),
    why: z.string(),
    from: z.string(),
    /** ISO date; empty where nobody said anything. */
    since: z.string(),
    by: z.string(),
  }),
  /** Null while the stage is closed to the actor. */
  outcome: z.enum(assessedStates).nullable(),
  reason: z.string().nullable(),
  destination: z.object({ to: z.enum(destinations), awaits: z.enum(awaited).nullable(), note: z.string() }).nullable(),
})
export type FullTextListRow = z.infer<typeof fullTextRow>

export const fulltext = {
  /** The reports at full text: how each was got and, once the stage is open to the actor, what became of it. */
  list: needs('read')
    .input(
      z.object({
        filters: fullTextFilters.default({}),
        sort: z
          .object({ by: z.enum(['title', 'authors', 'year', 'since']), descending: z.boolean().optional() })
          .optional(),
        /** By whose rules titles and names are sorted. */
        lang: z.enum(['en', 'nb']).default('en'),
        ...page,
      }),
    )
    .output(
      z.object({
        /** False where it may not be known yet which reports are at full text. */
        open: z.boolean(),
        /** Whether it tells what was judged. */
        judged: z.boolean(),
        total: z.int(),
        /** How many there are of each value, under all other filters. */
        retrieval: z.partialRecord(z.enum(retrievalStates), z.int()),
        outcomes: z.partialRecord(z.enum(assessedStates), z.int()),
        destinations: z.partialRecord(z.enum(destinations), z.int()),
        /** In the review's order. */
        reasons: z.array(z.object({ reason: z.string(), n: z.int() })),
        rows: z.array(fullTextRow),
      }),
    ),
  /** Says how a full text stands. */
  retrieve: needs('chart')
    .input(z.object({ report: reportId, ...retrieval }))
    .output(z.object({})),
  /** What saying it of all of a list would change. */
  retrieveManyPreview: needs('chart')
    .input(z.object({ ...many, status: retrieval.status }))
    .output(
      z.object({
        reports: z.int(),
        changes: z.int(),
        /** How those stand now that would change. */
        from: z.record(z.enum(retrievalStates), z.int()),
        same: z.int(),
      }),
    ),
  /** Says it of all of a list, as one action; stopped, it leaves what it has said, undone as one too. */
  retrieveMany: needs('chart')
    .input(z.object({ ...many, ...retrieval, /** How many changes the preview told of. */ expected: z.int().min(0) }))
    .output(eventIterator(progress, z.object({ changed: z.int() }))),
  /** The references of a list as a file for other programs, with what is known of each in its notes. */
  export: needs('read')
    .input(z.object({ ...many, format: z.enum(writeFormats) }))
    .output(
      z.object({ name: z.string(), encoding: z.enum(['utf8', 'base64']), content: z.string(), entries: z.int() }),
    ),
  /** Says as what a report is kept that is not included, or null to take that back. */
  send: needs('chart')
    .input(
      z.object({
        report: reportId,
        to: z.enum(destinations).exclude(['replaced']).nullable(),
        /** For what it waits, where it awaits classification. */
        awaits: z.enum(awaited).optional(),
        note: z.string().max(2000).optional(),
      }),
    )
    .output(z.object({})),
  /**
   * Replaces a report by others: by reports at full text that are chosen, and by new ones, which enter at full text from
   * another method of searching.
   */
  replace: needs('chart')
    .input(
      z.object({
        report: reportId,
        by: z.array(newItem).max(20).default([]),
        existing: z.array(reportId).max(20).default([]),
        /** Whether they are reports of one study. */
        oneStudy: z.boolean().default(true),
        /** ISO date on which the new ones were found, where that is not today. */
        found: z.iso.date().optional(),
        /** What the source of the new ones is called in the review. */
        source: z.string().trim().min(1).max(500).optional(),
        note: z.string().max(2000).optional(),
      }),
    )
    .output(z.object({ reports: z.array(z.string()) })),
}
