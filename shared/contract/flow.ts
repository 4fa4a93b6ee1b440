import { z } from 'zod'
import { flowForms } from '../domain/flow/flow.ts'
import { needs } from './base.ts'

const form = z.enum(flowForms)
const lang = z.enum(['en', 'nb'])

const box = z.object({
  key: z.string(),
  label: z.string(),
  n: z.int().nullable(),
  unit: z.enum(['records', 'reports', 'studies']),
  reports: z.int().nullable().optional(),
})

export const flow = {
  /** The flow as far as the actor may know it, and its drawing. */
  show: needs('read')
    .input(z.object({ form, lang }))
    .output(
      z.object({
        form,
        boxes: z.array(box),
        reasons: z.array(z.object({ stage: z.string(), reason: z.string(), n: z.int().nullable() })),
        checks: z.array(
          z.object({
            check: z.string(),
            holds: z.boolean(),
            level: z.enum(['error', 'warning', 'info']),
            says: z.string(),
          }),
        ),
        notes: z.array(z.string()),
        interim: z.boolean(),
        svg: z.string(),
      }),
    ),
  /** What a box counts, one row each. */
  box: needs('read')
    .input(
      z.object({
        form,
        lang,
        key: z.string().max(200),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        label: z.string(),
        total: z.int(),
        unit: z.enum(['records', 'reports', 'studies']),
        rows: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            authors: z.string(),
            year: z.int().nullable(),
            why: z.string(),
          }),
        ),
      }),
    ),
}
