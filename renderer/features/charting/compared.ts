import type { ComparedField } from '#shared/contract/charting.ts'
import { keyOf } from '#shared/domain/charting/stands.ts'

/** The key of a field that is compared, and of a field of a row of a repeating group. */
export function comparedKey({ field, row }: Pick<ComparedField, 'field' | 'row'>): string {
  return keyOf(field, row)
}

/** Whether nothing was said yet of what stands although the answers differ. */
export function isOpen({ alike, said }: ComparedField): boolean {
  return !alike && !said?.settled && said?.note == null
}

/** The next field that waits, after this one and then from the top; undefined where none does. */
export function nextToSettle(fields: readonly ComparedField[], after: string | undefined): ComparedField | undefined {
  const at = fields.findIndex((one) => comparedKey(one) === after)
  return [...fields.slice(at + 1), ...fields.slice(0, at + 1)].find((one) => isOpen(one) && comparedKey(one) !== after)
}

/** The rows of a repeating group, in order: ids that name the items of each. */
export function rowIdsOf(fields: readonly ComparedField[], parts: readonly string[]): string[] {
  return [...new Set(fields.filter(({ field }) => parts.includes(field)).flatMap(({ row }) => row ?? []))]
}
