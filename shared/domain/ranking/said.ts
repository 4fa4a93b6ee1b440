import { z } from 'zod'
import { stageIds } from '../reviews/words.ts'
import { learnerIds } from './settings.ts'

const share = z.number().min(0).max(1)

/** What the fact says by which ranking is turned on or off at a stage: its settings, the model, and how many reports there were. */
export const rankingSaid = z.object({
  stage: z.enum(stageIds),
  on: z.boolean(),
  randomShare: share,
  recall: share,
  confidence: share,
  learner: z.enum(learnerIds),
  apart: z.boolean(),
  model: z.string().max(200),
  reports: z.int().min(0),
})
