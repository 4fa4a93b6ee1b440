import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { reportById, reportOf, searchReports } from '#db/reports.ts'
import type { Form } from '#shared/contract/charting.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { progressOf } from '#shared/domain/charting/progress.ts'
import { keyOf, whatStands } from '#shared/domain/charting/stands.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { memberNames } from '../setup.ts'
import { type IncludedStudy, includedStudies } from '../studies/included.ts'
import { chartersOfEach, studyOf } from './charters.ts'
import { forms } from './forms.ts'
import { type Answered, erasing, type SaidOfStudy, saidOf, saidOfEach, throughWith } from './said.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']
type Outputs = InferContractRouterOutputs<Contract>['charting']

/**
 * An included study that a report is of.
 *
 * @throws {Problem} `stage-closed` while who is included is closed to the actor; `not-included`
 */
export function requireIncluded(call: Call, report: string): IncludedStudy {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const id = requireReport(call, report)
  const study = includedStudies(call).find(({ reports }) => reports.some((one) => one.id === id))
  if (!study) throw new Problem('not-included', 'This report is not of an included study.')
  return study
}

/** The forms that are in use. */
export function formsInUse(call: Pick<Call, 'db'>): Form[] {
  return forms(call).filter((form) => !form.retired)
}

/** The included studies: which are the actor's to chart by which forms, and how far each is. */
export function work(call: Call): Outputs['work'] {
  if (closedTo(call).length > 0) return { open: false, studies: [] }
  const [said, visible] = [saidOfEach(call), erasing(call)]
  const all = formsInUse(call).map((form) => ({ form, charters: chartersOfEach(call, form) }))
  return {
    open: true,
    studies: includedStudies(call).map((study) => {
      const known = visible(said(study))
      return {
        study: study.id,
        forms: all.map(({ form, charters }) => {
          const isMine = charters(study.id).includes(call.author)
          return {
            form: form.id,
            mine: isMine,
            through: throughWith(known, form).includes(call.author),
            ...countsOf(form, shownOf(call, form, known, isMine)),
          }
        }),
      }
    }),
  }
}

function countsOf(form: Form, answers: readonly ShownAnswer[]): { asked: number; answered: number } {
  const { asked, answered } = progressOf(form, answers)
  return { asked, answered }
}

type ShownAnswer = Pick<Answered, 'field' | 'item' | 'value'> & Partial<Answered>

/**
 * What the actor sees in a form: where two chart each study, whoever is one of them their own answers and nobody else's, and others
 * what stands; where one charts, what was entered last.
 */
function shownOf(call: Call, form: Form, known: SaidOfStudy, isMine: boolean): ShownAnswer[] {
  const fields = new Set(form.fields.map((field) => field.id))
  const entered = known.entered.filter(({ field }) => fields.has(field))
  if (form.perStudy === 2 && isMine) return entered.filter(({ member }) => member === call.author)
  if (form.perStudy === 2) {
    return Object.entries(whatStands(known, [form])).flatMap(([key, { value }]) => {
      const [field = '', item] = key.split('/')
      return value === null || !fields.has(field) ? [] : [{ field, item, value }]
    })
  }
  const newest = new Map<string, Answered>()
  for (const one of entered.toSorted((a, b) => (a.fact < b.fact ? -1 : 1))) newest.set(keyOf(one.field, one.item), one)
  return [...newest.values()]
}

/** What was charted of one study, as the actor sees it in the forms, with what it rests on. */
export function study(call: Call, { report }: Inputs['study']): Outputs['study'] {
  const found = requireIncluded(call, report)
  const known = erasing(call)(saidOf(call, found))
  const names = memberNames(call.db)
  const shown = formsInUse(call).map((form) => {
    const isMine = chartersOfEach(call, form)(found.id).includes(call.author)
    return { form, isMine, answers: shownOf(call, form, known, isMine) }
  })
  const answers = shown.flatMap((one) => one.answers)
  return {
    study: found.id,
    forms: shown.map(({ form, isMine }) => ({
      form: form.id,
      mine: isMine,
      through: throughWith(known, form).includes(call.author),
    })),
    answers: answers.map(({ field, item, value, quote, page, attachment, note, member }) => ({
      field,
      value,
      ...(item === undefined ? {} : { item }),
      ...(quote ? { quote } : {}),
      ...(page ? { page } : {}),
      ...(attachment ? { attachment } : {}),
      ...(note ? { note } : {}),
      ...(member === undefined || member === call.author ? {} : { by: names.get(member) ?? '' }),
    })),
    reports: reportsNamed(
      call,
      shown.flatMap(({ form }) => form.fields.filter(({ type }) => type === 'report')),
      answers,
    ),
  }
}

/** The reports that answers name. */
export function reportsNamed(
  call: Pick<Call, 'db'>,
  fields: readonly { id: string }[],
  answers: readonly { field: string; value: Answer }[],
): Outputs['study']['reports'] {
  const ids = answers
    .filter(({ field }) => fields.some((one) => one.id === field))
    .flatMap(({ value }) => (Array.isArray(value) ? value : []))
  return [...new Set(ids)].flatMap((id) => {
    const row = reportById(call.db, reportOf(call.db, id) ?? id)
    return row ? [{ id, title: row.title, authors: row.authors, year: row.year, container: row.container }] : []
  })
}

/** Whether a study is the actor's to chart by a form. */
export function isMine(call: Call, form: Form, report: string): boolean {
  return chartersOfEach(call, form)(studyOf(call, report)).includes(call.author)
}

/** How many reports are offered at a time. */
const mostFound = 20

/** Reports whose text has these words, the first that were imported first; none while a stage is closed to the actor. */
export function reportsToName(call: Call, { q }: Inputs['reports']): Outputs['reports'] {
  if (closedTo(call).length > 0) return { reports: [] }
  const rows = [...searchReports(call.db, q)].flatMap((id) => reportById(call.db, id) ?? [])
  return {
    reports: rows
      .sort((a, b) => a.seq - b.seq)
      .slice(0, mostFound)
      .map(({ id, title, authors, year, container }) => ({ id, title, authors, year, container })),
  }
}
