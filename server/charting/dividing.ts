import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { chartersOf, isDivided } from '#shared/domain/charting/charters.ts'
import { type Call, closedTo } from '../call.ts'
import { memberNames } from '../setup.ts'
import { includedStudies } from '../studies/included.ts'
import { ableToChart, chartersOfEach } from './charters.ts'
import { formsInUse } from './mine.ts'
import { saidOfEach, throughWith } from './said.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']
type Outputs = InferContractRouterOutputs<Contract>['charting']

/** How many studies each would chart by a form that is set so; the studies are not told while a stage is closed to the actor. */
export function division(call: Call, form: Inputs['division']): Outputs['division'] {
  const names = memberNames(call.db)
  const isOpen = closedTo(call).length === 0
  const studies = isOpen ? includedStudies(call) : []
  const charters = chartersOfEach(call, form)
  const assigned = studies.map(({ id }) => charters(id))
  return {
    open: isOpen,
    studies: studies.length,
    divided: isDivided(form),
    able: ableToChart(call).map((member) => ({ member, name: names.get(member) ?? member })),
    members: chartersOf(form, ableToChart(call)).map((member) => ({
      member,
      name: names.get(member) ?? member,
      studies: assigned.filter((some) => some.includes(member)).length,
    })),
  }
}

/** How far each has come with each form: how many of their studies they are through with, and nothing of what they charted. */
export function progress(call: Call): Outputs['progress'] {
  if (closedTo(call).length > 0) return { open: false, forms: [] }
  const names = memberNames(call.db)
  const studies = includedStudies(call)
  const said = saidOfEach(call)
  const all = studies.map((study) => ({ study, said: said(study) }))
  return {
    open: true,
    forms: formsInUse(call).map((form) => {
      const charters = chartersOfEach(call, form)
      const done = all.map((one) => ({ of: charters(one.study.id), through: throughWith(one.said, form) }))
      return {
        form: form.id,
        members: chartersOf(form, ableToChart(call)).map((member) => ({
          member,
          name: names.get(member) ?? member,
          assigned: done.filter(({ of }) => of.includes(member)).length,
          through: done.filter(({ of, through }) => of.includes(member) && through.includes(member)).length,
        })),
      }
    }),
  }
}
