import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import { carriesJudgements } from '#db/judgements.ts'
import { sizeOfReview } from '#db/snapshot.ts'
import { wholeCounts, wholeFiles } from '#db/whole.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Found, findingText } from '#shared/domain/bundle/findings.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { isSomeFormClosed } from '../charting/said.ts'
import { type GivenFile, givenIn, partsOf } from '../imports/given-file.ts'
import { allowedPath, newPath } from '../reviews/files.ts'
import { remember } from '../reviews/list.ts'
import type { Session } from '../session.ts'
import { titleIn } from './contents.ts'
import { wholeHash } from './hash.ts'
import type { Checked as Told } from './messages.ts'
import { runTask } from './run.ts'
import { openBundle } from './zip-reader.ts'

type Inputs = InferContractRouterInputs<Contract>['bundle']
type Outputs = InferContractRouterOutputs<Contract>['bundle']
type Made = { name: string; path: string | null; download: string | null; size: number; sha256: string }
type Checked = import('#shared/contract/bundle.ts').CheckedBundle

/** A bundle has everything in it, so whoever makes one must be allowed to know everything. Told by how the review is set up alone. */
function requireOpen(call: Call): void {
  if (closedTo(call).length > 0)
    throw new Problem('bundle-stage-closed', 'A bundle has every vote in it. It can be made once no stage is blind.')
  if (isSomeFormClosed(call))
    throw new Problem('bundle-form-closed', 'A bundle has every answer in it. It can be made once no form is blind.')
}

/** What a bundle of the review would have in it. */
export function contents(call: Call): Outputs['contents'] {
  requireOpen(call)
  const { facts, records, packedFiles } = wholeCounts(call.db)
  const files = wholeFiles(call.db).length
  const telling = allCurrent(call.db, 'import').filter(({ subject }) => carriesJudgements(call.db, subject))
  return {
    counts: { facts, records, members: allCurrent(call.db, 'member').length, files, filesHere: files },
    filesTelling: new Set(telling.map(({ body }) => body.file.hash)).size,
    size: sizeOfReview(call.db),
    filesSize: packedFiles,
  }
}

/** Writes a bundle of the review to the place that was shown, or to one from where a browser has it. */
export async function* make(
  call: Call,
  session: Session,
  { choices, to }: Inputs['make'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, Made> {
  requireOpen(call)
  const place = to === null ? placeForDownload(session, titleIn(call)) : placeShown(session, to.handed)
  let isMade = false
  try {
    const written = yield* runTask({ does: 'write', review: call.db.path, to: place, choices }, signal)
    if (written.type !== 'written') throw new Error('the thread did something else')
    isMade = true
    const { size, sha256 } = written
    const name = basename(place)
    if (to !== null) return { name, path: place, download: null, size, sha256 }
    return { name, path: null, download: session.offer(place), size, sha256 }
  } finally {
    if (!isMade && to === null) rmSync(dirname(place), { recursive: true, force: true })
  }
}

function placeShown(session: Session, name: string): string {
  const path = session.places.get(name)
  if (path === undefined) throw new Problem('no-place', 'Choose a place for the file first.')
  return path
}

function placeForDownload(session: Session, title: string): string {
  if (session.door !== 'http' && session.door !== 'guest')
    throw new Problem('no-place', 'Choose a place for the file first.')
  const folder = mkdtempSync(join(tmpdir(), 'parallax-download-'))
  return join(folder, `${basename(newPath({ ...session.host, folder }, title), '.parallax')}.zip`)
}

/** Checks a bundle, with each fault as a sentence too. */
export async function* check(
  session: Session,
  { file }: Inputs['check'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, Checked> {
  return yield* onDisk(givenIn(session, file), async function* (path) {
    const refused = refusedAtOnce(path)
    if (refused) return refused
    const answer = yield* runTask({ does: 'check', bundle: path }, signal)
    if (answer.type !== 'checked') throw new Error('the thread did something else')
    return answerOf(answer.checked)
  })
}

/** A small file that is plainly no bundle is not worth a thread. */
function refusedAtOnce(path: string): Checked | undefined {
  if (statSync(path).size > 1_000_000) return undefined
  try {
    openBundle(path).close()
    return undefined
  } catch (error) {
    if (!(error instanceof Found)) throw error
    return answerOf({ findings: [error.finding], otherVersion: [], ...wholeHash(path) })
  }
}

function answerOf({ findings, about, ...rest }: Told): Checked {
  return {
    ok: findings.length === 0,
    findings: findings.map((finding) => ({ ...finding, says: findingText(finding) })),
    about: about ?? null,
    ...rest,
  }
}

/** Makes a review of a bundle. */
export async function* restore(
  session: Session,
  { file, path: chosen }: Inputs['restore'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { path: string; files: { here: number; of: number } }> {
  const { host } = session
  const to = chosen === undefined ? undefined : allowedPath(session, chosen)
  if (to !== undefined && existsSync(to))
    throw new Problem('file-exists', `There is a file already at ${to}.`, { file: to })
  return yield* onDisk(givenIn(session, file), async function* (path) {
    const bundle = openBundle(path)
    bundle.close()
    const place = resolve(to ?? newPath(host, bundle.manifest.review))
    mkdirSync(dirname(place), { recursive: true })
    const answer = yield* runTask({ does: 'restore', bundle: path, to: place }, signal)
    if (answer.type !== 'restored') throw new Error('the thread did something else')
    remember(host, place)
    return { path: place, files: answer.files }
  })
}

/** Gives work a file that lies on the disk: one that came over a connection is put there for as long as it takes. */
export async function* onDisk<Result>(
  file: GivenFile,
  work: (path: string) => AsyncGenerator<Progress, Result>,
): AsyncGenerator<Progress, Result> {
  if ('path' in file.from) return yield* work(file.from.path)
  const folder = mkdtempSync(join(tmpdir(), 'parallax-sent-'))
  try {
    const path = join(folder, 'bundle.zip')
    await pipeline(Readable.from(partsOf(file, 1 << 20)), createWriteStream(path))
    return yield* work(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
