import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { encodeTime } from 'ulid'
import { factOfLog, factsTitled, logIndex, placeOfId, undoneFacts } from '#db/log.ts'
import { reportById, reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { FactKind, KeptFact } from '#shared/domain/facts/fact.ts'
import { type FactGroup, factGroups, groupOfKind } from '#shared/domain/facts/groups.ts'
import type { Call } from '../call.ts'
import { isWithheld, withoutTraces } from '../imports/withheld.ts'
import { knownLabels } from '../marks/labels.ts'
import { visibleIn } from './visible.ts'

type Inputs = InferContractRouterInputs<Contract>['reviews']
type Outputs = InferContractRouterOutputs<Contract>['reviews']
type Filter = Omit<Inputs['log'], 'offset' | 'limit'>
type Entry = Outputs['log']['entries'][number]

/** The facts that the actor may know of and asks for, newest first, and how many there are of each group and author. */
export function log(call: Call, { offset = 0, limit = 100, ...filter }: Inputs['log']): Outputs['log'] {
  const { seqs, groups, authors } = found(call, filter)
  const page = seqs.slice(Math.max(0, seqs.length - offset - limit), Math.max(0, seqs.length - offset)).reverse()
  return { total: seqs.length, entries: page.flatMap((seq) => entryAt(call, seq)), groups, authors }
}

/** All facts that the actor may know of and asks for, newest first, one after another. */
export function* wholeLog(call: Call, filter: Filter): Generator<Entry> {
  const { seqs } = found(call, filter)
  for (const seq of seqs.reverse()) yield* entryAt(call, seq)
}

/** Oldest first; how many there are of a group or an author is counted as if that were not asked for. */
function found(call: Call, filter: Filter) {
  const index = logIndex(call.db)
  const { groups = [], members = [], from, to, q, undone } = filter
  const isVisible = visibleIn(call, index)
  const begins = from === undefined ? 0 : placeOfId(call.db, index, encodeTime(Date.parse(from)))
  const ends = to === undefined ? index.seqs.length : placeOfId(call.db, index, encodeTime(Date.parse(to)))
  const titled = q?.trim() ? factsTitled(call.db, q) : undefined
  const away = undone === undefined ? undefined : undoneFacts(call.db)
  const groupOf = index.kindNames.map((kind) => groupOfKind[kind as FactKind] ?? 'setup')
  const groupAsked = groupOf.map((group) => groups.length === 0 || groups.includes(group))
  const authorAsked = index.authorNames.map((author) => members.length === 0 || members.includes(author))
  const seqs: number[] = []
  const byGroup = new Map<FactGroup, number>()
  const byAuthor = index.authorNames.map(() => 0)
  for (let place = begins; place < ends; place++) {
    const seq = index.seqs[place] ?? 0
    if (titled && !titled.has(seq)) continue
    if (away && away.has(seq) !== undone) continue
    if (!isVisible(place)) continue
    const [kind, author] = [index.kinds[place] ?? 0, index.authors[place] ?? 0]
    const group = groupOf[kind] ?? 'setup'
    if (authorAsked[author]) byGroup.set(group, (byGroup.get(group) ?? 0) + 1)
    if (groupAsked[kind]) byAuthor[author] = (byAuthor[author] ?? 0) + 1
    if (groupAsked[kind] && authorAsked[author]) seqs.push(seq)
  }
  return {
    seqs,
    groups: factGroups.map((group) => ({ group, n: byGroup.get(group) ?? 0 })),
    authors: index.authorNames
      .map((author, i) => ({ author, n: byAuthor[i] ?? 0 }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => (a.author < b.author ? -1 : 1)),
  }
}

function entryAt(call: Call, seq: number): Entry[] {
  const fact = factOfLog(call.db, seq)
  return fact ? [entryOf(call, fact)] : []
}

/** A fact as the log shows it. A passphrase's hash is nobody's. */
export function entryOf(call: Call, fact: KeptFact & { undone: number }): Entry {
  const { id, at, author, kind, subject, body, undone } = fact
  const { passphrase: _never, ...whole } = JSON.parse(body)
  const says = kind === 'import' && isWithheld(call, subject) ? withoutTraces(whole) : whole
  const about: unknown = kind === 'link' || kind === 'question' ? says.a : says.report
  const report = typeof about === 'string' ? reportOf(call.db, about) : undefined
  const title = report && reportById(call.db, report)?.title
  const label = kind === 'labelling' ? knownLabels(call).byId.get(says.label)?.body.name : undefined
  return { id, at, author, kind, subject, body: says, report, title, label, undone: undone === 1 }
}
