import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Ability } from '../domain/policy/abilities.ts'
import { largestSeed } from '../domain/random.ts'
import { stageIds } from '../domain/reviews/words.ts'

/** What every procedure declares: the ability it needs. The guard refuses a procedure that declares none. */
export interface CallMeta {
  ability?: Ability
}

/** The start of every procedure: the errors that any call may give. `data` holds what a translation needs. */
const base = oc.$meta<CallMeta>({}).errors({
  /** The actor may not do this. */
  FORBIDDEN: {},
  /** Nobody has said who they are, or no review is open. */
  UNAUTHORIZED: {},
  NOT_FOUND: {},
  /** The review is at another's host, which cannot be reached now. */
  UNREACHABLE: { status: 503 },
  /** Something about the input is wrong; `problem` is a stable key, such as `empty-file`. */
  PROBLEM: {
    status: 422,
    data: z.object({
      problem: z.string(),
      file: z.string().optional(),
      line: z.int().optional(),
      entry: z.int().optional(),
      data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  },
})

/** A procedure that needs this ability. */
export function needs(ability: Ability) {
  return base.meta({ ability })
}

/**
 * Ids say what they are ids of, so that a program can make up calls that hit something: the non-interference harness
 * fills each with ids of that pool.
 */
function idOf(pool: string) {
  return z.string().min(1).max(200).meta({ pool })
}
export const reportId = idOf('report')
export const recordId = idOf('record')
export const memberId = idOf('member')
export const sourceId = idOf('source')
export const importId = idOf('import')
export const criterionId = idOf('criterion')
export const reasonId = idOf('reason')
export const labelId = idOf('label')
export const fieldId = idOf('field')
export const formId = idOf('form')
export const flowFormId = idOf('flow-form')
export const attachmentId = idOf('attachment')
export const annotationId = idOf('annotation')
export const termId = idOf('term')
/** The name of a backup's file in the folder of backups. */
export const backupName = idOf('backup')
export const pilotId = idOf('pilot')
export const invitationId = idOf('invitation')
/** Identity of a review: the id of the fact by which it was made. */
export const reviewId = idOf('review')
/** A session of an account, as it is listed: it opens nothing. */
export const sessionId = idOf('session')
/** A passkey of an account, as it is listed: it opens nothing. */
export const passkeyId = idOf('passkey')
/** A field of the whole team's, see `placeOf`. */
export const placeName = idOf('place')
/** The key of a journal, and an author's name as it is written; empty for a report that has none. */
export const journalName = z.string().max(2000).meta({ pool: 'journal' })
export const authorName = z.string().max(2000).meta({ pool: 'author' })
/** How another tool names a reviewer; empty where it names none. */
export const foreignReviewer = z.string().max(20_000).meta({ pool: 'foreign-reviewer' })
/** How another tool words a reason. */
export const foreignReason = z.string().max(20_000).meta({ pool: 'foreign-reason' })
export const stageId = z.enum(stageIds)
/** What a sample or a division at random is drawn with, so that it can be drawn again. */
export const seed = z.int().min(0).max(largestSeed)

/** A page of a long list. */
export const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }

/** What long work says while it goes on: how much is done of how much, or of an unknown amount. */
export const progress = z.object({ doing: z.string(), done: z.number(), total: z.number().optional() })
export type Progress = z.infer<typeof progress>

/** One row of any list of reports. */
export const reportRow = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.string(),
  year: z.int().nullable(),
  container: z.string(),
})
export type ReportRow = z.infer<typeof reportRow>
