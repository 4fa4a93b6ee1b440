import type { Answer, ChartingForm, Field } from './form.ts'
import { rowId } from './items.ts'
import { sameAnswer } from './settle.ts'
import { shownFields } from './shown.ts'
import { type Charted, type Entered, keyOf, newestOfEach, newestSettled, rowsOfGroup } from './stands.ts'

/** What one member answered, with what it rests on. */
export interface ComparedSide {
  member: string
  value: Answer
  quote?: string
  page?: string
  attachment?: string
  note?: string
  /** Which item of theirs it is, in a repeating group; none where they have no such item. */
  item?: string
}

/** A field, or a field of a row of a repeating group, as each charted it. */
export interface Compared {
  field: string
  row?: string
  sides: ComparedSide[]
  alike: boolean
}

/** What an answer may rest on. */
type Resting = Entered & {
  quote?: string | undefined
  page?: string | undefined
  attachment?: string | undefined
  note?: string | undefined
}

/**
 * The fields of a form side by side, in its order, as each of the members charted it: those that at least one of them was shown.
 * What a member answered in a field that is hidden from them does not count. Nothing is told of headings and of what is calculated.
 */
export function comparedFields(
  form: Pick<ChartingForm, 'fields'>,
  members: readonly string[],
  charted: Charted & { entered: readonly Resting[] },
): Compared[] {
  const entered = newestOfEach(charted.entered)
  const settled = newestSettled(charted.settled)
  const own = new Map(members.map((member) => [member, sideOf(form, entered, member)]))
  const side = (member: string, field: string, item?: string): ComparedSide => {
    const said = own.get(member)?.shown.has(keyOf(field, item)) ? own.get(member)?.find(field, item) : undefined
    return {
      member,
      value: said?.value ?? null,
      ...(said?.quote && { quote: said.quote }),
      ...(said?.page && { page: said.page }),
      ...(said?.attachment && { attachment: said.attachment }),
      ...(said?.note && { note: said.note }),
      ...(item !== undefined && { item }),
    }
  }
  const compared = (field: string, sides: ComparedSide[], row?: string): Compared => ({
    field,
    ...(row !== undefined && { row }),
    sides,
    alike: sides.every(({ value }) => sameAnswer(value, sides[0]?.value ?? null)),
  })
  const isSeen = (field: Field) => members.some((member) => own.get(member)?.shown.has(field.id))
  return form.fields.flatMap((field) => {
    if (field.in !== undefined || field.type === 'heading' || field.type === 'calculated' || !isSeen(field)) return []
    const sides = members.map((member) => side(member, field.id))
    if (field.type !== 'group') return [compared(field.id, sides)]
    const parts = form.fields.filter(
      (part) => part.in === field.id && part.type !== 'heading' && part.type !== 'calculated',
    )
    const those = entered.filter(({ member }) => members.includes(member))
    const rows = rowsOfGroup(
      those,
      settled,
      field.id,
      parts.map((part) => part.id),
    )
    const having = sides.filter(({ value }) => Array.isArray(value) && value.length > 0).length
    return [
      // Each has ids of their own: they agree about the group where all have all of its items.
      {
        field: field.id,
        sides,
        alike: rows.every((row) => Object.keys(row).length === members.length) || having === 0,
      },
      ...rows.flatMap((row) =>
        parts
          .filter((part) => members.some((member) => own.get(member)?.shown.has(keyOf(part.id, row[member]))))
          .map((part) =>
            compared(
              part.id,
              members.map((member) =>
                row[member] === undefined ? { member, value: null } : side(member, part.id, row[member]),
              ),
              rowId(row),
            ),
          ),
      ),
    ]
  })
}

/** What one member was shown, by key, and what they answered. */
function sideOf(form: Pick<ChartingForm, 'fields'>, entered: readonly Resting[], member: string) {
  const answers = new Map(
    entered.filter((one) => one.member === member).map((one) => [keyOf(one.field, one.item), one] as const),
  )
  const find = (field: string, item?: string) => answers.get(keyOf(field, item))
  const shown = shownFields(form, (field, item) => find(field, item)?.value)
  return { find, shown: new Set(shown.map(({ field, item }) => keyOf(field.id, item))) }
}
