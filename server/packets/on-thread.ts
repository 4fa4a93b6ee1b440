import type { ReadDb } from '#db/database.ts'
import { countRecordsInEffect } from '#db/records.ts'
import { followThread } from '../follow-thread.ts'
import { finish } from '../work.ts'
import { doTask, type PacketAnswer, type PacketTask } from './write.ts'

/** What the thread of a packet answers, besides how far it is and where it fails. */
export interface PacketAnswered {
  type: 'done'
  answer: unknown
}

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
export async function onThread(task: PacketTask): Promise<unknown> {
  const { answer } = await finish(followThread<PacketAnswered>(entry, task, { memory: MEMORY }))
  return answer
}
