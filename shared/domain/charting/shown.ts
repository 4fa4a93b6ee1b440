import { type Answer, type Field, otherPrefix } from './form.ts'

/** What was entered for a field, or for an item of the repeating group that it is a part of; nothing where nothing was. */
export type AnswerAt = (field: string, item?: string) => Answer | undefined

/** A field as it is asked: once, or for one item of the repeating group that it is a part of. */
export interface Shown {
  field: Field
  item?: string
}

/**
 * The fields that are shown given the answers, in the form's order: a repeating group is followed by its fields, once for each
 * of its items. A field whose condition is not met is not shown, nor what depends on it.
 */
export function shownFields(form: { fields: readonly Field[] }, answerAt: AnswerAt): Shown[] {
  return form.fields.flatMap((field) => {
    if (field.in !== undefined || !isShown(form.fields, field, answerAt)) return []
    if (field.type !== 'group') return [{ field }]
    const parts = form.fields.filter((part) => part.in === field.id)
    const ofItem = (item: string) =>
      parts.filter((part) => isShown(form.fields, part, answerAt, item)).map((part) => ({ field: part, item }))
    return [{ field }, ...itemsOf(field, answerAt).flatMap(ofItem)]
  })
}

/** The items of a repeating group, in order. */
export function itemsOf(group: Field, answerAt: AnswerAt): string[] {
  const items = answerAt(group.id)
  return Array.isArray(items) ? items : []
}

/**
 * Whether a field is shown given the answers. A condition on a field that is not in the form any more hides nothing; fields that
 * wait for each other are not shown.
 *
 * @param item the item of the repeating group that is looked at, for a field that is a part of one
 */
export function isShown(
  fields: readonly Field[],
  field: Field,
  answerAt: AnswerAt,
  item?: string,
  waiting: ReadonlySet<string> = new Set(),
): boolean {
  if (field.retired || waiting.has(field.id)) return false
  const find = (id: string | undefined) => fields.find((one) => one.id === id && !one.retired)
  const waits = new Set([...waiting, field.id])
  if (field.in !== undefined) {
    const group = find(field.in)
    if (!group || !isShown(fields, group, answerAt, undefined, waits)) return false
  }
  const asked = find(field.showIf?.field)
  if (!field.showIf || !asked) return true
  const askedItem = asked.in !== undefined && asked.in === field.in ? item : undefined
  if (!isShown(fields, asked, answerAt, askedItem, waits)) return false
  return meets(asked, answerAt(asked.id, askedItem), field.showIf.is)
}

/**
 * Whether an answer is one of those that a condition names. What lies under a tag is that tag as well, and `other:` alone is
 * whatever was written.
 */
export function meets(field: Field, answer: Answer | undefined, is: readonly string[]): boolean {
  const given = answer === undefined || answer === null ? [] : [answer].flat().map(String)
  return given.some((one) =>
    is.some((wanted) => withParents(field, one).includes(wanted) || (wanted === otherPrefix && one.startsWith(wanted))),
  )
}

function withParents(field: Field, id: string): string[] {
  const chain = [id]
  for (let up = parentOf(field, id); up !== undefined && !chain.includes(up); up = parentOf(field, up)) chain.push(up)
  return chain
}

function parentOf(field: Field, id: string): string | undefined {
  return field.options.find((option) => option.id === id)?.parent
}
