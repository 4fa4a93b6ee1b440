import { z } from 'zod'

/** One field of the review's charting form. */
export const field = z.object({
  id: z.string().min(1).max(200),
  label: z.string().min(1).max(500),
  type: z.enum(['one', 'many', 'text', 'number']),
  /** For `one` and `many`: what can be chosen, in order. */
  options: z.array(z.object({ id: z.string().min(1).max(200), label: z.string().min(1).max(500) })),
})
export type Field = z.infer<typeof field>

/** What was entered: an option's id, several, a text, a number, or null for taken back. */
export type Answer = string | string[] | number | null
