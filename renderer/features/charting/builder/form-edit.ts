import type { Field, FieldType, Option } from '#shared/domain/charting/form.ts'
import { hasOptions } from '#shared/domain/charting/problems.ts'

/** Where a field goes: before another, into a group at its end, or to the end of the form. */
export type Place = { before: string } | { into: string } | 'end'

/** The fields as they stand below each other: those that are asked, each group followed by its parts. */
export function inOrder(fields: readonly Field[]): Field[] {
  const asked = fields.filter((field) => !field.retired)
  const isPart = (field: Field) => asked.some((group) => group.id === field.in && group.type === 'group')
  return asked
    .filter((field) => !isPart(field))
    .flatMap((field) => [field, ...(field.type === 'group' ? asked.filter((part) => part.in === field.id) : [])])
}

/** A field of this type with nothing said about it yet. */
export function newField(type: FieldType, id: string): Field {
  return { id, label: '', type, options: [] }
}

/** The fields with another one at this place; in a group if what it comes before is in one. */
export function addField(fields: readonly Field[], field: Field, place: Place): Field[] {
  const lined = inOrder(fields)
  const rest = fields.filter((one) => one.retired && one.id !== field.id)
  const others = lined.filter((one) => one.id !== field.id && one.in !== field.id)
  const own = lined.filter((one) => one.in === field.id)
  const [at, group] = spot(others, place)
  const { in: _, ...plain } = field
  const placed = group === undefined || field.type === 'group' ? plain : { ...plain, in: group }
  return [...others.slice(0, at), placed, ...own, ...others.slice(at), ...rest]
}

/** The fields with one of them at another place; a group takes its parts along. */
export function moveField(fields: readonly Field[], id: string, place: Place): Field[] {
  const field = fields.find((one) => one.id === id)
  const isItself = place !== 'end' && ('into' in place ? place.into : place.before) === id
  return field && !isItself ? addField(fields, field, place) : [...fields]
}

/** A place further up or down: into a group and out of it again where one stands there. */
export function stepField(fields: readonly Field[], id: string, by: 1 | -1): Field[] {
  const field = fields.find((one) => one.id === id)
  if (!field) return [...fields]
  const lined = inOrder(fields)
  const peers = field.type === 'group' ? lined.filter((one) => one.in === undefined) : lined
  const at = peers.findIndex((one) => one.id === id)
  if (by === -1) {
    const above = peers[at - 1]
    return above ? moveField(fields, id, { before: above.id }) : [...fields]
  }
  const below = peers[at + 1]
  if (!below) return field.in === undefined ? [...fields] : moveField(fields, id, 'end')
  // Out of the end of a group, and into one that begins there, without stepping over anything.
  if (field.in !== undefined && below.in !== field.in) return moveField(fields, id, { before: below.id })
  const next = peers[at + 2]
  if (field.in !== undefined && next?.in !== field.in) return moveField(fields, id, { into: field.in })
  if (below.type === 'group' && field.type !== 'group' && next?.in !== below.id)
    return moveField(fields, id, { into: below.id })
  return moveField(fields, id, next ? { before: next.id } : 'end')
}

function spot(lined: readonly Field[], place: Place): [at: number, group: string | undefined] {
  if (place === 'end') return [lined.length, undefined]
  if ('into' in place) {
    const last = lined.findLastIndex((one) => one.id === place.into || one.in === place.into)
    return last < 0 ? [lined.length, undefined] : [last + 1, place.into]
  }
  const at = lined.findIndex((one) => one.id === place.before)
  return at < 0 ? [lined.length, undefined] : [at, lined[at]?.in]
}

/** The fields with something else said about one of them. */
export function changeField(fields: readonly Field[], id: string, part: Partial<Field>): Field[] {
  return fields.map((field) => (field.id === id ? clean({ ...field, ...part }) : field))
}

/** What is not said is left out, so that the same form is the same whichever way it came about. */
function clean(field: Field): Field {
  const isSaid = (value: unknown) => value !== undefined && value !== '' && value !== false
  const kept = ['id', 'label', 'type', 'options']
  return Object.fromEntries(
    Object.entries(field).filter(([key, value]) => kept.includes(key) || isSaid(value)),
  ) as Field
}

/**
 * The fields without these: one that was saved is kept as not asked any more, with what was answered; another is gone. What
 * depended on them is asked whatever is answered; parts of a group that goes stay in the form.
 *
 * @param saved the ids of fields that the form had when it was saved
 */
export function removeField(fields: readonly Field[], id: string, saved: ReadonlySet<string>): Field[] {
  const gone = new Set([id, ...fields.filter((field) => field.in === id).map((field) => field.id)])
  return fields
    .filter((field) => !gone.has(field.id) || saved.has(field.id))
    .map((field) => (gone.has(field.id) ? { ...field, retired: true } : field))
    .map(({ showIf, ...field }) =>
      showIf && gone.has(showIf.field) && !gone.has(field.id) ? field : { ...field, ...(showIf && { showIf }) },
    )
}

/** A field that was not asked any more is asked again, at the end; out of its group if that is gone. */
export function putBack(fields: readonly Field[], id: string): Field[] {
  const field = fields.find((one) => one.id === id)
  if (!field) return [...fields]
  const { retired: _, ...back } = field
  const group = fields.find((one) => one.id === field.in && !one.retired && one.type === 'group')
  return addField(
    fields.filter((one) => one.id !== id),
    back,
    group ? { into: group.id } : 'end',
  )
}

/** A copy of a field right after it, with ids of its own. */
export function copyField(fields: readonly Field[], id: string, newId: () => string): { fields: Field[]; id: string } {
  const lined = inOrder(fields)
  const at = lined.findIndex((one) => one.id === id)
  const field = lined[at]
  if (!field) return { fields: [...fields], id }
  const ids = new Map(field.options.map((option) => [option.id, newId()]))
  const options = field.options
    .filter((option) => !option.retired)
    .map((option) => ({
      ...option,
      id: ids.get(option.id) ?? option.id,
      ...(option.parent && { parent: ids.get(option.parent) ?? option.parent }),
    }))
  const copy = { ...field, id: newId(), options }
  const next = lined.slice(at + 1).find((one) => one.in !== field.id)
  const place: Place = field.in && next?.in !== field.in ? { into: field.in } : next ? { before: next.id } : 'end'
  return { fields: addField(fields, copy, place), id: copy.id }
}

/** Lines of text as options, after those that are there; a line that says what one says already adds none. */
export function addOptions(field: Field, text: string, newId: () => string): Option[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const options = [...field.options]
  for (const label of lines) {
    const same = options.find((option) => option.label.toLowerCase() === label.toLowerCase() && !option.parent)
    if (!same) options.push({ id: newId(), label })
    else if (same.retired) options[options.indexOf(same)] = offered(same)
  }
  return options
}

/** An option that is offered again. */
export function offered({ retired: _, into: __, ...option }: Option): Option {
  return option
}

/** The options without one: kept as not offered any more if it was saved; what lay under it lies where it lay. */
export function removeOption(options: readonly Option[], id: string, saved: ReadonlySet<string>): Option[] {
  const parent = options.find((option) => option.id === id)?.parent
  return options
    .filter((option) => option.id !== id || saved.has(id))
    .map((option) => (option.id === id ? { ...option, retired: true } : option))
    .map(({ parent: up, ...option }) => {
      const above = up === id ? parent : up
      return above === undefined ? option : { ...option, parent: above }
    })
}

/** One option counted as another from now on, and what was answered with it, too. */
export function mergeOption(options: readonly Option[], id: string, into: string): Option[] {
  return options.map((option) => (option.id === id ? { ...option, retired: true, into } : option))
}

/** The options with one of them at another place. */
export function moveOption(options: readonly Option[], id: string, before: string | undefined): Option[] {
  const option = options.find((one) => one.id === id)
  if (!option || before === id) return [...options]
  const others = options.filter((one) => one.id !== id)
  const at = before === undefined ? -1 : others.findIndex((one) => one.id === before)
  return at < 0 ? [...others, option] : [...others.slice(0, at), option, ...others.slice(at)]
}

/** Whether a field that is one of a list or several of it can be offered points and tones. */
export function bearsPoints(field: Field): boolean {
  return hasOptions(field) && field.type !== 'tags'
}
