import { z } from 'zod'
import { needs, reportId } from './base.ts'

export const studies = {
  /** Makes these reports one study. */
  group: needs('chart')
    .input(z.object({ reports: z.array(reportId).min(2).max(200) }))
    .output(z.object({ study: z.string() })),
  /** Makes a report a study of its own again. */
  ungroup: needs('chart')
    .input(z.object({ report: reportId }))
    .output(z.object({})),
}
