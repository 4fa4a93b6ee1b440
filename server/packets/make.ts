import { renameSync } from 'node:fs'
import { keepGiven } from '#db/packets.ts'
import { packetVersion } from '#shared/domain/packets/kinds.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Call } from '../call.ts'
import { doPacketTask } from './on-thread.ts'
import { makeKeys, type PacketKeys } from './seal.ts'

/** A packet that was made. */
export interface Made {
  id: string
  stage: StageId
  reports: number
}

/**
 * Writes a member's packet to a path, whole or not at all, and keeps in the review what opens its hand-ins.
 *
 * @param keys those of a test; else new ones
 */
export async function makePacket(
  call: Call,
  { member, stage: chosen, to }: { member: string; stage?: StageId; to: string },
  keys?: PacketKeys,
): Promise<Made> {
  const { publicKey, privateKey, secret } = keys ?? (await makeKeys())
  const id = call.clock.id()
  const made = call.clock.now().toISOString()
  const said = { id, version: packetVersion, member, made, key: publicKey, secret }
  const { stage, reports, records } = await doPacketTask(call.db, {
    does: 'write',
    review: call.db.path,
    member,
    stage: chosen,
    to: `${to}.new`,
    said,
  })
  // First what opens hand-ins: a packet that lies there can always be handed in.
  keepGiven(call.db, { id, member, stage, made, privateKey, secret, reports }, records)
  renameSync(`${to}.new`, to)
  return { id, stage, reports }
}
