import type { Item } from '#shared/domain/imports/item.ts'
import { writeExport } from '#shared/domain/imports/write-export.ts'
import { type WriteFormat, writeFormats } from '#shared/domain/imports/write-formats.ts'
import { aligned } from './align.ts'
import { written } from './compare.ts'
import { PEERS } from './peers/all.ts'
import type { Peer } from './peers/peer.ts'
import { type Field, type Reference, referenceOf } from './reference.ts'

/** The fields that every reader of references has. */
export const SHARED: readonly Field[] = [
  'title',
  'authors',
  'year',
  'doi',
  'journal',
  'volume',
  'issue',
  'pages',
  'abstract',
  'keywords',
]

/** A value that a peer reads otherwise than it was written. */
export interface PeerDifference {
  readonly field: Field
  /** Of the entries, from 0. */
  readonly entry: number
  readonly ours: string
  readonly theirs: string
}

/** What a peer made of entries that we wrote. */
export interface PeerReading {
  readonly format: WriteFormat
  readonly peer: string
  readonly entries: number
  /** Entries that the peer found. */
  readonly read: number
  readonly values: number
  readonly differences: readonly PeerDifference[]
}

/** Writes entries in every format that npm's readers know and lets each of them read what was written. */
export async function readByPeers(items: readonly Item[]): Promise<PeerReading[]> {
  const readings: PeerReading[] = []
  for (const format of writeFormats) {
    const peers = PEERS.filter(({ formats }) => formats.includes(format))
    if (peers.length === 0) continue
    const text = new TextDecoder().decode(
      writeExport(
        items.map((item) => ({ item })),
        format,
      ),
    )
    for (const peer of peers) readings.push(await readingOf(items, text, format, peer))
  }
  return readings
}

async function readingOf(items: readonly Item[], text: string, format: WriteFormat, peer: Peer): Promise<PeerReading> {
  let found: readonly Reference[] = []
  try {
    found = await peer.read(text, format)
  } catch {
    // A peer that cannot read the file has read nothing.
  }
  const differences: PeerDifference[] = []
  let values = 0
  const ours = items.map(referenceOf)
  const pairs = new Map(
    found.length === ours.length
      ? found.map((theirs, i) => [i + 1, theirs])
      : aligned(ours, found).map(({ entry, theirs }) => [entry, theirs]),
  )
  for (const [entry, before] of ours.entries()) {
    for (const field of SHARED) {
      const wrote = written(field, before, 'peer')
      if (wrote === '') continue
      values++
      const theirs = written(field, pairs.get(entry + 1) ?? {}, 'peer')
      if (wrote !== theirs) differences.push({ field, entry, ours: wrote, theirs })
    }
  }
  return { format, peer: peer.name, entries: items.length, read: found.length, values, differences }
}
