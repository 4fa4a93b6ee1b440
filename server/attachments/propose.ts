import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { currentByReport } from '#db/current.ts'
import type { Proposed } from '#shared/contract/attachments.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import { match } from '#shared/domain/attachments/match.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import { type GivenFile, givenIn, partsOf } from '../imports/given-file.ts'
import type { Session } from '../session.ts'
import { requireOpen } from './attachments.ts'
import { copyInto, sweep } from './copy.ts'
import { folderOf } from './folder.ts'
import { type ReportsAtFullText, reportsAtFullText } from './known.ts'
import { lookInto } from './look-into.ts'

type Inputs = InferContractRouterInputs<Contract>['attachments']
type Outputs = InferContractRouterOutputs<Contract>['attachments']

/** What has been attached before: the content of the files of each report. */
type Attached = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Looks into files one at a time and proposes whose texts they are. Nothing is attached. A file that came with the call
 * waits in the folder, under a name that this session knows, until it is kept or forgotten.
 */
export async function* propose(
  call: Call,
  session: Session,
  { files }: Inputs['propose'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { files: Proposed[] }> {
  requireOpen(call)
  const folder = folderOf(call.db.path)
  sweep(folder)
  const attached = attachedTo(call)
  const proposed: Proposed[] = []
  for (const [done, given] of files.entries()) {
    yield { doing: 'looking', done, total: files.length }
    signal?.throwIfAborted()
    const { handed, file } = await within(call, session, given, signal)
    proposed.push(await proposal(call, { handed, file }, attached, signal))
  }
  yield { doing: 'looking', done: files.length, total: files.length }
  return { files: proposed }
}

/** A file of this machine's disk: where it lies, or where it was put when its bytes came with the call. */
async function within(
  call: Call,
  session: Session,
  given: Inputs['propose']['files'][number],
  signal?: AbortSignal,
): Promise<{ handed: string; file: GivenFile | Problem }> {
  if (!(given instanceof File)) {
    try {
      return { handed: given.handed, file: givenIn(session, given) }
    } catch (error) {
      if (error instanceof Problem) return { handed: given.handed, file: error }
      throw error
    }
  }
  const { path, size } = await copyInto(folderOf(call.db.path), givenIn(session, given), call.clock.id(), signal)
  const handed = `sent-${call.clock.id()}`
  session.handed.set(handed, path)
  return { handed, file: { name: given.name, size, from: { path } } }
}

async function proposal(
  call: Call,
  { handed, file }: { handed: string; file: GivenFile | Problem },
  attached: Attached,
  signal?: AbortSignal,
): Promise<Proposed> {
  const gone = { handed, name: '', size: 0, hash: '', pages: null, hasText: null, sure: 'none' as const }
  if (file instanceof Problem || !('path' in file.from))
    return { ...gone, problem: 'file-gone', by: null, doubts: [], has: null, candidates: [] }
  const { name, size, from } = file
  const read = await lookInto({ path: from.path, name }, signal)
  const hash = await hashOf(file, signal)
  const { pages, hasText, problem = null } = read
  const reports = reportsAtFullText(call)
  const about = { handed, name, size, hash, pages, hasText, problem }
  const has = [...attached].find(([report, hashes]) => hashes.has(hash) && reports.shown.has(report))?.[0]
  if (has !== undefined)
    return { ...about, sure: 'none', by: null, doubts: [], has: rowOf(reports, has), candidates: [] }
  if (problem === 'empty' || problem === 'not-a-pdf' || problem === 'broken')
    return { ...about, sure: 'none', by: null, doubts: [], has: null, candidates: [] }
  const { sure, by = null, doubts, candidates } = match({ name, read }, reports.known)
  const shown = candidates.map(({ report, signs }) => ({
    report: rowOf(reports, report),
    signs,
    hasFiles: attached.get(report)?.size ?? 0,
  }))
  // Another file of the same report may be its appendix, or a second copy.
  if (sure === 'certain' && (shown[0]?.hasFiles ?? 0) > 0)
    return { ...about, sure: 'doubtful', by: null, doubts: ['has-file'], has: null, candidates: shown }
  return { ...about, sure, by, doubts, has: null, candidates: shown }
}

function rowOf({ shown }: ReportsAtFullText, id: string) {
  return shown.get(id) ?? { id, title: '', authors: '', year: null, container: '' }
}

function attachedTo(call: Call): Attached {
  const attached = new Map<string, Set<string>>()
  for (const { report, body } of currentByReport(call.db, 'attachment')) {
    if (body.removed) continue
    attached.set(report, (attached.get(report) ?? new Set()).add(body.hash))
  }
  return attached
}

async function hashOf(file: GivenFile, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of partsOf(file, 1 << 20)) {
    signal?.throwIfAborted()
    hash.update(part)
  }
  return hash.digest('hex')
}

/** Forgets files that came with a call and that nobody kept. */
export function forget(session: Session, { handed }: Inputs['forget']): void {
  for (const name of handed) {
    const path = session.handed.get(name)
    if (path === undefined || !name.startsWith('sent-')) continue
    session.handed.delete(name)
    rmSync(path, { force: true })
  }
}

/** Reports at full text whose text has these words, for somebody who looks for the report of a file. */
export function find(call: Call, { q }: Inputs['find']): Outputs['find'] {
  requireOpen(call)
  const { shown } = reportsAtFullText(call)
  const words = q.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const found = [...shown.values()].filter((report) => {
    const text = `${report.title} ${report.authors} ${report.year ?? ''} ${report.container}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
  return { total: found.length, reports: found.slice(0, 20) }
}
