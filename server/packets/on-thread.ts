import { Worker } from 'node:worker_threads'
import type { ReadDb } from '#db/database.ts'
import { countRecordsInEffect } from '#db/records.ts'
import { Problem } from '#shared/domain/problem.ts'
import { doTask, type PacketAnswer, type PacketTask } from './write.ts'

/** What the thread of a packet answers. */
export type FromPacketThread =
  | { type: 'done'; answer: unknown }
  | { type: 'problem'; problem: string; message: string; where: object; data: Record<string, string | number> }
  | { type: 'failed'; message: string; stack: string; code?: string }

// As it stands in a checkout, and as it is bundled beside the server.
const entry = new URL(import.meta.url.endsWith('.ts') ? './packet-thread.ts' : './packet-thread.mjs', import.meta.url)

/** In MiB. A review of 100,000 records is far from it. */
const MEMORY = 3072

/** Of a review of so few records it takes less time than it takes to start a thread. */
const few = 500

/**
 * Does what is asked of a review's packets: of a large review on a thread of its own, so that nobody who votes waits meanwhile.
 *
 * @throws {Problem} why there is no such packet
 */
export async function doPacketTask<Task extends PacketTask>(db: ReadDb, task: Task): Promise<PacketAnswer<Task>> {
  const isSmall = countRecordsInEffect(db) <= few
  return (isSmall ? doTask(task) : await onThread(task)) as PacketAnswer<Task>
}

/** The same on a thread, however small the review is. */
export function onThread(task: PacketTask): Promise<unknown> {
  const worker = new Worker(entry, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: 64 },
  })
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromPacketThread) => {
      if (message.type === 'done') resolve(message.answer)
      else if (message.type === 'problem')
        reject(new Problem(message.problem, message.message, { ...message.where, data: message.data }))
      else reject(Object.assign(new Error(message.message), { stack: message.stack, code: message.code }))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the thread of a packet ended')))
  })
}
