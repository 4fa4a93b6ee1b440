import { z } from 'zod'
import type { Answer, ChartingForm, Field } from './form.ts'
import { readAnswer } from './reading.ts'
import { isShown } from './shown.ts'

type Fields = Pick<ChartingForm, 'fields'>

/** What somebody answered about a report. */
export interface Given {
  report: string
  member: string
  field: string
  item?: string | undefined
  value: Answer
}

/** What can happen to an answer when its form is changed; whatever does, the answer itself stays. */
export const fates = ['converted', 'merged', 'reworded', 'kept', 'retired', 'hidden', 'back'] as const
type Fate = (typeof fates)[number]

/** What a new version of a form does to the answers to one field: how many there are, and what happens to how many of them. */
export const effect = z.object({
  field: z.string(),
  label: z.string(),
  answers: z.int(),
  fates: z.partialRecord(z.enum(fates), z.int()),
})
export type Effect = z.infer<typeof effect>

/**
 * What happens to what was answered when a form is changed, field by field; fields to whose answers nothing happens are left out.
 * `converted`: read as an answer to the new kind of question. `merged`: read as another choice. `reworded`: given to other words.
 * `kept`: no answer to what is asked now, and shown as it was. `retired`: the field is not asked any more. `hidden`: its condition
 * is not met. `back`: one of the last three before, and an answer again.
 */
export function effectsOf(before: Fields, after: Fields, given: readonly Given[]): Effect[] {
  const answers = given.filter((one) => one.value !== null)
  const [was, is] = [before, after].map((form) => stater(form, answers)) as [Stater, Stater]
  const fieldOf = (form: Fields, id: string) => form.fields.find((field) => field.id === id)
  return [...Map.groupBy(answers, (one) => one.field)].flatMap(([id, some]) => {
    const [old, now] = [fieldOf(before, id), fieldOf(after, id)]
    const field = now ?? old
    if (!field) return []
    const happened = some.flatMap((one) => fateOf(was(one), is(one), old, now) ?? [])
    if (happened.length === 0) return []
    const counts = [...Map.groupBy(happened, (fate) => fate)].map(([fate, all]) => [fate, all.length])
    return [{ field: id, label: field.label, answers: some.length, fates: Object.fromEntries(counts) }]
  })
}

interface State {
  state: 'answer' | 'converted' | 'kept' | 'retired' | 'hidden'
  value: Answer
}
type Stater = (given: Given) => State

function fateOf(was: State, is: State, old: Field | undefined, now: Field | undefined): Fate | undefined {
  const isThere = ({ state }: State) => state === 'answer' || state === 'converted'
  if (!isThere(is)) return is.state === was.state ? undefined : (is.state as Fate)
  if (!isThere(was)) return 'back'
  if (is.state === 'converted' && old?.type !== now?.type) return 'converted'
  if (JSON.stringify(was.value) !== JSON.stringify(is.value)) return is.state === 'answer' ? 'merged' : 'converted'
  if (old && now && (old.label !== now.label || isChoiceReworded(is.value, old, now))) return 'reworded'
  return undefined
}

/** Whether one of the choices is called something else now. */
function isChoiceReworded(value: Answer, old: Field, now: Field): boolean {
  const label = (field: Field, id: string) => field.options.find((option) => option.id === id)?.label
  return [value].flat().some((id) => typeof id === 'string' && label(old, id) !== label(now, id))
}

/** What a form makes of each answer, given what the same member answered about the same report. */
function stater(form: Fields, answers: readonly Given[]): Stater {
  const fields = new Map(form.fields.map((field) => [field.id, field]))
  const keyOf = ({ report, member }: Given, field: string, item?: string) =>
    [report, member, field, ...(item === undefined ? [] : [item])].join('\n')
  const values = new Map(answers.map((one) => [keyOf(one, one.field, one.item), one.value]))
  const readOf = (given: Given, id: string, item?: string) => {
    const field = fields.get(id)
    const value = values.get(keyOf(given, id, item))
    return field && value !== undefined ? readAnswer(value, field).value : undefined
  }
  return (given) => {
    const field = fields.get(given.field)
    if (!field || field.retired) return { state: 'retired', value: null }
    // An answer in a repeating group is about one of its items; one outside of it is about none.
    if ((given.item === undefined) !== (field.in === undefined)) return { state: 'kept', value: null }
    const { state, value } = readAnswer(given.value, field)
    if (state === 'kept') return { state, value }
    const isAsked = isShown(form.fields, field, (id, item) => readOf(given, id, item), given.item)
    return { state: isAsked ? state : 'hidden', value }
  }
}
