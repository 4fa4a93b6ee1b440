import { setImmediate } from 'node:timers/promises'
import type { InferContractRouterInputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import { forgetStaged, forgetStrayParts, keepFile, stageRecords } from '#db/staging.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import type { Mapping } from '#shared/domain/imports/read/table/columns.ts'
import type { ReadWarning } from '#shared/domain/imports/reading.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Entrance } from '#shared/domain/reviews/words.ts'
import { type Call, say } from '../call.ts'
import type { GivenFile } from './given-file.ts'
import { hashOf, stageFile } from './keep-file.ts'
import { mappingFact, rememberedMappings } from './mappings.ts'
import { takeTurn } from './one-at-a-time.ts'
import type { ReadRow } from './read-messages.ts'
import { readFile } from './reader.ts'
import { mostWarnings } from './warnings.ts'

type Source = InferContractRouterInputs<Contract>['imports']['add']['source']

/** A file on its way into a source. */
export interface Adding {
  file: GivenFile
  source: Source
  /** For a table: what a person says its columns are, to be remembered. */
  mapping?: Mapping
  /** What the file is said to be: a list of references that was pasted. */
  as?: 'references'
  /** What its references are. */
  enters?: Entrance
}

/** What an import came to. */
export interface Added {
  import: string
  source: string
  records: number
  warnings: number
}

/**
 * Reads a file into a source, new or known. The file and its records are staged while they are read, little by little;
 * with the import's fact, in one transaction, all of it is there, and until then nothing. What stops on the way leaves
 * nothing behind.
 */
export async function* add(
  call: Call,
  { file, source, mapping, as, enters = 'search' }: Adding,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Added> {
  const endTurn = await takeTurn(call.db)
  const importId = call.clock.id()
  const stopped = new AbortController()
  const either = signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal
  let parts: Promise<number> | undefined
  let reading: ReturnType<typeof readFile> | undefined
  try {
    const hash = await hashOf(file, either)
    parts = stageFile(call.db, hash, file, either)
    // Waited for below; until then nobody else hears what becomes of it.
    parts.catch(() => undefined)
    reading = readFile(file, { keep: true, mapping, as, remembered: rememberedMappings(call.db) }, either)
    const warnings: ReadWarning[] = []
    let entries = 0
    for (;;) {
      const step = await reading.next()
      if (step.done) {
        const { problem, recognised, table } = step.value
        if (problem) throw problem
        if (entries === 0 || !recognised)
          throw new Problem('no-entries', `There are no references in ${file.name}.`, { file: file.name })
        const kept = { hash, name: file.name, size: file.size, parts: await parts }
        either.throwIfAborted()
        const [sourceId, sourceFacts] = sourceOf(call, source)
        const { format, producer, encoding } = recognised
        const body = {
          source: sourceId,
          file: { name: file.name, hash, size: file.size },
          format,
          producer,
          encoding,
          entries,
          warnings: warnings.slice(0, mostWarnings),
          enters,
          ...(step.value.mapping
            ? { mapping: { ...step.value.mapping, columns: [...step.value.mapping.columns] } }
            : {}),
        }
        const said = mapping && table ? [mappingFact(table, mapping)] : []
        const facts: NewFact[] = [...sourceFacts, ...said, { kind: 'import', subject: importId, body }]
        say(call, facts, () => keepFile(call.db, kept))
        return { import: importId, source: sourceId, records: entries, warnings: warnings.length }
      }
      warnings.push(...step.value.warnings)
      const { rows } = step.value
      call.db.transaction(() => stageRecords(call.db, importId, staged(call, rows, entries)))
      entries += rows.length
      await setImmediate()
      either.throwIfAborted()
      yield { doing: 'read', done: step.value.bytes, total: file.size }
    }
  } finally {
    stopped.abort()
    await reading?.return({ problem: new Problem('stopped', 'The import was stopped.') })
    await parts?.catch(() => undefined)
    while (forgetStaged(call.db, importId)) await setImmediate()
    forgetStrayParts(call.db)
    endTurn()
  }
}

function* staged(call: Call, rows: readonly ReadRow[], before: number) {
  for (const [i, row] of rows.entries()) yield { id: call.clock.id(), entry: before + i + 1, ...row }
}

/** The source that somebody names, and the fact of it where it is new. */
export function sourceOf(call: Call, source: Source): [string, NewFact[]] {
  if ('id' in source) {
    if (!current(call.db, 'source', source.id)) throw new Problem('no-such-source', 'There is no such source.')
    return [source.id, []]
  }
  const id = call.clock.id()
  return [id, [{ kind: 'source', subject: id, body: { ...source, removedBefore: source.removedBefore ?? 0 } }]]
}
