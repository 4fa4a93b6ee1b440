import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { isTaken, keepPacketFolder, keepSharedFolder, packetOf, sharedFolder } from '#db/packets.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import { fileAt } from '../imports/given-file.ts'
import type { Session } from '../session.ts'
import { handInTo, requirePacket, saidSince } from './hand-in.ts'
import { beginsAsHandIn, LARGEST } from './hand-in-file.ts'
import { plainName } from './place.ts'
import { type Taken, takeIn } from './take.ts'

type Outputs = InferContractRouterOutputs<Contract>['packets']
type Refused = Outputs['follow']['refused'][number]

/** A file that a sync program brings little by little is waited for so long, in milliseconds, before it is told. */
const PATIENCE = 10 * 60_000

/** The folder into which the open packet hands in by itself. */
export function handInto(call: Call, { folder }: { folder: string | null }): void {
  requirePacket(call)
  keepPacketFolder(call.db, existing(folder))
}

/** The folder that the review follows. */
export function shareFolder(call: Call, { folder }: { folder: string | null }): void {
  keepSharedFolder(call.db, existing(folder))
}

function existing(folder: string | null): string | null {
  if (folder === null) return null
  if (!isAbsolute(folder) || !isFolder(folder))
    throw new Problem('no-such-folder', `There is no folder at ${folder}.`, { file: folder })
  return folder
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/**
 * Hands in into the folder of the packet what is not there yet: a whole file under a new name, in whose place the packet's
 * earlier ones go. It holds all of them. Nothing of anyone else's is touched.
 */
export async function keepHandedIn(call: Call, session: Session): Promise<Outputs['keepHandedIn']> {
  const packet = requirePacket(call)
  const { folder, came, handed, handedAt } = packet
  if (folder === null) return { handedIn: handedAt, missing: false }
  if (!isFolder(folder)) return { handedIn: handedAt, missing: true }
  const own = ` ${packet.id}.handin`
  const isThere = (at: string) => readdirSync(folder).some((one) => one.endsWith(` ${digits(at)}${own}`))
  const isNew = saidSince(call, packet, handed).length > 0
  // What was handed in last may have gone another way, as a file.
  if (isNew || (handedAt !== null && saidSince(call, packet, came).length > 0 && !isThere(handedAt))) {
    const name = current(call.db, 'member', packet.member)?.body.name ?? ''
    const at = call.clock.now().toISOString()
    const file = `${plainName(session, name, '')} ${digits(at)}${own}`
    await handInTo(call, join(folder, file), at)
    const earlier = readdirSync(folder).filter((one) => one.endsWith(own) && one !== file)
    for (const one of earlier) rmSync(join(folder, one), { force: true })
  }
  return { handedIn: packetOf(call.db)?.handedAt ?? null, missing: false }
}

const digits = (at: string) => at.replace(/\D/g, '')

/** What is known of files that were looked at, by place, size and time, so that each is read once. */
const looked = new WeakMap<ReadDb, Map<string, Refused | 'done'>>()
/** Reviews whose folder is being gone through: one at a time. */
const busy = new WeakSet<ReadDb>()

/**
 * Takes in what lies new in the folder of the review, also under the names that sync programs give to copies. File events do
 * not come from network drives, so it is gone through each time. A file that is not whole yet is waited for; one of another
 * review is left for that.
 */
export async function follow(call: Call): Promise<Outputs['follow']> {
  const answer: Outputs['follow'] = { missing: false, taken: [], refused: [] }
  const folder = sharedFolder(call.db)
  if (folder === undefined || busy.has(call.db)) return answer
  if (!isFolder(folder)) return { ...answer, missing: true }
  busy.add(call.db)
  try {
    for (const name of readdirSync(folder)
      .filter((one) => /\.handin(?!\.new$)/i.test(one))
      .sort()) {
      const found = await lookInto(call, join(folder, name))
      if (found && 'packet' in found) answer.taken.push(found)
      else if (found) answer.refused.push(found)
    }
  } finally {
    busy.delete(call.db)
  }
  return answer
}

async function lookInto(call: Call, path: string): Promise<Taken | Refused | undefined> {
  const known = looked.get(call.db) ?? new Map<string, Refused | 'done'>()
  looked.set(call.db, known)
  try {
    const { size, mtimeMs } = statSync(path)
    const key = `${path} ${size} ${mtimeMs}`
    const before = known.get(key)
    if (before) return before === 'done' ? undefined : before
    const found = await takeOnce(call, path, size)
    if (found === 'wait' && call.clock.now().getTime() - mtimeMs < PATIENCE) return undefined
    const refused = found === 'wait' ? cutOff(path) : found
    known.set(key, refused && 'problem' in refused ? refused : 'done')
    return refused
  } catch (error) {
    // Taken away meanwhile, or held by the program that brings it: the next time, then.
    if (error instanceof Error && 'code' in error && /^E/.test(String(error.code))) return undefined
    throw error
  }
}

async function takeOnce(call: Call, path: string, size: number): Promise<Taken | Refused | 'wait' | undefined> {
  if (size <= LARGEST) {
    const bytes = readFileSync(path)
    if (bytes.length === 0 || !beginsAsHandIn(bytes)) return 'wait'
    if (isTaken(call.db, createHash('sha256').update(bytes).digest('hex'))) return undefined
  }
  try {
    return await takeIn(call, fileAt(path))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.problem === 'hand-in-cut') return 'wait'
    if (error.problem === 'hand-in-other-review') return undefined
    return { file: basename(path), problem: error.problem, message: error.message, data: error.data }
  }
}

function cutOff(path: string): Refused {
  return {
    file: basename(path),
    problem: 'hand-in-cut',
    message: 'The end of this hand-in is missing: it was not copied whole. Nothing was taken in.',
    data: {},
  }
}
