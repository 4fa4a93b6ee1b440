import { choicesAmong } from '#db/choices.ts'
import type { RecordRow } from '#db/records.ts'
import { type FieldChoices, mergeItems } from '#shared/domain/duplicates/merge.ts'
import type { Item } from '#shared/domain/imports/item.ts'
import type { Call } from '../call.ts'

/** The item that stands for the report of these records, with what persons chose. */
export function mergedItem(call: Pick<Call, 'db'>, records: readonly RecordRow[]): Item {
  return mergeItems(records, choicesOf(call, records))
}

/** What persons chose for the report of these records. */
export function choicesOf(call: Pick<Call, 'db'>, records: readonly RecordRow[]): FieldChoices {
  return choicesAmong(
    call.db,
    records.map(({ id }) => id),
  )
}
