import { bytesOf, isScorable, type Listed } from './corpus.ts'
import { type Expected, readExpected } from './expected.ts'
import { readOurs } from './ours.ts'
import { PEERS } from './peers/all.ts'
import type { Peer } from './peers/peer.ts'
import type { Reference } from './reference.ts'
import { add, noTallies, type OpenDifference, scored, type Tallies } from './score.ts'

/** How one reader fares over the files of a format. */
export interface ReaderScore {
  files: number
  /** Scorable files that the reader could read at all. */
  read: number
  /** Scorable files of which it gave as many records as there are entries. */
  exact: number
  tallies: Tallies
}

/** A file whose records are not as many as its entries, or that was refused. */
export interface Miscount {
  readonly file: string
  readonly entries: number | null
  readonly records: number
  readonly refused?: string
}

/** Everything that was measured of one format. */
export interface FormatScore {
  readonly format: string
  readonly files: number
  readonly scorable: number
  readonly ours: ReaderScore
  readonly peers: Map<string, ReaderScore>
  /** How far we agree with each peer on the files that have no expectation: differences to look at, no truth. */
  readonly agreement: Map<string, Tallies>
  entries: number
  readonly full: { title: number; authors: number; year: number }
  readonly miscounts: Miscount[]
  readonly open: OpenDifference[]
  readonly disagreements: OpenDifference[]
  readonly reasons: Map<string, number>
}

const noScore = (): ReaderScore => ({ files: 0, read: 0, exact: 0, tallies: noTallies() })

/** Reads all files of one format with our reader, and with the npm readers where they are wanted. */
export async function measure(format: string, files: readonly Listed[], withPeers: boolean): Promise<FormatScore> {
  const score: FormatScore = {
    format,
    files: files.length,
    scorable: files.filter(isScorable).length,
    ours: noScore(),
    peers: new Map(),
    agreement: new Map(),
    entries: 0,
    full: { title: 0, authors: 0, year: 0 },
    miscounts: [],
    open: [],
    disagreements: [],
    reasons: new Map(),
  }
  for (const file of files) {
    const references = measureOurs(file, score)
    const expected = file.expected === null ? undefined : readExpected(file.expected)
    if (expected) measureFields(file, references, expected, score)
    if (!withPeers) continue
    for (const peer of PEERS.filter(({ formats }) => formats.includes(format)))
      await measurePeer(file, references, expected, peer, score)
  }
  return score
}

function measureOurs(file: Listed, score: FormatScore): readonly Reference[] {
  const { references, refused } = readOurs(file.file)
  score.entries += references.length
  for (const one of references) {
    if (one.title) score.full.title++
    if (one.authors?.length) score.full.authors++
    if (one.year) score.full.year++
  }
  count(score.ours, file, references.length, refused !== undefined)
  if (isScorable(file) && (refused !== undefined || references.length !== file.records))
    score.miscounts.push({ file: file.file, entries: file.records, records: references.length, refused })
  return references
}

function count(reader: ReaderScore, file: Listed, records: number, refused: boolean): void {
  if (!isScorable(file)) return
  reader.files++
  if (!refused) reader.read++
  if (!refused && records === file.records) reader.exact++
}

function measureFields(file: Listed, references: readonly Reference[], expected: Expected, score: FormatScore): void {
  const { tallies, open, reasons } = scored(file, references, expected)
  add(score.ours.tallies, tallies)
  score.open.push(...open)
  for (const [reason, n] of reasons) score.reasons.set(reason, (score.reasons.get(reason) ?? 0) + n)
}

async function measurePeer(
  file: Listed,
  ours: readonly Reference[],
  expected: Expected | undefined,
  peer: Peer,
  score: FormatScore,
): Promise<void> {
  const reader = score.peers.get(peer.name) ?? noScore()
  score.peers.set(peer.name, reader)
  let references: readonly Reference[]
  try {
    references = await peer.read(decoded(file), file.format)
  } catch {
    references = []
  }
  count(reader, file, references.length, references.length === 0 && file.records !== 0)
  if (expected) add(reader.tallies, scored(file, references, expected).tallies)
  else if (references.length > 0 && references.length === ours.length) {
    const { tallies, open } = scored(file, ours, { origin: 'peer', references })
    const agreement = score.agreement.get(peer.name) ?? noTallies()
    score.agreement.set(peer.name, agreement)
    add(agreement, tallies)
    score.disagreements.push(...open.map((one) => ({ ...one, file: `${one.file} (${peer.name})` })))
  }
}

const ENCODINGS: Record<string, string> = { ascii: 'utf-8', 'utf-8-bom': 'utf-8', macroman: 'macintosh' }

/** A peer is given the text: the manifest knows the encoding. */
function decoded({ file, encoding }: Listed): string {
  return new TextDecoder(ENCODINGS[encoding] ?? encoding.replace(/-bom$/, '')).decode(bytesOf(file))
}
