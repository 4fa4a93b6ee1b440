import { recordsOfReport } from '#db/records.ts'
import { isAtStage, reportOf } from '#db/reports.ts'
import type { ReportDetail } from '#shared/contract/screening.ts'
import type { Item, Name } from '#shared/domain/imports/item.ts'
import { nameText, yearOf } from '#shared/domain/imports/item.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, stagesOf } from '../call.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { sourceNamesByImport } from '../imports/sources.ts'

/** The report that an id leads to now: a report that was merged into another is found under the other. */
export function requireReport(call: Pick<Call, 'db'>, id: string): string {
  const report = reportOf(call.db, id)
  if (report === undefined)
    throw new Problem('no-such-report', 'There is no such report; its import may have been taken out.')
  return report
}

/** A report that the actor may look at in this stage. */
export function requireAtStage(call: Call, stage: StageId, id: string): string {
  if (!mayEnter(call.actor, stage, stagesOf(call)))
    throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const report = requireReport(call, id)
  if (!isAtStage(call.db, stage, report)) throw new Problem('not-at-stage', 'This report is not at this stage.')
  return report
}

/** A report as it is read, its fields merged from its records. */
export function reportDetail(call: Pick<Call, 'db'>, report: string): ReportDetail {
  const records = recordsOfReport(call.db, report)
  const item = mergedItem(call, records)
  const sources = sourceNamesByImport(call.db)
  const titles = new Set(records.flatMap((record) => [record.item['original-title'], record.item['translated-title']]))
  titles.delete(item.title)
  return {
    id: report,
    type: item.type,
    title: item.title ?? '',
    otherTitles: [...titles].filter((title) => title !== undefined),
    authors: authorsOf(item),
    year: yearOf(item) ?? null,
    container: item['container-title'] ?? '',
    volume: item.volume ?? '',
    issue: item.issue ?? '',
    pages: item.page ?? '',
    publisher: item.publisher ?? '',
    doi: item.DOI ?? '',
    pmid: item.PMID ?? '',
    url: item.URL ?? '',
    language: item.language ?? '',
    abstract: item.abstract ?? '',
    keywords: item.keyword ?? [],
    records: records.map((record) => ({
      id: record.id,
      source: sources.get(record.import) ?? '',
      entry: record.entry,
    })),
  }
}

function authorsOf(item: Item): string[] {
  return (item.author ?? []).map((name: Name) => nameText(name))
}
