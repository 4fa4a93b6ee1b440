import { z } from 'zod'
import { chartingBodies } from './bodies/charting.ts'
import { id } from './bodies/common.ts'
import { conflictsBodies } from './bodies/conflicts.ts'
import { duplicatesBodies } from './bodies/duplicates.ts'
import { flowBodies } from './bodies/flow.ts'
import { fulltextBodies } from './bodies/fulltext.ts'
import { reportingBodies } from './bodies/reporting.ts'
import { screeningBodies } from './bodies/screening.ts'
import { searchBodies } from './bodies/search.ts'
import { setupBodies } from './bodies/setup.ts'

/** What each kind of fact says, by what it is of, as in groups.ts. */
export const factBodies = {
  ...setupBodies,
  ...searchBodies,
  ...duplicatesBodies,
  ...screeningBodies,
  ...conflictsBodies,
  ...fulltextBodies,
  ...chartingBodies,
  ...flowBodies,
  ...reportingBodies,
  /** subject: the action's id */
  undo: z.object({ action: id, undone: z.boolean() }),
} satisfies Record<string, z.ZodType>
