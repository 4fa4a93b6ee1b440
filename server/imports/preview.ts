import type { InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type Item, nameText, yearOf } from '#shared/domain/imports/item.ts'
import type { ReadWarning } from '#shared/domain/imports/reading.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import type { GivenFile } from './given-file.ts'
import { hashOf } from './keep-file.ts'
import { readFile } from './reader.ts'
import { mostWarnings } from './warnings.ts'

type Preview =
  InferContractRouterOutputs<Contract>['imports']['preview'] extends AsyncIterator<unknown, infer Result>
    ? Result
    : never

/** Reads a file and keeps nothing: what it is, how it will look, and what went wrong. */
export async function* preview(call: Call, file: GivenFile, signal?: AbortSignal): AsyncGenerator<Progress, Preview> {
  const nothing = { name: file.name, size: file.size, entries: 0, records: 0, warnings: [], sample: [], filled: {} }
  try {
    const hash = await hashOf(file, signal)
    const already = allCurrent(call.db, 'import').find((one) => one.body.file.hash === hash && !one.body.takenOut)
    const warnings: ReadWarning[] = []
    const reading = readFile(file, { keep: false, signal })
    for (;;) {
      const step = await reading.next()
      if (!step.done) {
        for (const warning of step.value.warnings) if (warnings.length < mostWarnings) warnings.push(warning)
        yield { doing: 'read', done: step.value.bytes, total: file.size }
        continue
      }
      const { recognised, summary } = step.value
      return {
        ...nothing,
        ...recognised,
        entries: summary.entries,
        records: summary.entries,
        warnings,
        sample: summary.sample.map(sampleOf),
        filled: summary.filled,
        ...(already ? { already: already.body.file.name } : {}),
      }
    }
  } catch (error) {
    if (error instanceof Problem)
      return { ...nothing, problem: { code: error.problem, message: error.message, data: error.data } }
    throw error
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
