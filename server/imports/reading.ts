import { createHash } from 'node:crypto'
import type { Progress } from '#shared/contract/base.ts'
import { readExport } from '#shared/domain/imports/read-export.ts'
import type { ReadEntry, Reading, ReadWarning, Recognised } from '#shared/domain/imports/reading.ts'
import { UnreadableFile } from '#shared/domain/imports/unreadable.ts'
import { Problem } from '#shared/domain/problem.ts'

/** A file read to its end: what it is, its entries in order, and what could not be read whole. */
export interface ReadWhole {
  recognised: Recognised
  entries: ReadEntry[]
  warnings: ReadWarning[]
}

/** Reads a file, entry by entry, telling how many there are so far. A file that is no export is a Problem. */
export function* readWhole(file: { name: string; bytes: Uint8Array }): Generator<Progress, ReadWhole> {
  const { recognised, readings } = asProblem(file.name, () => readExport(file))
  const entries: ReadEntry[] = []
  const warnings: ReadWarning[] = []
  const iterator = readings[Symbol.iterator]()
  for (;;) {
    const step = asProblem(file.name, () => iterator.next()) as IteratorResult<Reading>
    if (step.done) return { recognised, entries, warnings }
    if ('entry' in step.value) entries.push(step.value.entry)
    else warnings.push(step.value.warning)
    yield { doing: 'read', done: entries.length }
  }
}

function asProblem<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Problem(error.code, error.message, { file, data: error.data })
    throw error
  }
}

/** The name of a file's content. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
