import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotsAtStage } from '#db/ballots.ts'
import { allReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { writeTable } from '#shared/domain/imports/write/table.ts'
import { writeExport } from '#shared/domain/imports/write-export.ts'
import { tableFormats, type WriteFormat } from '#shared/domain/imports/write-formats.ts'
import { maySeeVote } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stagesOf } from '../call.ts'
import { included as includedStudies } from '../charting/charting.ts'
import { fieldsInUse } from '../charting/forms.ts'
import { criteriaTable } from '../criteria/table.ts'
import { labelsByMember } from '../marks/labels.ts'
import { originsAtStage, shownWords } from '../screening/origin.ts'
import { memberNames, reasonsOf } from '../setup.ts'
import { wholeLog } from './log.ts'
import { type References, referenceLists, referencesIn } from './references.ts'

type Input = InferContractRouterInputs<Contract>['reviews']['export']
type Output = InferContractRouterOutputs<Contract>['reviews']['export']

const endings: Record<Input['format'], string> = {
  ris: 'ris',
  bibtex: 'bib',
  'csl-json': 'json',
  csv: 'csv',
  xlsx: 'xlsx',
  'endnote-xml': 'xml',
  nbib: 'nbib',
  json: 'json',
}

/** A list as a file for other programs: references in any format, what people said as a table. */
export function exportList(call: Call, { what, format, decisions = false, filter }: Input): Output {
  const file = (bytes: Uint8Array, entries: number) => asFile(what, format, bytes, entries)
  const list = referenceLists.find((one) => one === what)
  if (list) {
    if (format === 'json') throw new Problem('references-only', 'Write references as CSL-JSON instead.')
    return writtenFile(what, referencesIn(call, list, { verbatim: format === 'ris', decisions }), format, { decisions })
  }
  const form = tableFormats.find((one) => one === format)
  if (!form) throw new Problem('table-only', 'This list is a table: it can be written as CSV, Excel or JSON.')
  const rows = tableOf(call, what, filter)
  // In a table what a fact says is one cell; where there are no cells it need not be.
  if (form === 'json' && what === 'log') return file(writeTable(rows.map(withBody), form), rows.length)
  return file(writeTable(rows, form), rows.length)
}

/** References as a file of this format. */
export function writtenFile(
  name: string,
  { count, entries }: References,
  format: WriteFormat,
  { decisions }: { decisions: boolean },
): Output {
  return asFile(name, format, writeExport(entries, format, { decisions }), count)
}

function asFile(name: string, format: Input['format'], bytes: Uint8Array, entries: number): Output {
  const encoding = format === 'xlsx' ? 'base64' : 'utf8'
  return {
    name: `${name}.${endings[format]}`,
    encoding,
    content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding),
    entries,
  }
}

type Row = Record<string, string | number>

function tableOf(call: Call, what: Input['what'], filter: Input['filter']): Row[] {
  if (what === 'votes') return votes(call)
  if (what === 'chart') return chart(call)
  if (what === 'criteria') return criteriaTable(call)
  return [...logRows(call, filter ?? {})]
}

/** The log as rows of a table, newest first, one after another. */
export function* logRows(call: Call, filter: NonNullable<Input['filter']>): Generator<Row> {
  const names = memberNames(call.db)
  for (const { id, at, author, kind, subject, title, report, undone, body } of wholeLog(call, filter))
    yield {
      id,
      at,
      author,
      name: names.get(author) ?? author,
      kind,
      subject,
      report: report ?? '',
      title: title ?? '',
      undone: undone ? 1 : 0,
      says: JSON.stringify(body),
    }
}

function withBody({ says, ...row }: Row): Record<string, unknown> {
  return { ...row, says: JSON.parse(String(says)) }
}

/** The votes that the actor may see, as rows of a table. */
export function votes(call: Call): Row[] {
  const names = memberNames(call.db)
  const labels = new Map(reasonsOf(call.db).map((reason) => [reason.subject, reason.body.label]))
  const titles = new Map(allReports(call.db).map((report) => [report.id, report.title]))
  const stages = stagesOf(call)
  const closed = closedTo(call)
  const labelled = labelsByMember(call)
  return stageIds.flatMap((stage) => {
    const origins = originsAtStage(call.db, stage)
    return ballotsAtStage(call.db, stage)
      .filter(({ member }) => maySeeVote(call.actor, { stage, member }, stages))
      .map(({ report, member, decision, at, ...words }) => {
        const { reasons, note, origin } = shownWords(words, origins.get(report)?.get(member), !closed.includes(stage))
        return {
          stage,
          report,
          title: titles.get(report) ?? '',
          member: names.get(member) ?? member,
          decision,
          reasons: reasons.map((reason) => labels.get(reason) ?? reason).join('; '),
          note,
          labels: (labelled.get(`${report}/${member}`) ?? []).join('; '),
          at,
          origin: originText(origin),
        }
      })
  })
}

/** `Rayyan, Anna`; empty for a vote that was given here. */
function originText(origin: { tool: string; reviewer?: string } | undefined): string {
  return origin ? [origin.tool, origin.reviewer].filter(Boolean).join(', ') : ''
}

function chart(call: Call): Row[] {
  const { open, studies } = includedStudies(call)
  if (!open) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const fields = fieldsInUse(call)
  return studies.map(({ id, reports, answers }) => {
    const [main] = reports
    const row: Row = {
      study: id,
      title: main?.title ?? '',
      authors: main?.authors ?? '',
      year: main?.year ?? '',
      reports: reports.length,
    }
    for (const field of fields) {
      const labels = new Map(field.options.map((option) => [option.id, option.label]))
      row[field.label] = [answers[field.id] ?? []]
        .flat()
        .map((value) => labels.get(String(value)) ?? value)
        .join('; ')
    }
    return row
  })
}
