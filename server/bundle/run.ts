import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Progress } from '#shared/contract/base.ts'
import { followThread, type ThreadStep } from '../follow-thread.ts'
import type { BundleTask, FromBundleThread } from './messages.ts'

// As it stands in a checkout, and as it is bundled beside the server.
const entry = new URL(import.meta.url.endsWith('.ts') ? './bundle-thread.ts' : './bundle-thread.mjs', import.meta.url)

/** In MiB. A review of 100,000 records is far from it. */
const MEMORY = 3072

/** Of each member of the union, for itself. */
type WithoutScratch<Task> = Task extends unknown ? Omit<Task, 'scratch'> : never

type Answer = Exclude<FromBundleThread, ThreadStep>

/**
 * Has a thread do a piece of work on a bundle, and tells how far it is. Where nobody listens any more, or the signal says so,
 * the thread is ended, and what it wrote under way is taken away.
 *
 * @throws {Problem} what is wrong with the bundle or the place
 */
export async function* runTask(
  task: WithoutScratch<BundleTask>,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Answer> {
  const scratch = mkdtempSync(join(tmpdir(), 'parallax-bundle-'))
  let isDone = false
  try {
    const whole = { ...task, scratch } satisfies BundleTask
    const answer = yield* followThread<Answer>(entry, whole, { memory: MEMORY, signal })
    isDone = true
    return answer
  } finally {
    rmSync(scratch, { recursive: true, force: true })
    if (!isDone && task.does !== 'check') forgetUnderWay(task)
  }
}

/** A thread that is ended takes nothing away itself. */
function forgetUnderWay({ to }: { to: string }): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${to}.part${ending}`, { force: true })
}
