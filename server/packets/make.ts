import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { identityOf } from '#db/facts.ts'
import { createReview } from '#db/open.ts'
import { becomePacket, closeToCarry, keepGiven } from '#db/packets.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { throwAway } from '#db/snapshot.ts'
import { takeFact, takeRecord } from '#db/whole.ts'
import { packetVersion } from '#shared/domain/packets/kinds.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Call } from '../call.ts'
import { type Part, partOf } from './part.ts'
import { makeKeys, type PacketKeys } from './seal.ts'

/** A packet that was made. */
export interface Made {
  id: string
  stage: StageId
  reports: number
}

/**
 * Writes a member's packet to a path, whole or not at all, and keeps in the review what opens its hand-ins. The file is a new
 * one into which nothing else was ever written, so nothing else is left in any page of it.
 *
 * @param keys those of a test; else new ones
 */
export async function makePacket(
  call: Call,
  { member, stage: chosen, to }: { member: string; stage?: StageId; to: string },
  keys?: PacketKeys,
): Promise<Made> {
  const { publicKey, privateKey, secret } = keys ?? (await makeKeys())
  const part = call.db.transaction(() => partOf(call, member, chosen))
  const { stage, reports, records } = part
  const id = call.clock.id()
  const made = call.clock.now().toISOString()
  const said = { id, version: packetVersion, member, stage, made, key: publicKey, secret }
  write(part, `${to}.new`, { ...said, review: identityOf(call.db) ?? '' })
  // First what opens hand-ins: a packet that lies there can always be handed in.
  keepGiven(
    call.db,
    { id, member, stage, made, privateKey, secret, reports: reports.length },
    records.map((record) => record.id),
  )
  renameSync(`${to}.new`, to)
  return { id, stage, reports: reports.length }
}

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
    const file = openSync(path, 'r+')
    fsyncSync(file)
    closeSync(file)
  } catch (error) {
    packet.close()
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
    throw error
  }
}
