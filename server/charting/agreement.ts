import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { type AnswerPair, fieldAgreement } from '#shared/domain/charting/agreement.ts'
import type { ComparedSide } from '#shared/domain/charting/compare.ts'
import { isClosedTo } from '#shared/domain/policy/charting.ts'
import { type Call, closedTo } from '../call.ts'
import { comparisonsOf, fieldsOf } from './compare.ts'
import { formsInUse } from './mine.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']
type Outputs = InferContractRouterOutputs<Contract>['charting']

/** How far those who chart agree on each field of a form, from their answers; nothing while the form is closed to the actor. */
export function agreement(call: Call, { form: id }: Inputs['agreement']): Outputs['agreement'] {
  const form = formsInUse(call).find((one) => one.id === id)
  if (!form || closedTo(call).length > 0 || isClosedTo(call.actor, form)) return { open: false, studies: 0, fields: [] }
  const comparisons = comparisonsOf(call, form)
  const compared = comparisons.flatMap((one) =>
    fieldsOf(one).map((field) => ({ ...field, sides: sidesOf(field.sides, one.charters.assigned) })),
  )
  return {
    open: true,
    studies: comparisons.length,
    fields: form.fields
      // Each names the items of a group as they like: whether they are the same tells the comparison.
      .filter(({ type, retired }) => !retired && !['heading', 'calculated', 'group'].includes(type))
      .map((field) => ({
        field: field.id,
        ...fieldAgreement(
          field,
          compared.filter((one) => one.field === field.id).flatMap(({ sides }) => pairsOf(sides)),
        ),
      })),
  }
}

/** Of those who charted, the ones whose study it is. */
function sidesOf(sides: readonly ComparedSide[], assigned: readonly string[]): ComparedSide[] {
  return sides.filter(({ member }) => assigned.includes(member))
}

function pairsOf(sides: readonly ComparedSide[]): AnswerPair[] {
  const [a, b] = sides
  return a && b ? [{ members: [a.member, b.member], values: [a.value, b.value] }] : []
}
