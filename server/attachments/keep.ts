import { rmSync } from 'node:fs'
import type { InferContractRouterInputs } from '@orpc/contract'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import { requireAtFullText } from '../fulltext/fulltext.ts'
import { givenIn } from '../imports/given-file.ts'
import type { Session } from '../session.ts'
import { keepPairs, type Pair } from './attach.ts'
import { attachmentsOf, requireOpen } from './attachments.ts'
import { copyInto } from './copy.ts'
import { folderOf } from './folder.ts'
import { lookInto } from './look-into.ts'
import { forget } from './propose.ts'

type Inputs = InferContractRouterInputs<Contract>['attachments']
type PairGiven = Inputs['keep']['pairs'][number]

/** What came of keeping files. */
interface Kept {
  kept: number
  /** Reports that have a file now and had not been given one by this. */
  reports: number
  left: { handed: string; name: string; problem: string }[]
}

/**
 * Keeps copies of files as the texts of reports, as one action. A file that is gone, or another than was looked into, is left
 * and told. Where it is stopped, or the disk is full, nothing is kept.
 */
export async function* keep(
  call: Call,
  session: Session,
  { pairs }: Inputs['keep'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, Kept> {
  requireOpen(call)
  const ready: Pair[] = []
  const left: Kept['left'] = []
  const sent: string[] = []
  try {
    for (const [done, pair] of pairs.entries()) {
      yield { doing: 'copying', done, total: pairs.length }
      signal?.throwIfAborted()
      try {
        ready.push(await copied(call, session, pair, ready, signal))
        sent.push(pair.handed)
      } catch (error) {
        if (!(error instanceof Problem) || error.problem === 'disk-full') throw error
        left.push({ handed: pair.handed, name: pair.name, problem: error.problem })
      }
    }
    await keepPairs(call, ready)
    forget(session, { handed: sent })
    return { kept: ready.length, reports: new Set(ready.map(({ report }) => report)).size, left }
  } finally {
    // What was not given its name is not needed.
    for (const { copy } of ready) rmSync(copy.path, { force: true })
  }
}

async function copied(
  call: Call,
  session: Session,
  { handed, name, hash, report, by }: PairGiven,
  before: readonly Pair[],
  signal?: AbortSignal,
): Promise<Pair> {
  const id = requireAtFullText(call, report, 'title-abstract')
  const file = { ...givenIn(session, { handed }), name }
  const copy = await copyInto(folderOf(call.db.path), file, call.clock.id(), signal)
  try {
    if (copy.hash !== hash)
      throw new Problem('file-changed', `${name} was changed since it was looked into.`, { file: name })
    const has = attachmentsOf(call, id).some(({ body }) => body.hash === hash)
    if (has || before.some((one) => one.report === id && one.copy.hash === hash))
      throw new Problem('attached-already', `The report has ${name} already.`, { file: name })
    return { report: id, copy, cameAs: name, by, looked: await lookInto({ path: copy.path, name }, signal) }
  } catch (error) {
    rmSync(copy.path, { force: true })
    throw error
  }
}
