import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { newestFact } from '#db/changes.ts'
import { factsAfter, markHandedIn, type PacketRow, packetOf } from '#db/packets.ts'
import type { KeptFact } from '#shared/domain/facts/fact.ts'
import { handedKinds } from '#shared/domain/packets/kinds.ts'
import { isOwn } from '#shared/domain/packets/part.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import { writeHandIn } from './hand-in-file.ts'

/** The packet that is open. @throws {Problem} where it is none */
export function requirePacket({ db }: Pick<Call, 'db'>): PacketRow {
  const packet = packetOf(db)
  if (!packet) throw new Problem('no-packet', 'This is no packet.')
  return packet
}

/** What the member said after some place of the packet, in order. */
export function saidSince({ db }: Pick<Call, 'db'>, { member }: PacketRow, seq: number): KeptFact[] {
  return factsAfter(db, seq, handedKinds)
    .filter((fact) => fact.author === member && (fact.kind === 'undo' || isOwn(fact, member)))
    .map(({ seq: _seq, ...fact }) => fact)
}

/** What a hand-in had in it. */
export interface HandedIn {
  facts: number
  /** Votes that were not handed in before. */
  decisions: number
}

/**
 * Writes all that the member said in a packet since it was given, sealed for the lead, to a path: whole or not at all. All of
 * it each time, so that one that was lost is made good by the next.
 */
export async function handInTo(call: Call, to: string, at = call.clock.now().toISOString()): Promise<HandedIn> {
  const packet = requirePacket(call)
  const upTo = newestFact(call.db)
  const facts = saidSince(call, packet, packet.came)
  const decisions = newDecisions(call, packet)
  writeDurably(to, await writeHandIn(packet, facts, at))
  markHandedIn(call.db, upTo, at)
  return { facts: facts.length, decisions }
}

/** How many votes were cast since the last hand-in. */
export function newDecisions(call: Pick<Call, 'db'>, packet: PacketRow): number {
  return saidSince(call, packet, packet.handed).filter(({ kind }) => kind === 'vote').length
}

/** Writes a file beside where it shall be, and puts it there once it is on the disk. */
function writeDurably(path: string, bytes: Buffer): void {
  const part = `${path}.new`
  try {
    const file = openSync(part, 'w')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
