import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Form } from '#shared/contract/charting.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type Compared, comparedFields } from '#shared/domain/charting/compare.ts'
import { keyOf, newestSettled } from '#shared/domain/charting/stands.ts'
import {
  type Charters,
  isClosedTo,
  maySeeDifferences,
  maySettle,
  maySettleTogether,
} from '#shared/domain/policy/charting.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { memberNames, membersOf } from '../setup.ts'
import { type IncludedStudy, includedStudies } from '../studies/included.ts'
import { chartersOfEach } from './charters.ts'
import { formsInUse, reportsNamed } from './mine.ts'
import { type SaidOfStudy, saidOf, saidOfEach, throughWith } from './said.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']
type Outputs = InferContractRouterOutputs<Contract>['charting']
export type How = 'alone' | 'together' | null

/** A study that all who chart it by a form are through with, with all that they said; only for eyes that may see it. */
export interface Comparison {
  study: IncludedStudy
  form: Form
  charters: Charters
  said: SaidOfStudy
  how: How
}

/** The comparisons that the actor may see of a form that two chart by. */
export function comparisonsOf(call: Call, form: Form): Comparison[] {
  const said = saidOfEach(call)
  const look = looking(call, form)
  return includedStudies(call).flatMap((study) => look(study, said(study)) ?? [])
}

/** Tells of a study whether the actor may see how those who charted it differ, and how they may settle it. */
function looking(call: Call, form: Form): (study: IncludedStudy, said: SaidOfStudy) => Comparison | undefined {
  const assigned = chartersOfEach(call, form)
  const fields = new Set(form.fields.map((field) => field.id))
  const open = !isClosedTo(call.actor, form)
  const resolvers = membersOf(call.db)
    .filter(({ body }) => body.roles.includes('resolver'))
    .map(({ subject, body }) => ({ kind: 'member' as const, member: subject, roles: body.roles }))
  return (study, said) => {
    if (form.perStudy !== 2) return undefined
    const entered = said.entered.filter(({ field }) => fields.has(field)).map(({ member }) => member)
    const charters = {
      assigned: assigned(study.id),
      entered: [...new Set(entered)],
      through: throughWith(said, form),
    }
    if (!maySeeDifferences(call.actor, form, charters)) return undefined
    const how = maySettle(call.actor, charters)
      ? 'alone'
      : maySettleTogether(call.actor, charters, { resolvers, open })
        ? 'together'
        : null
    return { study, form, charters, said, how }
  }
}

/**
 * One comparison that the actor may see.
 *
 * @throws {Problem} `nothing-to-compare`: one answer for a study that is not ready and for one that is not theirs to see
 */
export function requireComparison(call: Call, { report, form: id }: { report: string; form: string }): Comparison {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const form = formsInUse(call).find((one) => one.id === id)
  const wanted = requireReport(call, report)
  const study = includedStudies(call).find(({ reports }) => reports.some((one) => one.id === wanted))
  const found = form && study && looking(call, form)(study, saidOf(call, study))
  if (!found) throw new Problem('nothing-to-compare', 'There is nothing here that is yours to compare.')
  return found
}

/** The fields of a comparison side by side. */
export function fieldsOf({ form, charters, said }: Comparison): Compared[] {
  const members = [...new Set([...charters.assigned, ...charters.entered])].sort()
  return comparedFields(form, members, said)
}

/** What two charted: which studies differ in how much, and what the actor can settle. */
export function differences(call: Call): Outputs['differences'] {
  if (closedTo(call).length > 0) return { open: false, rows: [], closed: [] }
  const dual = formsInUse(call).filter((form) => form.perStudy === 2)
  return {
    open: true,
    closed: dual.filter((form) => isClosedTo(call.actor, form)).map(({ id }) => id),
    rows: dual.flatMap((form) =>
      comparisonsOf(call, form).flatMap((one) => {
        const [report] = one.study.reports
        if (!report) return []
        const { id, title, authors, year, container } = report
        const fields = fieldsOf(one)
        const newest = newestSettled(one.said.settled)
        const aside = asideIn(one)
        const apart = fields.filter(({ alike }) => !alike)
        const unsettled = apart.filter(({ field, row }) => !newest.has(keyOf(field, row)))
        return [
          {
            study: one.study.id,
            report: { id, title, authors, year, container },
            form: form.id,
            how: one.how,
            fields: fields.length,
            differ: apart.length,
            left: unsettled.filter(({ field, row }) => !aside.has(keyOf(field, row))).length,
            aside: unsettled.filter(({ field, row }) => aside.has(keyOf(field, row))).length,
          },
        ]
      }),
    ),
  }
}

/** The keys of what somebody said is not to be settled now. */
function asideIn({ said }: Comparison): Set<string> {
  const newest = new Map(
    said.settled.toSorted((a, b) => (a.fact < b.fact ? -1 : 1)).map((one) => [keyOf(one.field, one.item), one]),
  )
  return new Set([...newest].filter(([, one]) => !one.settled && one.note !== undefined).map(([key]) => key))
}

/** One study as those who charted it did, field by field. */
export function compare(call: Call, input: Inputs['compare']): Outputs['compare'] {
  const found = requireComparison(call, input)
  const names = memberNames(call.db)
  const nameOf = (member: string) => names.get(member) ?? member
  const newest = new Map(
    found.said.settled.toSorted((a, b) => (a.fact < b.fact ? -1 : 1)).map((one) => [keyOf(one.field, one.item), one]),
  )
  const fields = fieldsOf(found)
  const members = [...new Set([...found.charters.assigned, ...found.charters.entered])].sort()
  const answers = fields.flatMap(({ field, sides }) => sides.map(({ value }) => ({ field, value })))
  return {
    study: found.study.id,
    how: found.how,
    charters: members.map((member) => ({ member, name: nameOf(member) })),
    fields: fields.map(({ field, row, sides, alike }) => {
      const said = newest.get(keyOf(field, row))
      return {
        field,
        ...(row === undefined ? {} : { row }),
        alike,
        sides,
        said: said
          ? {
              settled: said.settled,
              value: said.value,
              note: said.note ?? null,
              by: (said.together ?? [said.author]).map(nameOf),
            }
          : null,
      }
    }),
    reports: reportsNamed(
      call,
      found.form.fields.filter(({ type }) => type === 'report'),
      answers,
    ),
  }
}
