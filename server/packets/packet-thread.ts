import { parentPort, workerData } from 'node:worker_threads'
import { failureOf, type ThreadStep } from '../follow-thread.ts'
import type { PacketAnswered } from './on-thread.ts'
import { doTask, type PacketTask } from './write.ts'

// A packet of a large review takes seconds to write, and the review is used meanwhile: on a thread of its own, over a connection of
// its own.

const tell = (message: ThreadStep | PacketAnswered) => parentPort?.postMessage(message)

try {
  const task = workerData as PacketTask
  // A buffer comes over as bytes.
  if (task.does === 'write') {
    task.said.key = Buffer.from(task.said.key)
    task.said.secret = Buffer.from(task.said.secret)
  }
  tell({ type: 'done', answer: doTask(task) })
} catch (error) {
  tell(failureOf(error))
}
