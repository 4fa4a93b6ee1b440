import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { maySeeCharted } from '#shared/domain/policy/charting.ts'
import { type Call, closedTo } from '../call.ts'
import { forms } from '../charting/forms.ts'
import { memberNames } from '../setup.ts'
import { includedStudies } from '../studies/included.ts'

type Input = InferContractRouterInputs<Contract>['evidence']['cell']
type Output = InferContractRouterOutputs<Contract>['evidence']['cell']

/** Who charted what in one cell of the table, of whichever report of the study it was said. */
export function cell(call: Call, { report, field, item }: Input): Output {
  const form = forms(call).find((one) => one.fields.some((known) => known.id === field))
  if (closedTo(call).length > 0 || !form) return { said: [] }
  const study = includedStudies(call).find((one) => one.reports.some((known) => known.id === report))
  const names = memberNames(call.db)
  return {
    said: (study?.reports ?? [])
      .flatMap((one) => currentAbout(call.db, 'answer', one.id))
      .filter(({ body }) => body.field === field && body.item === item)
      .filter(({ body }) => maySeeCharted(call.actor, body.member, form))
      .sort((a, b) => (a.fact < b.fact ? -1 : 1))
      .map(({ at, body }) => ({
        name: names.get(body.member) ?? body.member,
        at,
        value: body.value,
        quote: body.quote ?? '',
        page: body.page ?? '',
        note: body.note ?? '',
      })),
  }
}
