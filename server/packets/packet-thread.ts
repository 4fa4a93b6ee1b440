import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '#shared/domain/problem.ts'
import type { FromPacketThread } from './on-thread.ts'
import { doTask, type PacketTask } from './write.ts'

// A packet of a large review takes seconds to write, and the review is used meanwhile: on a thread of its own, over a connection of
// its own.

const tell = (message: FromPacketThread) => parentPort?.postMessage(message)

try {
  const task = workerData as PacketTask
  // A buffer comes over as bytes.
  if (task.does === 'write') {
    task.said.key = Buffer.from(task.said.key)
    task.said.secret = Buffer.from(task.said.secret)
  }
  tell({ type: 'done', answer: doTask(task) })
} catch (error) {
  if (error instanceof Problem) {
    const { problem, message, where, data } = error
    tell({ type: 'problem', problem, message, where, data })
  } else {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    const code = error instanceof Error && 'code' in error ? { code: String(error.code) } : {}
    tell({ type: 'failed', message, stack, ...code })
  }
}
