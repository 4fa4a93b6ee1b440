import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current, currentByReport } from '#db/current.ts'
import { history } from '#db/facts.ts'
import { recordsOfReport } from '#db/records.ts'
import type { Form } from '#shared/contract/charting.ts'
import type { EvidenceFormat } from '#shared/contract/evidence.ts'
import type { Contract } from '#shared/contract/index.ts'
import { referenceList } from '#shared/domain/evidence/apa.ts'
import { type CellWords, cellText } from '#shared/domain/evidence/cell-text.ts'
import { type Chart, chartedStudies } from '#shared/domain/evidence/chart.ts'
import { type Column, columnsOf } from '#shared/domain/evidence/columns.ts'
import type { Evidence } from '#shared/domain/evidence/data.ts'
import { chartSheets, codebookSheets, type FormVersion } from '#shared/domain/evidence/sheets.ts'
import { type EvidenceLanguage, word } from '#shared/domain/evidence/words.ts'
import { writeBook } from '#shared/domain/evidence/write/workbook.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import { type Item, yearOf } from '#shared/domain/imports/item.ts'
import { csvOf } from '#shared/domain/imports/write/csv.ts'
import { bytesOf } from '#shared/domain/imports/write/pieces.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { forms } from '../charting/forms.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { memberNames } from '../setup.ts'
import { includedStudies } from '../studies/included.ts'
import { evidenceOf } from './table.ts'

type Input = InferContractRouterInputs<Contract>['evidence']['export']
type Output = InferContractRouterOutputs<Contract>['evidence']['export']

const endings: Record<EvidenceFormat, string> = {
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
  docx: 'docx',
  references: 'docx',
}

/** What writes Word files is large, and few are written: it is read with the first one, not when the server starts. */
const documents = () => import('./document.ts')

/** The evidence as a file. The same rules hold as for the table: what the actor may not know is in no file. */
export async function exportEvidence(call: Call, input: Input): Promise<Output> {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const { format, lang } = input
  const { bytes, entries } = await written(call, input)
  const name = `${word(lang, format === 'references' ? 'references' : 'evidence')}.${endings[format]}`
  const encoding = format === 'csv' || format === 'json' ? 'utf8' : 'base64'
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding)
  return { name, encoding, content, entries }
}

async function written(call: Call, { format, lang, columns, background }: Input) {
  if (format === 'references') {
    const { referencesDocument } = await documents()
    const works = worksListed(call, background ?? false)
    return {
      bytes: await referencesDocument(referenceList(works, lang), lang, titleOf(call), call.clock.now()),
      entries: works.length,
    }
  }
  const all = forms(call)
  const used = all.filter((form) => !form.retired)
  const studies = includedStudies(call)
  const evidence = evidenceOf(call, studies)
  const entries = studies.length
  const items = () => evidence.report.map((report) => itemOf(call, report))
  switch (format) {
    case 'xlsx': {
      const sheets = chartSheets(evidence, chartedStudies(evidence, used), used, lang)
      return { bytes: writeBook([...sheets, ...codebookSheets(all, versionsOf(call, all), lang)]), entries }
    }
    case 'json': {
      const known = items()
      const chart: Chart = {
        format: 'parallax-chart',
        version: 1,
        review: titleOf(call),
        forms: all,
        criteria: evidence.criteria.map(({ id, text }) => ({ id, text })),
        studies: chartedStudies(evidence, used, (row) => known[row]?.DOI),
      }
      return { bytes: bytesOf([`${JSON.stringify(chart, null, 2)}\n`]), entries }
    }
    case 'csv': {
      const { chosen, words } = chosenColumns(evidence, used, lang, columns)
      return { bytes: bytesOf(csvOf(rowsOf(evidence, chosen, words))), entries }
    }
    case 'docx': {
      const { chosen, words } = chosenColumns(evidence, used, lang, columns)
      const { tableDocument } = await documents()
      const works = items().map((item, row) => ({ item, row }))
      const bytes = await tableDocument({
        title: titleOf(call),
        at: call.clock.now(),
        lang,
        columns: chosen.filter((column) => column.part !== 'report' || column.id === 'reports'),
        works: referenceList(works, lang),
        text: (column, row) => cellText(column, column.values[row], words),
      })
      return { bytes, entries }
    }
  }
}

function titleOf(call: Call): string {
  return current(call.db, 'review', 'review')?.body.title ?? ''
}

function itemOf(call: Call, report: string): Item {
  const records = recordsOfReport(call.db, report)
  return records.length === 0 ? { type: 'document' } : mergedItem(call, records)
}

function chosenColumns(
  evidence: Evidence,
  used: readonly Form[],
  lang: EvidenceLanguage,
  wanted: readonly string[] | undefined,
): { chosen: Column[]; words: CellWords } {
  const all = columnsOf(evidence, used, lang)
  const titles = new Map(evidence.report.map((report, row) => [report, evidence.title[row] ?? '']))
  const chosen = wanted ? wanted.flatMap((id) => all.find((column) => column.id === id) ?? []) : all
  return { chosen, words: { lang, title: (report) => titles.get(report) } }
}

function* rowsOf(evidence: Evidence, columns: readonly Column[], words: CellWords): Generator<string[]> {
  yield [word(words.lang, 'study'), ...columns.map((column) => column.label)]
  for (const [row, study] of evidence.study.entries()) {
    yield [study, ...columns.map((column) => cellText(column, column.values[row], words))]
  }
}

/** Every version of every form, oldest first. */
function versionsOf(call: Call, all: readonly Form[]): FormVersion[] {
  const names = memberNames(call.db)
  return all.flatMap((form) =>
    history(call.db, 'form', form.id).map(({ at, author, body }, i) => {
      const { fields, why }: BodyOf<'form'> = JSON.parse(body)
      return {
        form: form.name,
        version: i + 1,
        at,
        who: names.get(author) ?? author,
        why: why ?? '',
        fields: fields.length,
      }
    }),
  )
}

/** What a reference list lists: every report of the included studies, starred, and what was kept as background where asked. */
function worksListed(call: Call, background: boolean): { item: Item; isStarred: boolean }[] {
  const included = includedStudies(call).flatMap((study) => study.reports.map((report) => report.id))
  const kept = background
    ? currentByReport(call.db, 'destination').flatMap(({ report, body }) => (body.to === 'background' ? [report] : []))
    : []
  const starred = new Set(included)
  return [...new Set([...included, ...kept])]
    .map((report) => ({ item: itemOf(call, report), isStarred: starred.has(report) }))
    .filter(({ item }) => item.title !== undefined || yearOf(item) !== undefined)
}
