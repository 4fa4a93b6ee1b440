import type { Answer, ChartingForm } from './form.ts'
import { itemsOfRow, matchItems, type Row, rowId, rowsOf, type Side } from './items.ts'
import { type Said, type Standing, standing } from './settle.ts'

/** Something that was entered for a field of a study, or for an item of a repeating group. */
export interface Entered extends Said {
  field: string
  item?: string | undefined
}

/** What was said to stand for a field, or for an item: by a third person, or by those who charted it together. */
export interface Settled {
  /** The id of the fact. */
  fact: string
  field: string
  item?: string | undefined
  settled: boolean
  value: Answer
}

/** All that was charted of one study, in any order. */
export interface Charted {
  entered: readonly Entered[]
  settled: readonly Settled[]
}

type Form = Pick<ChartingForm, 'fields' | 'perStudy'>

/** The key of a field, or of a field of an item, in {@link whatStands}. */
export function keyOf(field: string, item?: string): string {
  return item === undefined ? field : `${field}/${item}`
}

/**
 * What stands for each field of a study, by its key: it follows from what was entered and settled alone, in whatever order that
 * came. Of a repeating group that two chart, the items are rows that put together what each calls by an id of their own.
 */
export function whatStands(charted: Charted, forms: readonly Form[]): Record<string, Standing> {
  const entered = newestOfEach(charted.entered)
  const settled = newestSettled(charted.settled)
  const found = new Map<string, Standing>()
  const inGroups = new Set<string>()
  const perStudyOf = new Map<string, 1 | 2>()
  for (const { fields, perStudy = 1 } of forms) {
    for (const field of fields) {
      perStudyOf.set(field.id, perStudy)
      // What two paired and somebody settled stays so when one charts each study from then on.
      if (field.type !== 'group' || (perStudy === 1 && !settled.has(field.id))) continue
      const parts = fields.filter((part) => part.in === field.id).map((part) => part.id)
      for (const id of [field.id, ...parts]) inGroups.add(id)
      for (const [key, stands] of standingGroup(entered, settled, field.id, parts)) found.set(key, stands)
    }
  }
  const plain = Map.groupBy(
    entered.filter((one) => !inGroups.has(one.field)),
    (one) => keyOf(one.field, one.item),
  )
  for (const key of new Set([...plain.keys(), ...settled.keys()])) {
    const field = key.split('/')[0] ?? ''
    if (!inGroups.has(field))
      found.set(key, standing(plain.get(key) ?? [], settled.get(key), perStudyOf.get(field) ?? 1))
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What each member entered last: a study can have several reports, and something was perhaps said about each. */
export function newestOfEach<E extends Entered>(entered: readonly E[]): E[] {
  const newest = new Map<string, E>()
  for (const one of entered) {
    const key = `${keyOf(one.field, one.item)}/${one.member}`
    const known = newest.get(key)
    if (!known || known.fact < one.fact) newest.set(key, one)
  }
  return [...newest.values()]
}

/** What is settled now, by key. */
export function newestSettled<S extends Settled>(settled: readonly S[]): Map<string, S> {
  const newest = new Map<string, S>()
  for (const one of settled) {
    const key = keyOf(one.field, one.item)
    const known = newest.get(key)
    if (!known || known.fact < one.fact) newest.set(key, one)
  }
  for (const [key, { settled: isSettled }] of newest) if (!isSettled) newest.delete(key)
  return newest
}

/** The items of a repeating group side by side: as somebody paired them, or else as they are most alike. */
export function rowsOfGroup(
  entered: readonly Entered[],
  settled: ReadonlyMap<string, Settled>,
  group: string,
  parts: readonly string[],
): Row[] {
  const sides = sidesOf(entered, group)
  const byHand = settled.get(group)?.value
  return Array.isArray(byHand) ? rowsOf(byHand, sides) : matchItems(sides, parts)
}

function sidesOf(entered: readonly Entered[], group: string): Side[] {
  return entered
    .filter((one) => one.field === group && one.item === undefined && Array.isArray(one.value))
    .map(({ member, value }) => ({
      member,
      items: Array.isArray(value) ? value : [],
      answer: (field, item) =>
        entered.find((one) => one.member === member && one.field === field && one.item === item)?.value ?? null,
    }))
}

function standingGroup(
  entered: readonly Entered[],
  settled: ReadonlyMap<string, Settled>,
  group: string,
  parts: readonly string[],
): [string, Standing][] {
  const sides = sidesOf(entered, group)
  const byHand = settled.get(group)
  const rows = rowsOfGroup(entered, settled, group, parts)
  if (sides.length === 0 && !byHand) return []
  const ids = Array.isArray(byHand?.value) ? byHand.value : rows.map(rowId)
  const isAlike = rows.every((row) => Object.keys(row).length === sides.length)
  const whole: Standing = byHand
    ? { value: byHand.value, state: 'settled' }
    : sides.length === 1
      ? { value: ids, state: 'one' }
      : isAlike
        ? { value: ids, state: 'agreed' }
        : { value: null, state: 'differs' }
  const inside = ids.flatMap((id) => {
    const items = itemsOfRow(id)
    return parts.flatMap((field): [string, Standing][] => {
      const key = keyOf(field, id)
      const said = entered.filter((one) => one.field === field && one.item !== undefined && items.includes(one.item))
      const stands = standing(said, settled.get(key), 2)
      return stands.state === 'none' ? [] : [[key, stands]]
    })
  })
  return [[group, whole], ...inside]
}
