import { z } from 'zod'
import { destinations, retrievalStatuses } from '../domain/reviews/words.ts'
import { needs, reportId } from './base.ts'

const newItem = z.object({
  title: z.string().trim().min(1).max(2000),
  authors: z.array(z.string().max(300)).max(200).default([]),
  year: z.int().min(1000).max(3000).optional(),
  container: z.string().max(1000).optional(),
  doi: z.string().max(300).optional(),
  url: z.string().max(2000).optional(),
  abstract: z.string().max(50_000).optional(),
})

export const fulltext = {
  /** Says whether the full text was had. */
  retrieve: needs('chart')
    .input(z.object({ report: reportId, status: z.enum(retrievalStatuses), why: z.string().max(2000).optional() }))
    .output(z.object({})),
  /** Says where a report went that was not included, or null to take that back. */
  send: needs('chart')
    .input(
      z.object({
        report: reportId,
        to: z.enum(destinations).exclude(['replaced']).nullable(),
        note: z.string().max(2000).optional(),
      }),
    )
    .output(z.object({})),
  /** Replaces a report by others, which enter at full text as one study, from another method of searching. */
  replace: needs('chart')
    .input(z.object({ report: reportId, by: z.array(newItem).min(1).max(20), note: z.string().max(2000).optional() }))
    .output(z.object({ reports: z.array(z.string()) })),
}
