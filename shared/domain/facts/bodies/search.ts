import { z } from 'zod'
import { COLUMNS } from '../../imports/read/table/columns.ts'
import { entrances, otherMethods, sourceKinds } from '../../reviews/words.ts'
import { id, stage, text } from './common.ts'

const mapping = z.object({ headerRow: z.int().min(0), columns: z.array(z.enum(COLUMNS).nullable()).max(2000) })

/** Facts of where records come from. The subject of each kind is named beside it. */
export const searchBodies = {
  /** subject: the source's id */
  source: z.object({
    name: z.string().min(1).max(500),
    kind: z.enum(sourceKinds),
    method: z.enum(otherMethods).optional(),
    platform: text.optional(),
    /** ISO date */
    searched: z.string().max(40).optional(),
    query: text.optional(),
    limits: text.optional(),
    hits: z.int().min(0).optional(),
    removedBefore: z.int().min(0),
  }),
  /** subject: the import's id */
  import: z.object({
    source: id,
    file: z.object({ name: text, hash: z.string(), size: z.int() }),
    format: z.string(),
    producer: z.string().optional(),
    encoding: z.string(),
    entries: z.int().min(0),
    warnings: z.array(
      z.object({
        line: z.int().optional(),
        entry: z.int().optional(),
        code: z.string(),
        data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        message: z.string(),
      }),
    ),
    /** For a table: what its columns were said to be. */
    mapping: mapping.optional(),
    /** `full-text`: reports that come in there, such as the articles that replace a thesis. `previous`: those of the previous version of the review. */
    enters: z.enum(entrances),
    /** Taken out as a whole: its records no longer count, and come back when this is undone. */
    takenOut: z.boolean().optional(),
  }),
  /** What the columns of a table were said to be. subject: the key of the table, see rememberedMapping */
  mapping: z.object({ columns: z.record(z.string(), z.enum(COLUMNS).nullable()) }),
  /** What was decided in another tool became votes here. subject: import/stage */
  takeover: z.object({
    import: id,
    stage,
    tools: z.array(text),
    /** Whose votes those of each name became; the name is empty where the tool does not say who. */
    reviewers: z.array(z.object({ name: text, member: id })),
  }),
}
