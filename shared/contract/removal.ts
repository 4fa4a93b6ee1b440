import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { removalTimes, removers } from '../domain/reviews/words.ts'
import { needs, progress, reportId } from './base.ts'
import { filters } from './filters.ts'

/** By what a report was taken out without a vote, and why: the tool and its rule, or the reason. */
const said = { by: z.enum(removers), why: z.string().trim().min(1).max(2000) }

/** That a report was taken out without a vote: by whom and when, by their ISO date and time. */
export const removed = z.object({ ...said, at: z.enum(removalTimes), name: z.string(), when: z.string() })
export type Removed = z.infer<typeof removed>

/** All reports of title and abstract that pass the filters, or those of them that are named. */
const listed = { filters: filters.default({}), ids: z.array(reportId).max(200_000).optional() }

/** Calls of `screening` that take reports out before anybody screens them: they are the whole team's, and no votes. */
export const removal = {
  /** Takes a report out; one of the previous version of the review is taken out of this version. */
  remove: needs('remove')
    .input(z.object({ report: reportId, ...said }))
    .output(z.object({})),
  /** Puts a report back, with all that was said of it. */
  putBack: needs('remove')
    .input(z.object({ report: reportId }))
    .output(z.object({})),
  /** What taking out all of a list, or putting it back, would change; of votes it looks at the actor's own alone. */
  removePreview: needs('remove')
    .input(z.object({ ...listed, back: z.boolean().default(false) }))
    .output(
      z.object({
        /** How many reports are in the list. */
        reports: z.int(),
        /** How many of them would be taken out, or put back. */
        changes: z.int(),
        /** On how many of these the actor voted. */
        voted: z.int(),
      }),
    ),
  /** Takes all of a list out, or with null puts it back, as one action that is undone as one. */
  removeAll: needs('remove')
    .input(
      z.object({
        ...listed,
        removal: z.object(said).nullable(),
        /** How many changes the preview told of. */
        expected: z.int().min(0),
      }),
    )
    .output(eventIterator(progress, z.object({ changed: z.int() }))),
}
