import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, currentAbout } from '#db/current.ts'
import { recordsOfReport } from '#db/records.ts'
import type { Contract } from '#shared/contract/index.ts'
import { nameKey, readableName } from '#shared/domain/attachments/file-name.ts'
import type { FirstPages } from '#shared/domain/attachments/first-pages.ts'
import type { BodyOf, NewFact } from '#shared/domain/facts/fact.ts'
import { yearOf } from '#shared/domain/imports/item.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { requireAtFullText } from '../fulltext/fulltext.ts'
import type { GivenFile } from '../imports/given-file.ts'
import { syncNames } from '../to-disk.ts'
import { attachmentsOf, requireAttachment } from './attachments.ts'
import { type Copy, copyInto, nameCopy, namesIn } from './copy.ts'
import { folderOf, placeIn, stateOf } from './folder.ts'
import { lookInto } from './look-into.ts'

type Inputs = InferContractRouterInputs<Contract>['attachments']
type Outputs = InferContractRouterOutputs<Contract>['attachments']

/** A copy of a file, and whose text it is. */
export interface Pair {
  report: string
  copy: Copy
  cameAs: string
  by: BodyOf<'attachment'>['by']
  looked: FirstPages
}

/**
 * Keeps a copy of a file as the full text of a report, which is then retrieved. The file is left where it is.
 *
 * @throws {Problem} where it is no PDF that opens, where the report has it already, or the disk is full
 */
export async function attach(
  call: Call,
  { report, file }: { report: Inputs['attach']['report']; file: GivenFile },
): Promise<Outputs['attach']> {
  const id = requireAtFullText(call, report, 'title-abstract')
  const copy = await copyInto(folderOf(call.db.path), file, call.clock.id())
  try {
    const looked = await lookInto({ path: copy.path, name: file.name })
    requireUsable(looked, file.name)
    if (attachmentsOf(call, id).some(({ body }) => body.hash === copy.hash))
      throw new Problem('attached-already', `The report has ${file.name} already.`, { file: file.name })
    const [attachment = ''] = await keepPairs(call, [{ report: id, copy, cameAs: file.name, by: 'person', looked }])
    return { attachment }
  } finally {
    rmSync(copy.path, { force: true })
  }
}

/** A file that asks for a password may be the right one; one that does not open for anybody is not kept. */
function requireUsable({ problem }: FirstPages, name: string): void {
  if (problem === 'empty') throw new Problem('empty-file', `${name} is empty.`, { file: name })
  if (problem === 'not-a-pdf') throw new Problem('not-a-pdf', `${name} is not a PDF.`, { file: name })
  if (problem === 'broken')
    throw new Problem('broken-pdf', `${name} is damaged: it cannot be opened. Get it again.`, { file: name })
}

/**
 * Gives copies their names and says whose texts they are, as one action; all or nothing. Gives the ids of the attachments.
 * A file that the folder has already, because it is another report's too or was taken back, is not kept twice.
 */
export async function keepPairs(call: Call, pairs: readonly Pair[]): Promise<string[]> {
  const folder = folderOf(call.db.path)
  const wanted = pairs.map(({ report }) => readableName(namedAfter(call, report)))
  const here = new Map<string, string>()
  const coming = new Set(pairs.map(({ copy }) => copy.hash))
  const kept = allCurrent(call.db, 'attachment').filter(({ body }) => coming.has(body.hash))
  for (const { body } of kept) if ((await stateOf(folder, body)) === 'there') here.set(body.hash, body.name)
  for (const [i, { copy }] of pairs.entries()) {
    const name = wanted[i] ?? ''
    if (!here.has(copy.hash) && (await stateOf(folder, { ...copy, name })) === 'there') here.set(copy.hash, name)
  }
  const taken = namesIn(folder)
  const named: { copy: Copy; name: string }[] = []
  const ids: string[] = []
  const facts: NewFact[] = []
  const retrieved = new Set<string>()
  try {
    for (const [i, { report, copy, cameAs, by, looked }] of pairs.entries()) {
      let name = here.get(copy.hash)
      if (name === undefined) {
        name = nameCopy(folder, copy, wanted[i] ?? '', taken)
        named.push({ copy, name })
        here.set(copy.hash, name)
      }
      const { pages, hasText } = looked
      const subject = call.clock.id()
      ids.push(subject)
      facts.push({
        kind: 'attachment',
        subject,
        body: {
          report,
          hash: copy.hash,
          name,
          cameAs,
          size: copy.size,
          pages: pages ?? undefined,
          hasText: hasText ?? undefined,
          by,
        },
      })
      if (!retrieved.has(report) && currentAbout(call.db, 'retrieval', report).at(-1)?.body.status !== 'retrieved')
        facts.push({ kind: 'retrieval', subject: report, body: { report, status: 'retrieved' } })
      retrieved.add(report)
    }
    if (named.length > 0) syncNames(folder)
    if (facts.length > 0) say(call, facts)
  } catch (error) {
    // No file stays that no fact tells of.
    for (const { copy, name } of named) renameSync(join(folder, name), copy.path)
    throw error
  }
  return ids
}

function namedAfter(call: Call, report: string) {
  const item = mergedItem(call, recordsOfReport(call.db, report))
  const families = (item.author ?? []).map(({ literal, family, given }) => literal ?? family ?? given ?? '')
  return { families: families.filter(Boolean), year: yearOf(item) ?? null, title: item.title ?? '' }
}

/**
 * Puts a file that is missing or changed back from where it is now. What stands in its place is kept under another name.
 *
 * @throws {Problem} `another-file` where it is not the very same
 */
export async function restore(
  call: Call,
  { attachment, file }: { attachment: Inputs['restore']['attachment']; file: GivenFile },
): Promise<void> {
  const { body } = requireAttachment(call, attachment)
  const folder = folderOf(call.db.path)
  const place = placeIn(folder, body.name)
  if ((await stateOf(folder, body)) === 'there') return
  const copy = await copyInto(folder, file, call.clock.id())
  try {
    if (copy.hash !== body.hash)
      throw new Problem('another-file', `${file.name} is another file than the one that was kept.`, { file: file.name })
    const taken = namesIn(folder)
    if (taken.has(nameKey(body.name)))
      nameCopy(folder, { ...copy, path: place }, body.name.replace(/(\.pdf)?$/i, ' (changed).pdf'), taken)
    renameSync(copy.path, place)
  } finally {
    rmSync(copy.path, { force: true })
  }
}
