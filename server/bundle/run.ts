import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Progress } from '#shared/contract/base.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { BundleTask, FromBundleThread } from './messages.ts'

// As it stands in a checkout, and as it is bundled beside the server.
const entry = new URL(import.meta.url.endsWith('.ts') ? './bundle-thread.ts' : './bundle-thread.mjs', import.meta.url)

/** In MiB. A review of 100,000 records is far from it. */
const MEMORY = 3072

/** Of each member of the union, for itself. */
type WithoutScratch<Task> = Task extends unknown ? Omit<Task, 'scratch'> : never

type Answer = Exclude<FromBundleThread, { type: 'step' | 'problem' | 'failed' }>

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
  signal?.throwIfAborted()
  const scratch = mkdtempSync(join(tmpdir(), 'parallax-bundle-'))
  const worker = new Worker(entry, {
    workerData: { ...task, scratch } satisfies BundleTask,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: 64 },
  })
  const waiting: FromBundleThread[] = []
  let failure: unknown
  let wake: () => void = () => undefined
  const fail = (error: unknown) => {
    failure ??= error
    wake()
  }
  const aborted = () => fail(signal?.reason)
  worker.on('message', (message: FromBundleThread) => {
    // Only how far it is by now is of interest.
    if (message.type === 'step' && waiting.at(-1)?.type === 'step') waiting.pop()
    waiting.push(message)
    wake()
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the thread of a bundle ended')))
  signal?.addEventListener('abort', aborted)
  let isDone = false
  try {
    for (;;) {
      while (waiting.length === 0 && failure === undefined) await new Promise<void>((resolve) => (wake = resolve))
      const message = waiting.shift()
      if (message === undefined) throw failure
      switch (message.type) {
        case 'step': {
          const { type: _type, ...step } = message
          yield step
          break
        }
        case 'problem':
          throw new Problem(message.problem, message.message, { ...message.where, data: message.data })
        case 'failed':
          throw Object.assign(new Error(message.message), { stack: message.stack, code: message.code })
        default:
          isDone = true
          return message
      }
    }
  } finally {
    signal?.removeEventListener('abort', aborted)
    await worker.terminate()
    rmSync(scratch, { recursive: true, force: true })
    if (!isDone && task.does !== 'check') forgetUnderWay(task)
  }
}

/** A thread that is ended takes nothing away itself. */
function forgetUnderWay({ to }: { to: string }): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${to}.part${ending}`, { force: true })
}
