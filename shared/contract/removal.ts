import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { needs, progress, reportId } from './base.ts'
import { filters, saidOfRemoval } from './screening.ts'

/** All reports of title and abstract that pass the filters, or those of them that are named. */
const listed = { filters: filters.default({}), ids: z.array(reportId).max(200_000).optional() }

/** Takes reports out before anybody screens them: they are the whole team's, and no votes. */
export const removal = {
  /** Takes a report out; one of the previous version of the review is taken out of this version. */
  remove: needs('remove')
    .input(z.object({ report: reportId, ...saidOfRemoval }))
    .output(z.object({})),
  /** Puts a report back, with all that was said of it. */
  putBack: needs('remove')
    .input(z.object({ report: reportId }))
    .output(z.object({})),
  /** What taking out all of a list, or putting it back, would change; of votes it looks at the actor's own alone. */
  preview: needs('remove')
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
        removal: z.object(saidOfRemoval).nullable(),
        /** How many changes the preview told of. */
        expected: z.int().min(0),
      }),
    )
    .output(eventIterator(progress, z.object({ changed: z.int() }))),
}
