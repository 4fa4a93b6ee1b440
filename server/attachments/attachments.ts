import { open } from 'node:fs/promises'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { type Current, current, currentAbout } from '#db/current.ts'
import { reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { folderOf, placeIn, stateOf } from './folder.ts'

type Inputs = InferContractRouterInputs<Contract>['attachments']
type Outputs = InferContractRouterOutputs<Contract>['attachments']

/** Of one answer, in bytes. */
const most = 1 << 20

/**
 * Which reports have full texts tells the outcomes of title and abstract.
 *
 * @throws {Problem} `stage-closed`
 */
export function requireOpen(call: Call): void {
  if (closedTo(call).includes('title-abstract'))
    throw new Problem('stage-closed', 'This stage has not been opened yet.')
}

/**
 * A file that is attached to a report, and the report.
 *
 * @throws {Problem} `stage-closed`, `no-such-attachment`
 */
export function requireAttachment(call: Call, id: string): Current<'attachment'> & { report: string } {
  requireOpen(call)
  const found = current(call.db, 'attachment', id)
  const report = found && !found.body.removed ? reportOf(call.db, found.body.report) : undefined
  if (!found || report === undefined) throw new Problem('no-such-attachment', 'This file is not attached any more.')
  return { ...found, report }
}

/** The files of a report, in the order in which they came. Callers make sure that the actor may know them. */
export function attachmentsOf(call: Pick<Call, 'db'>, report: string): Current<'attachment'>[] {
  return currentAbout(call.db, 'attachment', report)
    .filter(({ body }) => !body.removed)
    .sort((a, b) => (a.subject < b.subject ? -1 : 1))
}

/** The files of a report, and whether each is still there as it came. */
export async function list(call: Call, { report }: Inputs['list']): Promise<Outputs['list']> {
  requireOpen(call)
  const id = requireReport(call, report)
  const folder = folderOf(call.db.path)
  const rows: Outputs['list']['attachments'] = []
  for (const { subject, at, body } of attachmentsOf(call, id)) {
    const { name, size, pages, hasText, by } = body
    const state = await stateOf(folder, body)
    rows.push({ id: subject, report: id, name, size, pages: pages ?? null, hasText: hasText ?? null, by, at, state })
  }
  return { attachments: rows }
}

/**
 * Some bytes of a file, from one place to before another.
 *
 * @throws {Problem} `file-missing` where it is not in the folder any more
 */
export async function bytes(call: Call, { attachment, from, to }: Inputs['bytes']): Promise<Outputs['bytes']> {
  const { body } = requireAttachment(call, attachment)
  const file = await open(placeIn(folderOf(call.db.path), body.name)).catch(() => undefined)
  if (!file)
    throw new Problem('file-missing', `${body.name} is not in the folder of the review any more.`, { file: body.name })
  try {
    const { size } = await file.stat()
    const end = Math.min(to, size, from + most)
    const part = Buffer.alloc(Math.max(0, end - from))
    const { bytesRead } = await file.read(part, 0, part.length, from)
    return { size, bytes: part.subarray(0, bytesRead).toString('base64') }
  } finally {
    await file.close()
  }
}

/** Takes a file from a report. It stays in the folder, so that this can be undone. */
export function remove(call: Call, { attachment }: Inputs['remove']): void {
  const { subject, body } = requireAttachment(call, attachment)
  say(call, [{ kind: 'attachment', subject, body: { ...body, removed: true } }])
}
