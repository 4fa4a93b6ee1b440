import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { schedules } from '#shared/domain/backups/schedule.ts'
import type { Host } from '../host.ts'
import { writeWhole } from '../reviews/files.ts'

const keeping = z.object({
  every: z.enum(schedules).optional(),
  /** Where backups are kept, where that is not beside the review. */
  folder: z.string().optional(),
  failed: z.object({ at: z.string(), problem: z.string(), says: z.string(), file: z.string() }).optional(),
  /** Somebody knows that the review lies where it should not. */
  stays: z.literal(true).optional(),
})
export type Keeping = z.infer<typeof keeping>

const all = z.record(z.string(), keeping)

/**
 * What was chosen on this machine for a review's file. It is no fact of the review: a disk of one machine is none of another,
 * and who knows of a risk here has not told those who open the same file elsewhere.
 */
export function keepingOf(host: Pick<Host, 'folder'>, review: string): Keeping {
  return readAll(host)[resolve(review)] ?? {}
}

/** Changes what was chosen for a review's file; `undefined` forgets it. */
export function changeKeeping(host: Pick<Host, 'folder'>, review: string, change: Partial<Keeping>): void {
  const known = readAll(host)
  writeWhole(fileOf(host), JSON.stringify({ ...known, [resolve(review)]: { ...known[resolve(review)], ...change } }))
}

function readAll(host: Pick<Host, 'folder'>): Record<string, Keeping> {
  try {
    return all.parse(JSON.parse(readFileSync(fileOf(host), 'utf8')))
  } catch {
    return {}
  }
}

function fileOf(host: Pick<Host, 'folder'>): string {
  return join(host.folder, 'backups.json')
}
