import type { Answer } from './form.ts'
import { sameAnswer } from './settle.ts'

/** The items that one member has in a repeating group, in order, and what they answered in them. */
export interface Side {
  member: string
  items: readonly string[]
  answer: (field: string, item: string) => Answer
}

/** One thing that several charters describe: which item of whom. */
export type Row = Record<string, string>

/** What joins the ids of the items of a row to the row's own id. Ids of items have none of it. */
const joint = '+'

/** The id of a row: that of its only item, or all of them joined. */
export function rowId(row: Row): string {
  return [...new Set(Object.values(row))].sort().join(joint)
}

/** The ids of the items that a row was made of. */
export function itemsOfRow(id: string): string[] {
  return id.split(joint)
}

/**
 * Which items of several charters are the same thing: those that were answered most alike go together first; where that does not
 * tell, those that stand in the same place. What has no fellow stays alone.
 *
 * @param fields the fields of the group, by id
 */
export function matchItems(sides: readonly Side[], fields: readonly string[]): Row[] {
  const [first, ...others] = sides.toSorted((a, b) => (a.member < b.member ? -1 : 1))
  if (!first) return []
  const rows: Row[] = first.items.map((item) => ({ [first.member]: item }))
  const before = [first]
  for (const side of others) {
    const pairs = rows
      .flatMap((row, place) =>
        side.items.map((item, other) => ({
          row,
          item,
          alike: likeness(row, before, item, side, fields),
          place,
          other,
        })),
      )
      .sort(
        (a, b) =>
          b.alike - a.alike ||
          Math.abs(a.place - a.other) - Math.abs(b.place - b.other) ||
          a.place - b.place ||
          a.other - b.other,
      )
    const taken = new Set<string>()
    for (const { row, item } of pairs) {
      if (row[side.member] !== undefined || taken.has(item)) continue
      row[side.member] = item
      taken.add(item)
    }
    for (const item of side.items) if (!taken.has(item)) rows.push({ [side.member]: item })
    before.push(side)
  }
  return rows
}

/** The rows that somebody made by hand, as they were settled: ids that name no item of a member are left out. */
export function rowsOf(ids: readonly string[], sides: readonly Side[]): Row[] {
  return ids.map((id) => {
    const items = itemsOfRow(id)
    return Object.fromEntries(
      sides.flatMap((side) => {
        const own = side.items.find((item) => items.includes(item))
        return own === undefined ? [] : [[side.member, own]]
      }),
    )
  })
}

/** How many fields were answered alike, less a little for each that was not; the same id is the same thing. */
function likeness(row: Row, before: readonly Side[], item: string, side: Side, fields: readonly string[]): number {
  if (Object.values(row).includes(item)) return Number.POSITIVE_INFINITY
  let best = 0
  for (const other of before) {
    const own = row[other.member]
    if (own === undefined) continue
    const alike = fields.filter((field) => {
      const answer = other.answer(field, own)
      return answer !== null && sameAnswer(answer, side.answer(field, item))
    })
    best = Math.max(best, alike.length)
  }
  return best
}
