import { reportsAskedAbout } from '#db/matched.ts'
import { type RecordRow, recordsOfReport } from '#db/records.ts'
import { isAtStage, reportById, reportOf } from '#db/reports.ts'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { type Kind, kindOf } from '#shared/domain/duplicates/kinds.ts'
import type { Item, Name } from '#shared/domain/imports/item.ts'
import { nameText, yearOf } from '#shared/domain/imports/item.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { otherTexts } from '#shared/domain/screening/other-texts.ts'
import { isRetracted } from '#shared/domain/screening/retraction.ts'
import { type Call, stagesOf } from '../call.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { sourceNamesByImport } from '../imports/sources.ts'
import { removedOf, wasPrevious } from '../removal/removed.ts'

/** The report that an id leads to now: a report that was merged into another is found under the other. */
export function requireReport(call: Pick<Call, 'db'>, id: string): string {
  const report = reportOf(call.db, id)
  if (report === undefined)
    throw new Problem('no-such-report', 'There is no such report; its import may have been taken out.')
  return report
}

/** A report that the actor may work on in this stage. */
export function requireAtStage(call: Call, stage: StageId, id: string): string {
  if (!mayEnter(call.actor, stage, stagesOf(call)))
    throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const report = requireReport(call, id)
  if (removedOf(call, report)) throw new Problem('removed', 'This report was removed. Put it back first.')
  if (!isAtStage(call.db, stage, report)) throw new Problem('not-at-stage', 'This report is not at this stage.')
  return report
}

/** A report that the actor may read in this stage: among those of title and abstract also one that was removed. */
export function requireReadable(call: Call, stage: StageId, id: string): string {
  const report = requireReport(call, id)
  const removed = stage === 'title-abstract' && reportById(call.db, report)?.enters === 'removed'
  return removed ? report : requireAtStage(call, stage, report)
}

/** A report as it is read, its fields merged from its records. */
export function reportDetail(call: Pick<Call, 'db'>, report: string): ReportDetail {
  const records = recordsOfReport(call.db, report)
  const item = mergedItem(call, records)
  const sources = sourceNamesByImport(call.db)
  const sourceOf = (record: RecordRow) => sources.get(record.import) ?? ''
  return {
    id: report,
    type: item.type,
    title: item.title ?? '',
    otherTitles: otherTitlesOf(item.title ?? '', records),
    authors: authorsOf(item),
    year: yearOf(item) ?? null,
    container: item['container-title'] ?? '',
    volume: item.volume ?? '',
    issue: item.issue ?? '',
    pages: item.page ?? '',
    issn: item.ISSN ?? '',
    publisher: item.publisher ?? '',
    doi: item.DOI ?? '',
    pmid: item.PMID ?? '',
    pmcid: item.PMCID ?? '',
    url: item.URL ?? '',
    language: item.language ?? '',
    abstract: item.abstract ?? '',
    otherAbstracts: item.abstract ? otherAbstractsOf(item.abstract, records, sourceOf) : [],
    keywords: item.keyword ?? [],
    kind: sortOf(item) ?? null,
    previous: wasPrevious(call, report),
    removed: removedOf(call, report),
    retracted: isRetracted(item) || records.some((record) => isRetracted(record.item)),
    doubtful: reportsAskedAbout(call.db, report).length,
    records: records.map((record) => ({ id: record.id, source: sourceOf(record), entry: record.entry })),
  }
}

function authorsOf(item: Item): string[] {
  return (item.author ?? []).map((name: Name) => nameText(name))
}

/** A few words of a title are enough to make it another: translations share names and years. */
function otherTitlesOf(title: string, records: readonly RecordRow[]): string[] {
  const given = records.flatMap(({ item }) =>
    [item.title, item['original-title'], item['translated-title']].flatMap((text) =>
      text ? [{ text, of: item }] : [],
    ),
  )
  return otherTexts(title, given).map(({ text }) => text)
}

function otherAbstractsOf(
  abstract: string,
  records: readonly RecordRow[],
  sourceOf: (record: RecordRow) => string,
): ReportDetail['otherAbstracts'] {
  const given = records.flatMap((record) => (record.item.abstract ? [{ text: record.item.abstract, of: record }] : []))
  return otherTexts(abstract, given).map(({ text, of }) => ({ text, sources: [...new Set(of.map(sourceOf))] }))
}

function sortOf(item: Item): Kind | undefined {
  const type = [item.type, item.genre].filter(Boolean).join(' ')
  return kindOf({ title: item.title, type, journal: item['container-title'] }, item.DOI)
}
