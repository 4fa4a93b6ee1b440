import { parentPort, workerData } from 'node:worker_threads'
import { failureOf } from '../follow-thread.ts'
import { checkBundle, restoreBundle } from './check.ts'
import { wholeHash } from './hash.ts'
import type { BundleTask, FromBundleThread, Hear } from './messages.ts'
import { writeBundle } from './write.ts'

// One piece of work on a bundle, on a thread of its own: it takes seconds to minutes, and the review is used meanwhile. The
// thread has a connection of its own to the database; who wants no more of it ends the thread.

const tell = (message: FromBundleThread) => parentPort?.postMessage(message)

/** How often it is told how far the work is, in ms. */
const pause = 100
let told = 0

const hear: Hear = (doing, done, total) => {
  const now = performance.now()
  if (now - told < pause && done !== 0) return
  told = now
  tell({ type: 'step', doing, done, ...(total === undefined ? {} : { total }) })
}

async function work(task: BundleTask): Promise<void> {
  switch (task.does) {
    case 'write': {
      await writeBundle(task, task.scratch, hear)
      return tell({ type: 'written', ...wholeHash(task.to) })
    }
    case 'check':
      return tell({ type: 'checked', checked: await checkBundle(task.bundle, task.scratch, hear) })
    case 'restore':
      return tell({ type: 'restored', files: await restoreBundle(task.bundle, task.to, hear) })
  }
}

work(workerData as BundleTask).catch((error: unknown) => tell(failureOf(error)))
