import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { recordsOfReport } from '#db/records.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { chart } from '#shared/domain/evidence/chart.ts'
import { isEmpty } from '#shared/domain/evidence/columns.ts'
import {
  isSame,
  type ReadAnswer,
  type ReadChart,
  readChart,
  readSheets,
  studyFinder,
} from '#shared/domain/evidence/read-chart.ts'
import { readBook } from '#shared/domain/evidence/write/workbook.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { forms } from '../charting/forms.ts'
import { type Values, valuesOfEach } from '../charting/values.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { includedStudies } from '../studies/included.ts'

type Input = InferContractRouterInputs<Contract>['evidence']['import']
type Output = InferContractRouterOutputs<Contract>['evidence']['import']

/**
 * What reading a chart back would change, compared with what stands. An empty cell empties nothing: a file that lacks something is
 * no reason to lose it.
 *
 * @throws Problem `no-chart` where the file is neither a chart as data nor a workbook with a sheet of a form
 */
export async function importChart(call: Call, { file }: Input): Promise<Output> {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const used = forms(call).filter((form) => !form.retired)
  const read = readFile(new Uint8Array(await file.arrayBuffer()), file.name, used)
  const studies = includedStudies(call)
  const known = studies.map((study) => ({
    study: study.id,
    title: study.reports[0]?.title ?? '',
    year: study.reports[0]?.year ?? null,
    ...doiOf(call, study.reports[0]?.id),
    reports: study.reports.map((report) => report.id),
    of: study,
  }))
  const find = studyFinder(known)
  const valuesNow = valuesOfEach(call)
  const now = new Map<string, Values>()
  const unknown = new Set<string>()
  const touched = new Set<string>()
  const changes = new Map<string, Output['changes'][number]>()
  let same = 0
  for (const one of read.answers) {
    const found = find(one.study) as (typeof known)[number] | undefined
    if (!found) {
      unknown.add(one.study.title || one.study.study)
      continue
    }
    touched.add(found.study)
    if (isEmpty(one.value)) continue
    const values = now.get(found.study) ?? valuesNow(found.of)
    now.set(found.study, values)
    const key = keyOf(one)
    const before = values[key]?.value ?? null
    const value = one.field.type === 'group' ? withItems(before, one.value) : one.value
    if (isSame(before, value)) {
      same++
      continue
    }
    changes.set(`${found.study}/${key}`, {
      report: found.of.reports[0]?.id ?? found.study,
      field: one.field.id,
      ...(one.item === undefined ? {} : { item: one.item }),
      value,
      before,
      title: found.title,
      label: one.field.label,
    })
  }
  return {
    studies: touched.size,
    unknown: [...unknown],
    foreign: [...new Set(read.foreign)],
    problems: read.problems.slice(0, 1000),
    same,
    changes: [...changes.values()],
  }
}

function keyOf({ field, item }: ReadAnswer): string {
  return item === undefined ? field.id : `${field.id}/${item}`
}

/** A file adds items to a group and takes none away. */
function withItems(before: Answer, read: Answer): Answer {
  const [old, more] = [before, read].map((value) => (Array.isArray(value) ? value : [])) as [string[], string[]]
  return [...new Set([...old, ...more])]
}

function doiOf(call: Call, report: string | undefined): { doi?: string } {
  const records = report === undefined ? [] : recordsOfReport(call.db, report)
  const doi = records.length === 0 ? undefined : mergedItem(call, records).DOI
  return doi ? { doi } : {}
}

function readFile(bytes: Uint8Array, name: string, used: ReturnType<typeof forms>): ReadChart {
  const fail = () => new Problem('no-chart', 'This file has no chart that can be read.', { file: name })
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) {
    const sheets = readBook(bytes)
    const read = sheets && readSheets(sheets, used)
    if (!read || (read.answers.length === 0 && read.problems.length === 0)) throw fail()
    return read
  }
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw fail()
  }
  const parsed = chart.safeParse(data)
  if (!parsed.success) throw fail()
  return readChart(parsed.data, used)
}
