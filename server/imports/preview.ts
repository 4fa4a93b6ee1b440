import type { InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type Item, nameText, yearOf } from '#shared/domain/imports/item.ts'
import type { Mapping } from '#shared/domain/imports/read/table/columns.ts'
import type { ReadWarning } from '#shared/domain/imports/reading.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import type { GivenFile } from './given-file.ts'
import { hashOf } from './keep-file.ts'
import { rememberedMappings } from './mappings.ts'
import { type Outcome, readFile } from './reader.ts'
import { mostWarnings } from './warnings.ts'

type Preview =
  InferContractRouterOutputs<Contract>['imports']['preview'] extends AsyncIterator<unknown, infer Result>
    ? Result
    : never

/** Reads a file and keeps nothing: what it is, how it will look, and what went wrong. */
export async function* preview(
  call: Call,
  { file, mapping, as }: { file: GivenFile; mapping?: Mapping; as?: 'references' },
  signal?: AbortSignal,
): AsyncGenerator<Progress, Preview> {
  const hash = await hashOf(file, signal)
  const already = allCurrent(call.db, 'import').find((one) => one.body.file.hash === hash && !one.body.takenOut)
  const warnings: ReadWarning[] = []
  const reading = readFile(file, { keep: false, mapping, as, remembered: rememberedMappings(call.db) }, signal)
  try {
    for (;;) {
      const step = await reading.next()
      if (step.done) {
        return {
          name: file.name,
          size: file.size,
          ...shown(step.value),
          warnings,
          ...(already ? { already: already.body.file.name } : {}),
        }
      }
      for (const warning of step.value.warnings) if (warnings.length < mostWarnings) warnings.push(warning)
      yield { doing: 'read', done: step.value.bytes, total: file.size }
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { name: file.name, size: file.size, ...shown({ problem: error }), warnings }
  } finally {
    await reading.return({ problem: new Problem('stopped', 'The reading was stopped.') })
  }
}

function shown({ recognised, table, mapping, summary, problem }: Outcome) {
  return {
    ...recognised,
    table: table && {
      ...table,
      rows: table.rows.slice(0, 12).map((row) => [...row]),
      columns: table.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    },
    mapping: mapping && { ...mapping, columns: [...mapping.columns] },
    entries: summary?.entries ?? 0,
    records: summary?.entries ?? 0,
    sample: (summary?.sample ?? []).map(sampleOf),
    filled: summary?.filled ?? {},
    ...(problem ? { problem: { code: problem.problem, message: problem.message, data: problem.data } } : {}),
  }
}

function sampleOf(item: Item): Preview['sample'][number] {
  return {
    title: item.title ?? '',
    authors: (item.author ?? []).map(nameText).join('; '),
    year: yearOf(item) ?? null,
    container: item['container-title'] ?? '',
    abstract: (item.abstract ?? '').slice(0, 400),
  }
}
