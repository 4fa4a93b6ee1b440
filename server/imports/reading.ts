import { readExport } from '#shared/domain/imports/read-export.ts'
import type { ExportFile, ReadEntry, ReadWarning, Recognised } from '#shared/domain/imports/reading.ts'
import { UnreadableFile } from '#shared/domain/imports/unreadable.ts'
import { Problem } from '#shared/domain/problem.ts'

/** A file read to its end: what it is, its entries in order, and what could not be read whole. */
export interface ReadWhole {
  recognised: Recognised
  entries: ReadEntry[]
  warnings: ReadWarning[]
}

/** Reads a file on this thread and holds all of it: for what is small, or has nobody waiting. A file that is no export is a Problem. */
export function readWhole(file: ExportFile): ReadWhole {
  try {
    const { recognised, readings } = readExport(file)
    const entries: ReadEntry[] = []
    const warnings: ReadWarning[] = []
    for (const reading of readings) {
      if ('entry' in reading) entries.push(reading.entry)
      else warnings.push(reading.warning)
    }
    return { recognised, entries, warnings }
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new Problem(error.code, error.message, { file: file.name, data: error.data })
    throw error
  }
}
