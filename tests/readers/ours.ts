import { readExport } from '#shared/domain/imports/read-export.ts'
import { FORMATS } from '#shared/domain/imports/reading.ts'
import { bytesOf } from './corpus.ts'
import { type Reference, referenceOf } from './reference.ts'

/** What our reader makes of a file, told nothing about it. */
export interface Ours {
  readonly references: readonly Reference[]
  readonly warnings: number
  /** Why the file could not be read, where it could not. */
  readonly refused?: string
  readonly format?: string
}

/** Reads a file of the corpus as a user's file is read. */
export function readOurs(file: string): Ours {
  const references: Reference[] = []
  let warnings = 0
  let format: string | undefined
  try {
    const { recognised, readings } = readExport({ name: file, bytes: bytesOf(file) })
    format = recognised.format
    for (const reading of readings)
      if ('entry' in reading) references.push(referenceOf(reading.entry.item))
      else warnings++
    return { references, warnings, format }
  } catch (error) {
    return { references, warnings, format, refused: error instanceof Error ? error.message : String(error) }
  }
}

/** Whether a format of the manifest, which tells tables apart by who wrote them, is one that is read. */
export function isKnown(format: string): boolean {
  const names: readonly string[] = FORMATS
  return names.includes(format) || names.includes(format.split('-')[0] ?? '') || format === 'wos-tab'
}
