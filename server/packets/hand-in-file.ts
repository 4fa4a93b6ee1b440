import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { PacketRow } from '#db/packets.ts'
import type { KeptFact } from '#shared/domain/facts/fact.ts'
import { packetVersion } from '#shared/domain/packets/kinds.ts'
import { Problem } from '#shared/domain/problem.ts'
import { seal } from './seal.ts'

/** How a hand-in begins; the file's ending is `.handin`. */
const magic = 'PARALLAX-HAND-IN\n'
/** What is sealed is filled up to a multiple of this, so that its length tells little. */
const PAD = 4096
/** A hand-in of more is none: a hundred thousand votes are some megabytes. */
export const LARGEST = 64 << 20
const LARGEST_UNPACKED = 256 << 20
const LONGEST_LINE = 1 << 20
/** More facts than any reviewer says. */
export const MOST_FACTS = 1_000_000

const head = z.object({
  version: z.int().min(1),
  /** Which review. */
  review: z.string().max(200),
  packet: z.string().max(200),
  /** How many bytes are sealed: a file that a sync program has not brought whole is told apart by it. */
  size: z.int().min(0),
  enc: z.string().max(200),
})

/** A hand-in that lies before us, still sealed. */
export interface SealedHandIn extends z.infer<typeof head> {
  /** All that is told in the open, as it stands in the file. */
  aad: Buffer
  sealed: Buffer
}

/** Writes facts as a hand-in of a packet. */
export async function writeHandIn(packet: PacketRow, facts: readonly KeptFact[], at: string): Promise<Buffer> {
  const lines = [
    { member: packet.member, at, facts: facts.length },
    ...facts.map(({ id, action, kind, subject, at, author, body }) => [id, action, kind, subject, at, author, body]),
  ]
  const packed = gzipSync(lines.map((line) => JSON.stringify(line)).join('\n'))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(packed.length)
  const plain = Buffer.concat([length, packed], Math.ceil((4 + packed.length) / PAD) * PAD)
  // AES-GCM adds 16 bytes.
  const said = { version: packetVersion, review: packet.review, packet: packet.id, size: plain.length + 16 }
  const begin = (enc: string) => Buffer.from(`${magic}${JSON.stringify({ ...said, enc })}\n`)
  const { enc, sealed } = await seal({ packet: packet.id, key: packet.key, secret: packet.secret }, plain, begin)
  return Buffer.concat([begin(enc), sealed])
}

/** Whether bytes begin as a hand-in does, as far as they go. */
export function beginsAsHandIn(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.subarray(0, magic.length)).toString('latin1')
  return begin.length > 0 && magic.startsWith(begin)
}

/**
 * Reads what a hand-in says in the open.
 *
 * @throws {Problem} `hand-in-not`, `hand-in-newer`, `hand-in-cut` or `hand-in-tampered`
 */
export function readHead(bytes: Buffer): SealedHandIn {
  if (!beginsAsHandIn(bytes)) throw notAHandIn()
  const end = bytes.indexOf(10, magic.length)
  if (end === -1) throw bytes.length < 2000 ? cut() : notAHandIn()
  let said: unknown
  try {
    said = JSON.parse(bytes.toString('utf8', magic.length, end))
  } catch {
    throw tampered()
  }
  const version = z.object({ version: z.int() }).safeParse(said)
  if (version.success && version.data.version > packetVersion)
    throw new Problem(
      'hand-in-newer',
      'A newer Parallax wrote this hand-in. Please update Parallax. Nothing was taken in.',
    )
  const parsed = head.safeParse(said)
  if (!parsed.success) throw tampered()
  const sealed = bytes.subarray(end + 1)
  if (sealed.length < parsed.data.size) throw cut()
  if (sealed.length > parsed.data.size) throw tampered()
  return { ...parsed.data, aad: bytes.subarray(0, end + 1), sealed }
}

/**
 * The facts of a hand-in that was opened. Whoever sealed it had the packet, and may still have written anything.
 *
 * @throws {Problem} `hand-in-too-large` or `hand-in-tampered`
 */
export function readFacts(plain: Buffer): { member: string; facts: KeptFact[] } {
  const length = plain.length < 4 ? 0 : plain.readUInt32BE()
  if (length === 0 || length > plain.length - 4) throw tampered()
  let text: string
  try {
    text = gunzipSync(plain.subarray(4, 4 + length), { maxOutputLength: LARGEST_UNPACKED }).toString('utf8')
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : tampered()
  }
  const lines = text.split('\n', MOST_FACTS + 2)
  if (lines.length > MOST_FACTS + 1 || lines.some((line) => line.length > LONGEST_LINE)) throw tooLarge()
  try {
    const [first = '', ...rest] = lines
    const { member, facts } = z.object({ member: z.string(), facts: z.int() }).parse(JSON.parse(first))
    if (facts !== rest.length) throw tampered()
    return {
      member,
      facts: rest.map((line) => {
        const [id, action, kind, subject, at, author, body] = factLine.parse(JSON.parse(line))
        return { id, action, kind, subject, at, author, body }
      }),
    }
  } catch (error) {
    throw error instanceof Problem ? error : tampered()
  }
}

const short = z.string().max(1000)
const factLine = z.tuple([short, short, short, short, short, short, z.string()])

/** The file is something else. */
export function notAHandIn(): Problem {
  return new Problem('hand-in-not', 'This is neither a hand-in nor a packet of a review.')
}

/** The end of the file is missing. */
function cut(): Problem {
  return new Problem(
    'hand-in-cut',
    'The end of this hand-in is missing: it was not copied whole. Nothing was taken in.',
  )
}

/** Somebody changed it, or it was not written with its packet. */
export function tampered(): Problem {
  return new Problem(
    'hand-in-tampered',
    'This hand-in was changed, or it was not written with its packet. Nothing was taken in.',
  )
}

/** A file that would fill the memory. */
export function tooLarge(): Problem {
  return new Problem('hand-in-too-large', 'This hand-in is larger than any can be. Nothing was taken in.')
}
