import { z } from 'zod'
import { needs, stageId } from './base.ts'

export const agreement = {
  /** Agreement between reviewers at a stage, from the votes before any resolution; null while the stage is closed. */
  stage: needs('read')
    .input(z.object({ stage: stageId }))
    .output(z.object({ open: z.boolean(), agreement: z.record(z.string(), z.unknown()).nullable() })),
}
