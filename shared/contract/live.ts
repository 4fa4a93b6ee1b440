import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { topics } from '../domain/live/topics.ts'
import { needs, placeName } from './base.ts'

/** One word of the stream. It never says what was changed, nor who changed it or how often. */
const change = z.object({
  /** Of what there is something new. Empty where only time has passed, or who edits what is another. */
  topics: z.array(z.enum(topics)),
  /** Up to when this window has been told: with it, what is missed while the stream is broken off is told afterwards. */
  mark: z.string(),
  /** Who edits what just now, of the places where the actor may edit too; left out while that is as it was. */
  editing: z.array(z.object({ place: z.string(), name: z.string() })).optional(),
})
export type Change = z.infer<typeof change>

/** How a window calls itself while it is open: several of them may be one session's. */
const windowName = z.string().min(1).max(100)

export const live = {
  /**
   * What others changed, as far as the actor may know of it, for as long as the window listens. The first word comes at once.
   * What the window's own session said is not told to it.
   */
  changes: needs('read')
    .input(z.object({ window: windowName, since: z.string().max(40).optional() }))
    .output(eventIterator(change)),
  /**
   * That a field of the whole team's is being written in at this window; null once it is not. Others who may write there see
   * it until the window says otherwise or its stream ends. Kept nowhere.
   */
  editing: needs('read')
    .input(z.object({ window: windowName, place: placeName.nullable() }))
    .output(z.object({})),
}
