import { existsSync, rmSync } from 'node:fs'
import { identityOf } from '#db/facts.ts'
import { createReview } from '#db/open.ts'
import { becomePacket, closeToCarry } from '#db/packets.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { openSnapshot, throwAway } from '#db/snapshot.ts'
import { takeFact, takeRecord } from '#db/whole.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { syncFile } from '../to-disk.ts'
import { figuresOf, type Part, type PartFigures, partOf } from './part.ts'

type Said = Omit<Parameters<typeof becomePacket>[1], 'stage' | 'review'>

/** What is asked of a large review's packets. */
export type PacketTask =
  | { does: 'write'; review: string; member: string; stage: StageId | undefined; to: string; said: Said }
  | { does: 'count'; review: string; member: string }

/** A packet that was written, with the ids of its records. */
export interface WrittenPacket {
  stage: StageId
  reports: number
  records: string[]
}

/** What was asked: the packet that was written, or what packets of each stage would have in them. */
export type PacketAnswer<Task extends PacketTask> = Task extends { does: 'write' } ? WrittenPacket : PartFigures[]

/** Does it over a connection of its own, which sees the review as it is at this moment. */
export function doTask(task: PacketTask): WrittenPacket | PartFigures[] {
  const db = openSnapshot(task.review)
  try {
    if (task.does === 'count') return figuresOf({ db }, task.member)
    const part = partOf({ db }, task.member, task.stage)
    const { stage, reports, records } = part
    write(part, task.to, { ...task.said, stage, review: identityOf(db) ?? '' })
    return { stage, reports: reports.length, records: records.map(({ id }) => id) }
  } finally {
    db.close()
  }
}

/** Writes a file into which nothing else was ever written, so nothing else is left in any page of it. */
function write({ facts, records }: Part, path: string, said: Parameters<typeof becomePacket>[1]): void {
  if (existsSync(path)) rmSync(path)
  const packet = createReview(path)
  try {
    throwAway(packet)
    packet.transaction(() => {
      for (const fact of facts) takeFact(packet, fact)
      for (const record of records) takeRecord(packet, record)
      rebuild(packet)
      becomePacket(packet, said)
    })
    closeToCarry(packet)
    syncFile(path)
  } catch (error) {
    packet.close()
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
    throw error
  }
}
