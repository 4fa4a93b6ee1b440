import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, current } from '#db/current.ts'
import { insertFile, insertRecords } from '#db/records.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { type Item, nameText, yearOf } from '#shared/domain/imports/item.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { finish, inSlices } from '../work.ts'
import { hashOf, type ReadWhole, readWhole } from './reading.ts'

type Inputs = InferContractRouterInputs<Contract>['imports']
type Outputs = InferContractRouterOutputs<Contract>['imports']

/** At most so many warnings are kept with an import; how many there were in all is said in the last. */
const mostWarnings = 1000

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

/** Reads a file and keeps nothing: what it is, how it will look, and what went wrong. */
export async function preview(
  call: Call,
  { file }: Inputs['preview'],
  signal?: AbortSignal,
): Promise<Outputs['preview']> {
  const bytes = await bytesOf(file)
  const nothing = { name: file.name, size: bytes.length, entries: 0, records: 0, warnings: [], sample: [], filled: {} }
  try {
    const { recognised, entries, warnings } = await finish(inSlices(readWhole({ name: file.name, bytes }), signal))
    const hash = hashOf(bytes)
    const already = allCurrent(call.db, 'import').find((one) => one.body.file.hash === hash && !one.body.takenOut)
    return {
      ...nothing,
      ...recognised,
      entries: entries.length,
      records: entries.length,
      warnings: warnings.slice(0, mostWarnings),
      sample: entries.slice(0, 5).map(({ item }) => sampleOf(item)),
      filled: filledFields(entries.map((entry) => entry.item)),
      ...(already ? { already: already.body.file.name } : {}),
    }
  } catch (error) {
    if (error instanceof Problem)
      return { ...nothing, problem: { code: error.problem, message: error.message, data: error.data } }
    throw error
  }
}

function sampleOf(item: Item): Outputs['preview']['sample'][number] {
  return {
    title: item.title ?? '',
    authors: (item.author ?? []).map(nameText).join('; '),
    year: yearOf(item) ?? null,
    container: item['container-title'] ?? '',
    abstract: (item.abstract ?? '').slice(0, 400),
  }
}

/** How many records have each of the fields that matter for screening and for finding duplicates. */
function filledFields(items: readonly Item[]): Record<string, number> {
  const count = (has: (item: Item) => unknown) => items.filter((item) => Boolean(has(item))).length
  return {
    title: count((item) => item.title),
    author: count((item) => item.author?.length),
    year: count(yearOf),
    container: count((item) => item['container-title']),
    abstract: count((item) => item.abstract),
    doi: count((item) => item.DOI),
    keyword: count((item) => item.keyword?.length),
  }
}

/**
 * Reads a file into a source, new or known: the file as it came, its records and the import in one transaction, so
 * that there is all of it or nothing, whatever happens meanwhile.
 */
export async function* add(
  call: Call,
  { file, source, enters = 'search' }: Inputs['add'] & { enters?: 'search' | 'full-text' },
  signal?: AbortSignal,
): AsyncGenerator<Progress, { import: string; source: string; records: number; warnings: number }> {
  const bytes = await bytesOf(file)
  // Packed on another thread while this one reads.
  const packing = promisify(gzip)(bytes, { level: 3 })
  packing.catch(() => undefined)
  yield { doing: 'read', done: 0 }
  const read = yield* inSlices(readWhole({ name: file.name, bytes }), signal)
  if (read.entries.length === 0)
    throw new Problem('no-entries', `There are no references in ${file.name}.`, { file: file.name })
  yield { doing: 'keep', done: 0, total: read.entries.length }
  const gzipped = await packing
  signal?.throwIfAborted()

  const hash = hashOf(bytes)
  const importId = call.clock.id()
  const [sourceId, sourceFacts] = sourceOf(call, source)
  const importFact: NewFact = {
    kind: 'import',
    subject: importId,
    body: {
      source: sourceId,
      file: { name: file.name, hash, size: bytes.length },
      format: read.recognised.format,
      producer: read.recognised.producer,
      encoding: read.recognised.encoding,
      entries: read.entries.length,
      warnings: read.warnings.slice(0, mostWarnings),
      enters,
    },
  }
  say(call, [...sourceFacts, importFact], () => {
    insertFile(call.db, { hash, name: file.name, size: bytes.length, gzipped })
    insertRecords(call.db, importId, newRecords(call, read))
  })
  return { import: importId, source: sourceId, records: read.entries.length, warnings: read.warnings.length }
}

function* newRecords(call: Call, { entries }: ReadWhole) {
  for (const [i, { item, line, raw }] of entries.entries()) yield { id: call.clock.id(), entry: i + 1, line, item, raw }
}

function sourceOf(call: Call, source: Inputs['add']['source']): [string, NewFact[]] {
  if ('id' in source) {
    if (!current(call.db, 'source', source.id)) throw new Problem('no-such-source', 'There is no such source.')
    return [source.id, []]
  }
  const id = call.clock.id()
  return [id, [{ kind: 'source', subject: id, body: { ...source, removedBefore: source.removedBefore ?? 0 } }]]
}
