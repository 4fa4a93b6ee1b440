import { readExport } from '#shared/domain/imports/read-export.ts'
import { type Reference, referenceOf } from '../reference.ts'

/** A reader from npm, told the format and given decoded text. */
export interface Peer {
  readonly name: string
  /** The formats of the manifest that it reads. */
  readonly formats: readonly string[]
  read(text: string, format: string): readonly Reference[] | Promise<readonly Reference[]>
}

/** References that a peer gives as CSL. */
export function referencesOfCsl(items: readonly unknown[]): Reference[] {
  if (items.length === 0) return []
  const bytes = new TextEncoder().encode(
    JSON.stringify(items.map((item) => ({ type: 'document', ...(item as object) }))),
  )
  const found: Reference[] = []
  for (const reading of readExport({ name: 'peer.json', bytes }).readings)
    if ('entry' in reading) found.push(referenceOf(reading.entry.item))
  return found
}
