import type { InferContractRouterInputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import { isAtStage } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import type { Item, Name } from '#shared/domain/imports/item.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, say } from '../call.ts'
import { importByHand } from '../imports/by-hand.ts'
import { requireReport } from '../screening/report.ts'

type Inputs = InferContractRouterInputs<Contract>['fulltext']

/**
 * A report at full text. Who is here tells the outcomes of title and abstract, and where a report went or what study
 * it is of tells a judgement: each needs the stages it would tell of to be open.
 */
export function requireAtFullText(call: Call, id: string, tells: StageId): string {
  if (closedTo(call).includes(tells)) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const report = requireReport(call, id)
  if (!isAtStage(call.db, 'full-text', report)) throw new Problem('not-at-stage', 'This report is not at this stage.')
  return report
}

/** Says whether the full text of a report was had, and why not. */
export function retrieve(call: Call, { report, status, why }: Inputs['retrieve']): void {
  const id = requireAtFullText(call, report, 'title-abstract')
  say(call, [{ kind: 'retrieval', subject: id, body: { report: id, status, why } }])
}

/** Says where an excluded report went, such as background. */
export function send(call: Call, { report, to, note }: Inputs['send']): void {
  const id = requireAtFullText(call, report, 'full-text')
  say(call, [{ kind: 'destination', subject: id, body: { report: id, to, note } }])
}

const replacingSource = 'Reports that replace others'

/** Replaces a report by others: they come in at full text from another method, are retrieved, and are one study. */
export function replace(call: Call, { report, by, note }: Inputs['replace']): { reports: string[] } {
  const id = requireAtFullText(call, report, 'full-text')
  const items = by.map(itemOf)
  const known = allCurrent(call.db, 'source').find((source) => source.body.name === replacingSource)
  const source = known?.subject ?? call.clock.id()
  const byHand = importByHand(call, { source, enters: 'full-text', items })
  const reports = byHand.records
  const today = call.clock.now().toISOString().slice(0, 10)
  const facts: NewFact[] = [
    ...(known
      ? []
      : [
          {
            kind: 'source' as const,
            subject: source,
            body: {
              name: replacingSource,
              kind: 'other' as const,
              method: 'citation' as const,
              searched: today,
              removedBefore: 0,
            },
          },
        ]),
    byHand.fact,
    { kind: 'destination', subject: id, body: { report: id, to: 'replaced', replacedBy: reports, note } },
    ...reports.map((replacing) => ({
      kind: 'retrieval' as const,
      subject: replacing,
      body: { report: replacing, status: 'retrieved' as const },
    })),
    ...reports.map((replacing) => ({
      kind: 'study' as const,
      subject: replacing,
      body: { report: replacing, study: reports[0] as string },
    })),
  ]
  say(call, facts, byHand.stage)
  return { reports }
}

function itemOf({ title, authors = [], year, container, doi, url, abstract }: Inputs['replace']['by'][number]): Item {
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
