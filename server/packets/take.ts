import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { current } from '#db/current.ts'
import { identityOf, insertFacts } from '#db/facts.ts'
import {
  authorsOfAction,
  everSaid,
  factById,
  firstAuthor,
  givenById,
  isSaid,
  keepTaken,
  type PacketGiven,
  readPacket,
  recordsGiven,
} from '#db/packets.ts'
import { refreshAfter } from '#db/projections/refresh.ts'
import { isScreened, reportOf } from '#db/reports.ts'
import type { Fact, KeptFact } from '#shared/domain/facts/fact.ts'
import { checkHandIn } from '#shared/domain/packets/check.ts'
import { handedKinds, packetAuthor, packetVersion } from '#shared/domain/packets/kinds.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, stageOf } from '../call.ts'
import { type GivenFile, partsOf } from '../imports/given-file.ts'
import { reviewersOf } from '../screening/assigned.ts'
import { beginsAsHandIn, LARGEST, notAHandIn, readFacts, readHead, tampered, tooLarge } from './hand-in-file.ts'
import { unseal } from './seal.ts'

/** What taking a hand-in in brought. */
export interface Taken {
  packet: string
  member: string
  name: string
  /** How many facts it has, and how many of them the review had not. */
  facts: number
  fresh: number
  /** New votes. */
  decisions: number
  /** Of these, on reports that are not theirs to screen any more: kept, as always. */
  elsewhere: number
  /** Of these, on records whose import was taken out, or whose report is not screened: kept, and counted once they are back. */
  waiting: number
}

interface Read {
  given: PacketGiven
  facts: KeptFact[]
  hash: string
}

/** A packet that came back has more pages than facts; this is more than any has. */
const LARGEST_PACKET = 4 * 2 ** 30
/** So many bytes of facts are read of one. */
const MOST_SAID = 256 << 20

/**
 * Takes in what a reviewer said in their packet: a hand-in, or the packet itself. Everything is checked before anything is
 * appended; then it is appended as one, or nothing of it. In any order, twice or late: what is there already stays as it is.
 *
 * @throws {Problem} that says what is wrong with it
 */
export async function takeIn(call: Call, file: GivenFile): Promise<Taken> {
  const { given, facts, hash } = await read(call, file)
  const { member, stage, id } = given
  const known = current(call.db, 'member', member)
  if (!known || known.body.retired)
    throw new Problem(
      'hand-in-member-left',
      `${known?.body.name ?? 'This member'} has left the review. Nothing was taken in.`,
      {
        data: { name: known?.body.name ?? '' },
      },
    )
  return call.db.transaction(() => {
    const fresh = checkHandIn(facts, {
      member,
      stage,
      now: call.clock.now().getTime(),
      records: recordsGiven(call.db, id),
      // Also what a lead took back since: who voted by it could not know.
      reasons: everSaid(call.db, 'reason'),
      criteria: everSaid(call.db, 'criterion'),
      fact: (fact) => factById(call.db, fact),
      action: (action) => authorsOfAction(call.db, action),
      firstAuthor: (kind, subject) => firstAuthor(call.db, kind, subject),
      hasAttachment: (attachment) => isSaid(call.db, 'attachment', attachment),
    })
    insertFacts(call.db, fresh)
    refreshAfter(call.db, fresh)
    const at = call.clock.now().toISOString()
    keepTaken(call.db, { hash, packet: id, name: file.name, at, facts: facts.length, fresh: fresh.length })
    return {
      packet: id,
      member,
      name: known.body.name,
      facts: facts.length,
      fresh: fresh.length,
      ...whereVotesFell(call, given, fresh),
    }
  })
}

function whereVotesFell(
  call: Call,
  { member, stage }: PacketGiven,
  fresh: readonly Fact[],
): Pick<Taken, 'decisions' | 'elsewhere' | 'waiting'> {
  const votes = fresh.flatMap(({ kind, body }) => (kind === 'vote' ? [body] : []))
  const settings = stageOf(call, stage)
  let elsewhere = 0
  let waiting = 0
  for (const { report: record } of votes) {
    const report = reportOf(call.db, record)
    if (report === undefined || !isScreened(call.db, report)) waiting++
    else if (!reviewersOf(call, settings, report).includes(member)) elsewhere++
  }
  return { decisions: votes.length, elsewhere, waiting }
}

async function read(call: Call, file: GivenFile): Promise<Read> {
  const [first] = await firstOf(file)
  if (first && beginsAsHandIn(first)) return readSealed(call, file)
  if (first && Buffer.from(first.subarray(0, 15)).toString('latin1') === 'SQLite format 3') return readWhole(call, file)
  throw notAHandIn()
}

async function firstOf(file: GivenFile): Promise<Buffer[]> {
  for await (const part of partsOf(file, 4096)) return [part]
  return []
}

async function readSealed(call: Call, file: GivenFile): Promise<Read> {
  if (file.size > LARGEST) throw tooLarge()
  const bytes = await allOf(file)
  const { review, packet, enc, sealed, aad } = readHead(bytes)
  const given = requireGiven(call, review, packet)
  const plain = await unseal({ packet, privateKey: given.privateKey, secret: given.secret }, { enc, sealed, aad })
  if (!plain) throw tampered()
  const { member, facts } = readFacts(plain)
  if (member !== given.member) throw otherMember()
  return { given, facts, hash: createHash('sha256').update(bytes).digest('hex') }
}

async function allOf(file: GivenFile): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of partsOf(file, 1 << 20)) parts.push(part)
  return Buffer.concat(parts)
}

/** A packet that came back as it is. It is looked at in a copy: a file that somebody else works with is left alone. */
async function readWhole(call: Call, file: GivenFile): Promise<Read> {
  if (file.size > LARGEST_PACKET) throw tooLarge()
  const folder = mkdtempSync(join(tmpdir(), 'parallax-packet-'))
  try {
    const copy = join(folder, 'packet.parallax')
    if ('path' in file.from) {
      copyFileSync(file.from.path, copy)
      // What was said last may still lie beside it.
      if (existsSync(`${file.from.path}-wal`)) copyFileSync(`${file.from.path}-wal`, `${copy}-wal`)
    } else writeFileSync(copy, await allOf(file))
    const found = readPacket(copy, handedKinds, MOST_SAID)
    if (found === 'too-large') throw tooLarge()
    if (found === 'damaged') throw tampered()
    if (!found) throw notAHandIn()
    const { packet, facts } = found
    if (packet.version > packetVersion)
      throw new Problem(
        'hand-in-newer',
        'A newer Parallax wrote this hand-in. Please update Parallax. Nothing was taken in.',
      )
    const given = requireGiven(call, packet.review, packet.id)
    if (packet.member !== given.member) throw otherMember()
    if (!Buffer.isBuffer(packet.secret) || !given.secret.equals(packet.secret)) throw tampered()
    const hash = createHash('sha256')
    // What came with the packet is the review's own.
    const said = facts.filter(({ author }) => author !== packetAuthor)
    for (const { id, body } of said) hash.update(`${id} ${body}\n`)
    return { given, facts: said, hash: hash.update(packet.id).digest('hex') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function requireGiven(call: Call, review: string, packet: string): PacketGiven {
  if (review !== identityOf(call.db))
    throw new Problem('hand-in-other-review', 'This hand-in is of another review. Nothing was taken in.')
  const given = givenById(call.db, packet)
  if (!given)
    throw new Problem(
      'hand-in-unknown',
      'This hand-in is of a packet that was not given out of this file. If the review was copied, take it in there where the packet was given. Nothing was taken in.',
    )
  return given
}

function otherMember(): Problem {
  return new Problem(
    'hand-in-other-member',
    'This hand-in has something in it that another member said. Nothing was taken in.',
  )
}
