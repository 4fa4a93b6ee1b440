import type { Answer } from '#shared/domain/charting/form.ts'

/**
 * What a list is after a person changed it, where it may be another by now than the one that they saw: what they put to it or
 * took from it is put to or taken from what it is now. The second of two ticks must not take back the first.
 *
 * @param now what was last said
 * @param shown what the person saw
 * @param next what they made of that
 * @param order in which its members stand, where that is not the person's to say
 */
export function changedList(now: Answer, shown: Answer, next: Answer, order: readonly string[] = []): Answer {
  const [is, was, to] = [now, shown, next].map((answer) => (Array.isArray(answer) ? answer : []))
  if (!is || !was || !to || same(is, was)) return next
  const kept = is.filter((one) => to.includes(one) || !was.includes(one))
  const all = [...kept, ...to.filter((one) => !was.includes(one) && !kept.includes(one))]
  const placeOf = (one: string) => (order.includes(one) ? order.indexOf(one) : order.length)
  const sorted = all.toSorted((a, b) => placeOf(a) - placeOf(b))
  return sorted.length === 0 ? null : sorted
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
