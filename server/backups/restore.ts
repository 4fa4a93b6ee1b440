import { existsSync, mkdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import { parseBackupName } from '#shared/domain/backups/names.ts'
import { Problem } from '#shared/domain/problem.ts'
import { folderOf } from '../attachments/folder.ts'
import { onDisk } from '../bundle/bundle.ts'
import type { Call } from '../call.ts'
import { callOf } from '../guard.ts'
import { givenIn } from '../imports/given-file.ts'
import { allowedPath, newPath } from '../reviews/files.ts'
import { remember } from '../reviews/list.ts'
import { titleOf } from '../reviews/open.ts'
import type { Session } from '../session.ts'
import { folderFor } from './backups.ts'
import { backupsIn, copyTo, written } from './keep.ts'
import { riskAt, safeFolders } from './place.ts'
import { changeKeeping, keepingOf } from './settings.ts'

type Inputs = InferContractRouterInputs<Contract>['backups']
type Outputs = InferContractRouterOutputs<Contract>['backups']
type Opened = { path: string }

/** Makes a review of a backup of the open one, beside that and never over it. */
export async function* restore(
  call: Call,
  { host }: Session,
  { backup }: Inputs['restore'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, Opened> {
  const review = call.db.path
  const { folder } = folderFor(host, review)
  const known = backupsIn(folder, call).find(({ name }) => name === backup)
  if (!known) throw new Problem('no-such-backup', 'There is no such backup any more.')
  const to = freePath(dirname(review), known.name)
  yield* written({ does: 'restore', backup: join(folder, known.name), called: known.name, to }, signal)
  yield* bringFiles(review, to)
  remember(host, to)
  return { path: to }
}

/** Makes a review of any backup. */
export async function* restoreFile(
  session: Session,
  { file, path: chosen }: Inputs['restoreFile'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, Opened> {
  const given = givenIn(session, file)
  const to = chosen === undefined ? freePath(session.host.folder, given.name) : allowedPath(session, chosen)
  if (existsSync(to)) throw new Problem('file-exists', `There is a file already at ${to}.`, { file: to })
  return yield* onDisk(given, async function* (backup) {
    // Where bytes that were sent lie meanwhile is nobody's business.
    yield* written({ does: 'restore', backup, called: given.name, to }, signal)
    remember(session.host, to)
    return { path: to }
  })
}

/** A free path for what was kept under a name: the review's name and when it was kept. */
function freePath(folder: string, name: string): string {
  const { base, at } = parseBackupName(name) ?? { base: basename(name, '.parallax'), at: '' }
  return newPath({ folder }, `${base} ${at.slice(0, 16).replace('T', ' ').replace(':', '')}`.trim())
}

/** The full texts lie beside a review: what is there of them comes along. */
async function* bringFiles(review: string, to: string): AsyncGenerator<Progress, void> {
  const from = folderOf(review)
  if (!existsSync(from)) return
  yield { doing: 'files', done: 0 }
  await cp(from, folderOf(to), { recursive: true, errorOnExist: true, force: false })
}

/** Whether the open review lies where it should not. */
export function place({ review, host }: Session): Outputs['place'] {
  if (!review || keepingOf(host, review.path).stays) return { risk: null }
  const risk = riskAt(review.path)
  return { risk: risk ? { ...risk, better: safeFolders(host.folder)[0] ?? null } : null }
}

/** Somebody knows where the open review lies. */
export function stay(session: Session): void {
  const { db } = callOf(session)
  changeKeeping(session.host, db.path, { stays: true })
}

/** Copies the open review to this machine as a backup is made, with its full texts, and opens the copy. */
export async function* bringHere(session: Session, signal?: AbortSignal): AsyncGenerator<Progress, Opened> {
  const { db } = callOf(session)
  const { host } = session
  const folder = safeFolders(host.folder)[0]
  if (!riskAt(db.path) || folder === undefined)
    throw new Problem('no-better-place', 'There is no better place for this review that is known.')
  mkdirSync(folder, { recursive: true })
  const to = newPath({ folder }, titleOf(db))
  yield* copyTo(db, to, signal)
  yield* bringFiles(db.path, to)
  remember(host, to)
  session.bind({ review: to })
  return { path: to }
}
