import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Groups, membersOf } from '#shared/domain/duplicates/clusters.ts'
import type { LabelledSet } from '../sets.ts'
import type { Found } from './steps.ts'

const patience = 60_000

/**
 * The module of the Systematic Review Accelerator, https://www.npmjs.com/package/sra-dedupe: all pairs that it calls
 * duplicates, with what follows from them. Undefined where it is not done in time.
 */
export async function sraDedupe({ name, records }: LabelledSet): Promise<(Found & { seconds: number }) | undefined> {
  const script = fileURLToPath(new URL('./sra-dedupe-process.ts', import.meta.url))
  const options = { timeout: patience, maxBuffer: 2 ** 28 }
  const done = await promisify(execFile)(process.execPath, [script, name], options).catch((error) => {
    if (error.killed) return undefined
    throw error
  })
  if (!done) return undefined
  const { pairs, seconds } = JSON.parse(done.stdout) as { pairs: [string, string][]; seconds: number }
  const ids = records.map(({ id }) => id)
  const place = new Map(ids.map((id, i) => [id, i]))
  const groups = new Groups(ids.length)
  for (const [a, b] of pairs) groups.join(place.get(a) ?? 0, place.get(b) ?? 0)
  const clusters = membersOf(ids, groups).filter((members) => members.length > 1)
  return { clusters, questions: 0, seconds }
}
