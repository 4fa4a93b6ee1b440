import { existsSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve, sep } from 'node:path'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { type CopyHolds, copyHolds } from '#db/backup.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { isSomeFormClosed } from '../charting/said.ts'
import type { Host } from '../host.ts'
import type { Session } from '../session.ts'
import { type Asker, backUp, backupsIn, folderBeside, isAskedFor, type Kept } from './keep.ts'
import { changeKeeping, keepingOf } from './settings.ts'

type Inputs = InferContractRouterInputs<Contract>['backups']
type Outputs = InferContractRouterOutputs<Contract>['backups']
type Made = Omit<Outputs['list']['backups'][number], 'holds'> & { folder: string; gone: number }

/** Where the backups of a review are kept, and whether that is beside it. */
export function folderFor(host: Pick<Host, 'folder'>, review: string): { folder: string; isBeside: boolean } {
  const { folder } = keepingOf(host, review)
  return { folder: folder ?? folderBeside(review), isBeside: folder === undefined }
}

/** Which backups there are, and how they are kept. */
export function list(call: Call, { host }: Session): Outputs['list'] {
  const { every, failed } = keepingOf(host, call.db.path)
  const place = folderFor(host, call.db.path)
  const isOpen = mayKnowSizes(call)
  return {
    ...place,
    every: every ?? host.backups,
    isSameDisk: isSameDisk(call.db.path, place.folder),
    isMissing: !place.isBeside && !isFolder(place.folder),
    backups: backupsIn(place.folder, call).map(({ name, at }) => {
      const path = join(place.folder, name)
      const holds = holdsAt(path)
      return {
        name,
        at,
        size: isOpen ? sizeAt(path) : null,
        holds: holds ? { records: holds.records, facts: isOpen ? holds.facts : null } : null,
      }
    }),
    failed: failed ?? null,
    isUnderWay: isAskedFor(call.db.path),
  }
}

/** How large a backup is tells how much was said, by whomever. */
function mayKnowSizes(call: Call): boolean {
  return closedTo(call).length === 0 && !isSomeFormClosed(call)
}

/** Whether two places are on one disk, as the system tells disks apart; a folder that is not made yet is where it will be. */
function isSameDisk(review: string, folder: string): boolean | null {
  try {
    return statSync(review).dev === statSync(existsSync(folder) ? folder : dirname(folder)).dev
  } catch {
    return null
  }
}

/** What backups have in them that were looked into, by path; one that is another by now is looked into again. */
const known = new Map<string, { of: string; holds: CopyHolds | undefined }>()

function holdsAt(path: string): CopyHolds | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  const of = `${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`
  const before = known.get(path)
  if (before?.of === of) return before.holds
  const holds = copyHolds(path)
  if (known.size > 1000) known.clear()
  known.set(path, { of, holds })
  return holds
}

function sizeAt(path: string): number | null {
  try {
    return statSync(path).size
  } catch {
    return null
  }
}

/** Makes a backup now. */
export async function* make(call: Call, { host }: Session, signal?: AbortSignal): AsyncGenerator<Progress, Made> {
  const made = yield* backUpAndTell(host, call, 'person', signal)
  return { ...made, size: mayKnowSizes(call) ? made.size : null }
}

/** Makes a backup where those of the review are kept, and keeps in mind why it could not be made, until one can. */
export async function* backUpAndTell(host: Host, kept: Kept, by: Asker, signal?: AbortSignal) {
  const review = kept.db.path
  try {
    const made = yield* backUp(kept, folderFor(host, review), by, signal)
    if (keepingOf(host, review).failed) changeKeeping(host, review, { failed: undefined })
    return made
  } catch (error) {
    if (error instanceof Problem && error.problem !== 'backup-under-way') {
      const { problem, message, where } = error
      const at = host.clock.now().toISOString()
      changeKeeping(host, review, { failed: { at, problem, says: message, file: where.file ?? '' } })
    }
    throw error
  }
}

/** Says when and where. A folder has to be there; of a browser it has to lie in the host's folder. */
export function schedule(call: Call, session: Session, { every, folder }: Inputs['schedule']): void {
  const review = call.db.path
  if (typeof folder === 'string') requireFolder(session, folder)
  changeKeeping(session.host, review, {
    ...(every === undefined ? {} : { every }),
    ...(folder === undefined ? {} : { folder: folder ?? undefined, failed: undefined }),
  })
}

function requireFolder({ host, door }: Session, folder: string): void {
  const isInside = `${resolve(folder)}${sep}`.startsWith(resolve(host.folder) + sep)
  if (!isAbsolute(folder) || (door === 'http' && !isInside))
    throw new Problem('backup-folder-elsewhere', 'In a browser, backups are kept in the folder of the reviews.')
  if (!isFolder(folder)) throw new Problem('backup-folder-gone', `${folder} is not there any more.`, { file: folder })
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
