import { identifierNames } from './identifiers.ts'
import type { Prepared } from './normalise.ts'
import { firstPages } from './pages.ts'

/** More than this in one block, and it is divided by second keys, then cut into runs that overlap. */
const most = 32

/** FNV-1a over UTF-16 units, kept to 32 bits: the same everywhere, so that blocks never depend on the set. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/**
 * Two hashes in one number of 53 bits. Should two keys ever share one, their records are compared once too
 * often.
 */
function wideHash(text: string): number {
  let high = 0x9e3779b9
  for (let i = 0; i < text.length; i++) high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b)
  return (high >>> 11) * 0x100000000 + hash(text)
}

/** The cheap keys of a record. Two records are compared if they share one. None depends on any other record. */
function keysOf(record: Prepared): string[] {
  const keys: string[] = []
  for (const name of identifierNames) if (record.identifiers[name]) keys.push(`${name} ${record.identifiers[name]}`)
  if (record.registration) keys.push(record.registration)
  const lead = record.authors[0]?.family.slice(0, 6) ?? ''
  for (const form of record.title?.forms ?? []) {
    keys.push(`t ${form.compact.slice(0, 18)}`, `e ${form.compact.slice(-18)}`)
    // The words with the smallest hashes: titles that share most words share these (MinHash).
    const rare = form.words.filter((word) => word.length > 3).map(hash)
    const chosen = [...new Set(rare)].sort((a, b) => a - b).slice(0, 4)
    chosen.forEach((one, i) => {
      for (const other of chosen.slice(i + 1)) keys.push(`w ${one} ${other}`)
    })
    if (lead) keys.push(`a ${lead} ${form.compact.slice(0, 6)}`)
  }
  for (const page of firstPages(record.pages)) {
    if (record.volume) keys.push(`v ${record.volume} ${page} ${record.year ?? ''}`)
    if (lead) keys.push(`l ${lead} ${page}`)
  }
  if (lead && record.volume) keys.push(`i ${lead} ${record.volume} ${record.year ?? ''}`)
  if (record.abstract) keys.push(`b ${record.abstract}`)
  return keys
}

/** The second keys that divide a block that is too large: who, where, and how the title goes on. */
function dividersOf(record: Prepared): string[] {
  const title = record.title?.forms[0]?.compact ?? ''
  const lead = record.authors[0]?.family.slice(0, 5)
  const dividers = [`t ${title.slice(0, 32)}`, `e ${title.slice(-14)}`]
  if (lead) dividers.push(`a ${lead} ${title.slice(0, 3)}`, `y ${lead} ${record.year ?? ''}`)
  for (const page of firstPages(record.pages)) dividers.push(`p ${page} ${record.volume ?? ''}`)
  return dividers
}

/** What orders a block that cannot be divided: the year, then who and where, so that copies stay together. */
function sortKey(record: Prepared): string {
  const lead = record.authors[0]?.family ?? ''
  const title = record.title?.forms[0]?.compact ?? ''
  return `${record.year ?? ''}\0${record.volume ?? ''}\0${record.number ?? ''}\0${lead}\0${title}\0${record.id}`
}

/**
 * Which records to compare with which: for each record, the indices of its blocks in `blocks`. Cost grows about
 * linearly, because no block is larger than a fixed size.
 */
export class Blocks {
  /** Each in ascending order. */
  readonly blocks: number[][] = []
  readonly ofRecord: number[][]
  /** By the hash of a key, since the keys themselves would take most of the memory; one record alone, or several. */
  private readonly byKey = new Map<number, number | number[]>()

  constructor(size: number) {
    this.ofRecord = Array.from({ length: size }, () => [])
  }

  /** Puts a record into the blocks of its keys. */
  add(index: number, record: Prepared): void {
    for (const key of new Set(keysOf(record).map(wideHash))) {
      const block = this.byKey.get(key)
      if (block === undefined) this.byKey.set(key, index)
      else if (typeof block === 'number') this.byKey.set(key, [block, index])
      else block.push(index)
    }
  }

  /** Run once when all are added: drops blocks of one and cuts those that are too large. Yields so that others get a turn. */
  *close(records: Prepared[]): Generator<void> {
    let looked = 0
    for (const block of this.byKey.values()) {
      if (++looked % 20_000 === 0) yield
      if (typeof block === 'number') continue
      for (const part of block.length > most ? divided(block, records) : [block]) {
        const at = this.blocks.push(part) - 1
        for (const index of part) this.ofRecord[index]?.push(at)
      }
    }
    this.byKey.clear()
  }
}

/** The parts of a large block that agree in a second key too; what is still too large is cut into runs. */
function divided(block: number[], records: Prepared[]): number[][] {
  const parts = new Map<string, number[]>()
  for (const index of block) {
    const record = records[index]
    for (const key of record ? dividersOf(record) : []) {
      const part = parts.get(key)
      if (part) part.push(index)
      else parts.set(key, [index])
    }
  }
  return [...parts.values()]
    .filter((part) => part.length > 1)
    .flatMap((part) => (part.length > most ? cut(part, records) : [part]))
}

function cut(block: number[], records: Prepared[]): number[][] {
  const keyed = block.map((index) => ({ index, key: records[index] ? sortKey(records[index]) : '' }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const parts: number[][] = []
  for (let from = 0; from < keyed.length; from += most / 2) {
    const run = keyed.slice(from, from + most).map((entry) => entry.index)
    parts.push(run.sort((a, b) => a - b))
    if (from + most >= keyed.length) break
  }
  return parts
}
