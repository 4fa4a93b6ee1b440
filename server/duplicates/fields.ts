import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { recordsOfReport } from '#db/records.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type MergedField, mergedFields } from '#shared/domain/duplicates/merge.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { sourceNamesByImport } from '../imports/sources.ts'
import { requireReport } from '../screening/report.ts'
import { choicesOf } from './merged-item.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']
type Outputs = InferContractRouterOutputs<Contract>['duplicates']

/** What each field of a report says, the records that it is from, and the other values that there are. */
export function fields(call: Call, { report }: Inputs['fields']): Outputs['fields'] {
  const records = recordsOfReport(call.db, requireReport(call, report))
  const sources = sourceNamesByImport(call.db)
  const places = new Map(
    records.map(({ id, import: importId, entry }) => [id, { id, source: sources.get(importId) ?? '', entry }]),
  )
  return {
    fields: mergedFields(records, choicesOf(call, records)).map(({ options, ...field }) => ({
      ...field,
      options: options.map(({ value, records: ids }) => ({
        value,
        records: ids.flatMap((id) => places.get(id) ?? []),
      })),
    })),
  }
}

/**
 * A person's word on which record gives a field of a report, or that the rule does again.
 *
 * @throws {Problem} `no-such-report`; `no-such-record` where the record is not the report's or has nothing in this field
 */
export function chooseField(call: Call, { report, field, record }: Inputs['chooseField']): void {
  const id = requireReport(call, report)
  const records = recordsOfReport(call.db, id)
  const merged = mergedFields(records, choicesOf(call, records)).find((one) => one.field === field)
  if (record !== null && !merged?.options.some((option) => option.records.includes(record)))
    throw new Problem('no-such-record', 'No such record of this report has anything in this field.')
  if (record === chosenNow(merged, choicesOf(call, records))) return
  say(call, [{ kind: 'field', subject: `${id}/${field}`, body: { report: id, field, record } }])
}

function chosenNow(merged: MergedField | undefined, choices: ReadonlyMap<string, string>): string | null {
  return merged?.chosenBy === 'person' ? (choices.get(merged.field) ?? null) : null
}
