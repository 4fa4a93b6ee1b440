import { z } from 'zod'
import type { ChartingForm, Field, Option } from './form.ts'

type Fields = Pick<ChartingForm, 'fields'>

/** What can differ between two versions: of a field, of one of its options, and of the form as a whole. */
export const changeKinds = [
  'added',
  'retired',
  'restored',
  'moved',
  'reworded',
  'type',
  'grouped',
  'ungrouped',
  'required',
  'optional',
  'help',
  'condition',
  'limits',
  'other',
  'several',
  'formula',
  'bands',
  'options',
  'option-added',
  'option-retired',
  'option-restored',
  'option-renamed',
  'option-merged',
  'name',
  'order',
  'charters',
  'blind',
  'open',
  'form-retired',
  'form-restored',
] as const

/** One difference between two versions of a form. `from` and `to` are labels or types, `option` the label of one. */
export const change = z.object({
  kind: z.enum(changeKinds),
  field: z.string().optional(),
  /** What the field is called in the newer version. */
  label: z.string().optional(),
  option: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
})
export type Change = z.infer<typeof change>

/**
 * A new version of a form in which nothing that the last one had is gone: a field or a choice that is left out is not asked any
 * more, and what was answered still finds its words.
 */
export function carryOver(before: Fields | undefined, after: readonly Field[]): Field[] {
  const old = new Map(before?.fields.map((field) => [field.id, field]))
  const kept = after.map((field) => {
    const options = old.get(field.id)?.options ?? []
    return { ...field, options: [...field.options, ...gone(options, field.options)] }
  })
  return [...kept, ...gone(before?.fields ?? [], after)]
}

function gone<T extends { id: string; retired?: boolean | undefined }>(before: readonly T[], after: readonly T[]): T[] {
  const ids = new Set(after.map((one) => one.id))
  return before.filter((one) => !ids.has(one.id)).map((one) => ({ ...one, retired: true }))
}

/** What differs between two versions of a form, in the order of the newer one. */
export function changesOf(before: ChartingForm | undefined, after: ChartingForm): Change[] {
  const old = new Map(before?.fields.map((field) => [field.id, field]))
  const moved = before ? movedOf(before, after) : new Set<string>()
  const left = gone(before?.fields ?? [], after.fields).filter((field) => !old.get(field.id)?.retired)
  return [
    ...formChanges(before, after),
    ...after.fields.flatMap((field): Change[] => {
      const was = old.get(field.id)
      const said = { field: field.id, label: field.label }
      if (!was) return field.retired ? [] : [{ kind: 'added', ...said }]
      if (was.retired && field.retired) return []
      if (field.retired) return [{ kind: 'retired', ...said }]
      return [
        ...(was.retired ? [{ kind: 'restored' as const, ...said }] : []),
        ...fieldChanges(was, field, [...(before?.fields ?? []), ...after.fields]),
        ...(moved.has(field.id) ? [{ kind: 'moved' as const, ...said }] : []),
      ]
    }),
    ...left.map((field): Change => ({ kind: 'retired', field: field.id, label: field.label })),
  ]
}

function formChanges(before: ChartingForm | undefined, after: ChartingForm): Change[] {
  if (!before) return []
  const changes: Change[] = []
  if ((before.name ?? '') !== (after.name ?? ''))
    changes.push({ kind: 'name', from: before.name ?? '', to: after.name ?? '' })
  if ((before.order ?? 0) !== (after.order ?? 0)) changes.push({ kind: 'order' })
  const charters = (form: ChartingForm) => [form.perStudy ?? 1, [...(form.charters ?? [])].sort()]
  if (!isSame(charters(before), charters(after))) changes.push({ kind: 'charters' })
  if ((before.blind ?? false) !== (after.blind ?? false)) changes.push({ kind: after.blind ? 'blind' : 'open' })
  if ((before.retired ?? false) !== (after.retired ?? false))
    changes.push({ kind: after.retired ? 'form-retired' : 'form-restored' })
  return changes
}

function fieldChanges(was: Field, is: Field, fields: readonly Field[]): Change[] {
  const said = { field: is.id, label: is.label }
  const labelOf = (id: string | undefined) => fields.findLast((field) => field.id === id)?.label ?? ''
  const changes: Change[] = []
  if (was.label !== is.label) changes.push({ kind: 'reworded', ...said, from: was.label })
  if (was.type !== is.type) changes.push({ kind: 'type', ...said, from: was.type, to: is.type })
  if (was.in !== is.in && is.in !== undefined) changes.push({ kind: 'grouped', ...said, to: labelOf(is.in) })
  if (was.in !== is.in && is.in === undefined) changes.push({ kind: 'ungrouped', ...said, from: labelOf(was.in) })
  if ((was.required ?? false) !== (is.required ?? false))
    changes.push({ kind: is.required ? 'required' : 'optional', ...said })
  const sides: [Change['kind'], (field: Field) => unknown][] = [
    ['help', (field) => field.help ?? ''],
    ['condition', (field) => field.showIf ?? null],
    ['limits', (field) => [field.unit ?? '', field.min ?? null, field.max ?? null]],
    ['other', (field) => field.other ?? false],
    ['several', (field) => field.several ?? false],
    ['formula', (field) => field.formula ?? ''],
    ['bands', (field) => field.bands ?? []],
  ]
  for (const [kind, side] of sides) if (!isSame(side(was), side(is))) changes.push({ kind, ...said })
  return [...changes, ...optionChanges(was, is)]
}

function optionChanges(was: Field, is: Field): Change[] {
  const said = { field: is.id, label: is.label }
  const old = new Map(was.options.map((option) => [option.id, option]))
  const labelOf = (id: string) => is.options.find((option) => option.id === id)?.label ?? ''
  const changes = is.options.flatMap((option): Change[] => {
    const before = old.get(option.id)
    const named = { ...said, option: option.label }
    if (!before) return option.retired ? [] : [{ kind: 'option-added', ...named }]
    if (option.into !== undefined && option.into !== before.into)
      return [{ kind: 'option-merged', ...named, to: labelOf(option.into) }]
    if (before.retired && option.retired) return []
    if (option.retired) return [{ kind: 'option-retired', ...named }]
    const renamed = { kind: 'option-renamed' as const, ...said, option: before.label, to: option.label }
    return [
      ...(before.retired ? [{ kind: 'option-restored' as const, ...named }] : []),
      ...(before.label !== option.label ? [renamed] : []),
    ]
  })
  const lost = gone(was.options, is.options).filter((option) => !old.get(option.id)?.retired)
  const worth = (options: readonly Option[]) =>
    options.filter((one) => !one.retired).map(({ id, points, tone, parent }) => [id, points, tone, parent])
  const both = (options: readonly Option[], others: readonly Option[]) =>
    options.filter((one) => others.some((other) => other.id === one.id && !other.retired))
  // Their order, points, signs and what lies under what: told as one.
  const isRearranged = !isSame(worth(both(was.options, is.options)), worth(both(is.options, was.options)))
  return [
    ...changes,
    ...lost.map((option): Change => ({ kind: 'option-retired', ...said, option: option.label })),
    ...(isRearranged ? [{ kind: 'options' as const, ...said }] : []),
  ]
}

/** The fewest fields that must have been taken from one place to another: all others stand in the order that they had. */
function movedOf(before: Fields, after: Fields): Set<string> {
  const asked = (form: Fields) => form.fields.filter((field) => !field.retired).map((field) => field.id)
  const place = new Map(asked(before).map((id, index) => [id, index]))
  const ids = asked(after).filter((id) => place.has(id))
  // For each field, the longest run of fields in their old order that ends with it.
  const runs: string[][] = []
  for (const [index, id] of ids.entries()) {
    const fitting = runs.slice(0, index).filter((run) => (place.get(run.at(-1) ?? '') ?? 0) < (place.get(id) ?? 0))
    const longest = fitting.reduce<string[]>((best, run) => (run.length > best.length ? run : best), [])
    runs.push([...longest, id])
  }
  const stay = new Set(runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []))
  return new Set(ids.filter((id) => !stay.has(id)))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
