import { z } from 'zod'
import { criterionId, needs, termId } from './base.ts'

/** For what a word speaks: for inclusion, for exclusion, or for a criterion. */
const termOf = z.union([z.enum(['include', 'exclude']), criterionId])
const text = z.string().trim().min(1).max(200)

const term = z.object({ id: z.string(), of: z.string(), text: z.string(), order: z.int() })
export type HighlightTerm = z.infer<typeof term>

export const highlights = {
  /** The words that the review highlights, in the order of their lists. */
  list: needs('read')
    .input(z.object({}))
    .output(z.object({ terms: z.array(term) })),
  /** Adds a word, words one anew, or moves it to another list. Gives the one that is there where it is there already. */
  save: needs('setUp')
    .input(z.object({ id: termId.optional(), of: termOf, text }))
    .output(z.object({ id: z.string() })),
  /** Adds a whole list as one gesture, leaving out what is there already. */
  saveMany: needs('setUp')
    .input(z.object({ of: termOf, texts: z.array(text).max(1000) }))
    .output(z.object({ added: z.int(), known: z.int() })),
  retire: needs('setUp')
    .input(z.object({ ids: z.array(termId).min(1).max(1000) }))
    .output(z.object({})),
}
