import type { InferContractRouterInputs } from '@orpc/contract'
import { allCurrent, type Current, currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import type { Item, Name } from '#shared/domain/imports/item.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { importByHand } from '../imports/by-hand.ts'
import { requireAtFullText } from './fulltext.ts'

type Input = InferContractRouterInputs<Contract>['fulltext']['replace']

const replacingSource = 'Reports that replace others'

/**
 * Replaces a report by others at full text. New ones come in there from another method, with the day on which they were found,
 * and are retrieved; all are one study unless it is said that they are not.
 */
export function replace(call: Call, input: Input): { reports: string[] } {
  const { by = [], existing = [], oneStudy = true, note } = input
  const id = requireAtFullText(call, input.report, 'full-text')
  refuseReplaced(call, id, 'This report is replaced already.')
  const chosen = [...new Set(existing.map((one) => requireAtFullText(call, one, 'full-text')))]
  if (chosen.includes(id)) throw new Problem('replaced-by-itself', 'A report cannot stand for itself.')
  for (const one of chosen) refuseReplaced(call, one, 'A report that others replace cannot stand for another.')
  if (chosen.length + by.length === 0)
    throw new Problem('replaced-by-nothing', 'Choose or add at least one report that stands for it.')
  const entered = by.length > 0 ? enter(call, by.map(itemOf), input) : undefined
  const reports = [...chosen, ...(entered?.reports ?? [])]
  const facts: NewFact[] = [
    ...(entered?.facts ?? []),
    { kind: 'destination', subject: id, body: { report: id, to: 'replaced', replacedBy: reports, note } },
    ...(oneStudy && reports.length > 1 ? oneStudyOf(call, reports) : []),
  ]
  say(call, facts, entered?.stage)
  return { reports }
}

function refuseReplaced(call: Call, report: string, says: string): void {
  if (currentAbout(call.db, 'destination', report).at(-1)?.body.to === 'replaced')
    throw new Problem('replaced-already', says)
}

/** The reports that come in, what is to be said of them, and how they are kept. */
function enter(call: Call, items: readonly Item[], { found, source: name = replacingSource }: Input) {
  const known = allCurrent(call.db, 'source').find(({ body }) => body.name === name && body.kind === 'other')
  const source = known?.subject ?? call.clock.id()
  const byHand = importByHand(call, { source, enters: 'full-text', items })
  const day = found ?? call.clock.now().toISOString().slice(0, 10)
  const reports = byHand.records
  const facts: NewFact[] = [
    ...sourceFacts(known, source, name, day),
    byHand.fact,
    ...reports.map((report) => ({
      kind: 'retrieval' as const,
      subject: report,
      body: { report, status: 'retrieved' as const },
    })),
  ]
  return { reports, facts, stage: byHand.stage }
}

/** The source is described once; the day on which it was last searched is kept up to date. */
function sourceFacts(known: Current<'source'> | undefined, source: string, name: string, day: string): NewFact[] {
  if (known && (known.body.searched ?? '') >= day) return []
  const described = known?.body ?? { name, kind: 'other' as const, method: 'citation' as const, removedBefore: 0 }
  return [{ kind: 'source', subject: source, body: { ...described, searched: day } }]
}

/** Makes these reports one study: the one that one of them belongs to already, if any does. */
function oneStudyOf(call: Call, reports: readonly string[]): NewFact[] {
  const [first = ''] = reports
  const study = reports.flatMap((report) => currentAbout(call.db, 'study', report).at(-1)?.body.study ?? [])[0] ?? first
  return reports.map((report) => ({ kind: 'study', subject: report, body: { report, study } }))
}

function itemOf({ title, authors = [], year, container, doi, url, abstract }: NonNullable<Input['by']>[number]): Item {
  return {
    type: 'article-journal',
    title,
    author: authors.map(nameOf),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(container ? { 'container-title': container } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...(url ? { URL: url } : {}),
    ...(abstract ? { abstract } : {}),
  }
}

/** `Family, Given`, or else a name that is not taken apart. */
function nameOf(text: string): Name {
  const [family, given] = text.split(/,(.*)/s).map((part) => part.trim())
  return given ? { family, given } : { literal: text.trim() }
}
