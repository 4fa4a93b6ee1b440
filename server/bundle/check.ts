import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { WriteDb } from '#db/database.ts'
import { createReview } from '#db/open.ts'
import { checkFile } from '#db/projections/verify.ts'
import { throwAway } from '#db/snapshot.ts'
import { importsThatDiffer } from '#db/whole.ts'
import { type Finding, Found } from '#shared/domain/bundle/findings.ts'
import { factsName, type Manifest, readmeName, recordsName } from '#shared/domain/bundle/manifest.ts'
import { readme } from '#shared/domain/bundle/texts.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import { softwareVersion } from '../version.ts'
import { derivedOf } from './contents.ts'
import { wholeHash } from './hash.ts'
import type { Checked, Hear } from './messages.ts'
import { checkBytes, restoreInto, soundly } from './restore.ts'
import { type OpenBundle, openBundle } from './zip-reader.ts'
import type { Pieces } from './zip-writer.ts'

/**
 * Checks a bundle: every byte against the manifest, every fact and record, a review made of them in a folder that is thrown
 * away, and all that follows from it against what the bundle says. What is wrong is said with its place; a fault of the bytes
 * ends it, for nothing behind it can be believed.
 *
 * @param scratch a folder that is thrown away afterwards
 */
export async function checkBundle(path: string, scratch: string, hear: Hear): Promise<Checked> {
  const { sha256, size } = wholeHash(path)
  const checked: Checked = { findings: [], otherVersion: [], size, sha256 }
  let bundle: OpenBundle | undefined
  try {
    bundle = openBundle(path)
    const { entries, format: _format, ...about } = bundle.manifest
    checked.about = { ...about, entries: entries.length + 1 }
    checkBytes(bundle, hear)
    const db = createReview(join(scratch, 'check.parallax'))
    try {
      throwAway(db)
      await restoreInto(db, bundle, hear)
      checked.findings.push(...soundness(db, bundle.manifest))
      await compare(db, bundle, checked, hear)
    } finally {
      db.close()
    }
  } catch (error) {
    if (!(error instanceof Found)) throw error
    checked.findings.push(error.finding)
  } finally {
    bundle?.close()
  }
  return checked
}

/**
 * Makes a review of a bundle. Nothing is at the path before all of it is there.
 *
 * @throws {Found} what is wrong with the bundle
 * @throws {Problem} `file-exists`, and what making a review throws
 */
export async function restoreBundle(path: string, to: string, hear: Hear): Promise<{ here: number; of: number }> {
  const bundle = openBundle(path)
  try {
    checkBytes(bundle, hear)
    if (existsSync(to)) throw new Problem('file-exists', `There is a file already at ${to}.`, { file: to })
    const under = `${to}.part`
    forget(under)
    try {
      const db = createReview(under)
      try {
        await restoreInto(db, bundle, hear)
        const [finding] = soundness(db, bundle.manifest)
        if (finding) throw new Found(finding)
      } finally {
        // With the last connection, what is in the log beside the file goes into it.
        db.close()
      }
      renameSync(under, to)
    } finally {
      forget(under)
    }
    return { here: bundle.manifest.counts.filesHere, of: bundle.manifest.counts.files }
  } finally {
    bundle.close()
  }
}

function forget(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
}

function soundness(db: WriteDb, { counts }: Manifest): Finding[] {
  const lost = counts.files > counts.filesHere
  return [
    ...importsThatDiffer(db).map(
      ({ name, entries, records }): Finding => ({
        code: 'wrong-import',
        entry: recordsName,
        detail: `${name}: ${records} instead of ${entries}`,
      }),
    ),
    ...checkFile(db, { withFiles: !lost }).map((detail): Finding => ({ code: 'not-sound', entry: factsName, detail })),
  ]
}

/** What follows from the facts, made anew, is compared with what the bundle has by its hash. */
async function compare(db: WriteDb, bundle: OpenBundle, checked: Checked, hear: Hear): Promise<void> {
  const { manifest } = bundle
  const { writtenBy, choices, at, entries } = manifest
  const call: Call = {
    db,
    actor: { kind: 'terminal' },
    author: 'terminal',
    clock: { now: () => new Date(at), id: () => '' },
  }
  const derived = [{ name: readmeName, isFlow: false, pieces: () => [readme(manifest)] }, ...derivedOf(call, choices)]
  const hashes = new Map(entries.map(({ name, sha256 }) => [name, sha256]))
  const known = new Set([
    ...derived.map(({ name }) => name),
    factsName,
    recordsName,
    ...entries.map(({ name }) => name).filter((name) => /^imports\/[0-9a-f]{64}$/.test(name)),
  ])
  for (const { name } of entries) if (!known.has(name)) checked.findings.push({ code: 'unexpected-entry', entry: name })
  for (const [i, { name, isFlow, pieces }] of derived.entries()) {
    hear('compare', i, derived.length)
    const expected = hashes.get(name)
    if (expected !== undefined && (await soundly(async () => hashOf(await pieces()))) === expected) continue
    const isOther = writtenBy !== softwareVersion
    // Another version may write a form that this one does not know, or write it otherwise; its numbers are the same.
    if (isOther && (expected === undefined || !isFlow || sameNumbers(bundle, name, await pieces())))
      checked.otherVersion.push(name)
    else if (expected === undefined) checked.findings.push({ code: 'missing-entry', entry: name })
    else checked.findings.push({ code: isFlow ? 'drawn-otherwise' : 'written-otherwise', entry: name })
  }
}

/** Whether the flow in a bundle counts what is counted here, however it is worded; a drawing has no numbers of its own. */
function sameNumbers(bundle: OpenBundle, name: string, here: Pieces): boolean {
  if (!name.endsWith('.json')) return true
  const counted = (pieces: Pieces) => {
    const text = Buffer.concat([...pieces].map((piece) => Buffer.from(piece as string))).toString('utf8')
    const parsed = numbers.safeParse(jsonIn(text))
    return parsed.success ? JSON.stringify(parsed.data) : undefined
  }
  return counted(bundle.pieces(name)) === counted(here)
}

const numbers = z.object({
  boxes: z.array(z.object({ key: z.string(), n: z.number().nullable() })),
  reasons: z.array(z.object({ stage: z.string(), n: z.number().nullable() })),
})

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function hashOf(pieces: Pieces): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}
