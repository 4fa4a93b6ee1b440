import { z } from 'zod'
import { type Filters, ownDecisions, ownMarks } from '../domain/screening/filters.ts'
import { authorName, journalName, labelId, reasonId, sourceId } from './base.ts'

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
