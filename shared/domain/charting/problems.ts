import type { Field, Option } from './form.ts'
import { formulaProblem } from './formula.ts'
import type { FormulaProblem } from './formula-syntax.ts'

export const formProblemKinds = [
  'no-label',
  'no-options',
  'option-twice',
  'option-parent',
  'option-into',
  'condition-gone',
  'condition-value',
  'condition-circle',
  'group-gone',
  'limits',
  'bands',
  'formula',
] as const

/** What is wrong with a field of a form that is being made. `text` is the option, field or value that it is about. */
export interface FormProblem {
  kind: (typeof formProblemKinds)[number]
  field: string
  label: string
  text?: string
  formula?: FormulaProblem
}

/** Everything that keeps a form from being used: the fields that are asked, in order, each with what is wrong with it. */
export function problemsOf(fields: readonly Field[]): FormProblem[] {
  const asked = fields.filter((field) => !field.retired)
  return asked.flatMap((field) =>
    [
      ...labelProblems(field),
      ...optionProblems(field),
      ...groupProblems(field, asked),
      ...conditionProblems(field, asked),
      ...numberProblems(field),
      ...formulaProblems(field, asked),
    ].map((problem) => ({ ...problem, field: field.id, label: field.label })),
  )
}

/** Whether a field offers choices. */
export function hasOptions(field: Pick<Field, 'type'>): boolean {
  return field.type === 'one' || field.type === 'many' || field.type === 'tags'
}

/** Whether what else is shown can depend on the answer to this field. */
export function canBeCondition(field: Pick<Field, 'type'>): boolean {
  return hasOptions(field) || ['number', 'year', 'country'].includes(field.type)
}

type Found = Omit<FormProblem, 'field' | 'label'>

function labelProblems(field: Field): Found[] {
  return field.label.trim() ? [] : [{ kind: 'no-label' }]
}

function optionProblems(field: Field): Found[] {
  if (!hasOptions(field)) return []
  const offered = field.options.filter((option) => !option.retired)
  const ids = field.options.map((option) => option.id)
  const plain = (option: Option) => `${option.parent ?? ''}\n${option.label.normalize('NFC').trim().toLowerCase()}`
  const names = offered.map(plain)
  const twice = field.options.find((option, i) => ids.indexOf(option.id) !== i)
  const alike = offered.find((option, i) => names.indexOf(plain(option)) !== i)
  const under = offered.find((option) => option.parent !== undefined && !isUp(offered, option.id, 'parent'))
  const into = field.options.find((option) => option.into !== undefined && !isUp(field.options, option.id, 'into'))
  return [
    ...(offered.length === 0 && !field.other ? [{ kind: 'no-options' as const }] : []),
    ...[twice ?? alike].flatMap((one) => (one ? [{ kind: 'option-twice' as const, text: one.label }] : [])),
    ...(under ? [{ kind: 'option-parent' as const, text: under.label }] : []),
    ...(into ? [{ kind: 'option-into' as const, text: into.label }] : []),
  ]
}

/** Whether each option from this one on leads to another that is there, and none of them back. */
function isUp(options: readonly Option[], id: string, by: 'parent' | 'into'): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined; ) {
    const option = options.find((one) => one.id === at)
    if (!option || seen.has(at)) return false
    seen.add(at)
    at = option[by]
  }
  return true
}

function groupProblems(field: Field, asked: readonly Field[]): Found[] {
  if (field.in === undefined) return []
  const group = asked.find((one) => one.id === field.in)
  return group?.type === 'group' && group.in === undefined && field.type !== 'group' ? [] : [{ kind: 'group-gone' }]
}

function conditionProblems(field: Field, asked: readonly Field[]): Found[] {
  if (!field.showIf) return []
  const { field: id, is } = field.showIf
  const on = asked.find((one) => one.id === id)
  // What is asked of each item of a group has many answers, seen from outside of it.
  if (!on || !canBeCondition(on) || (on.in !== undefined && on.in !== field.in)) return [{ kind: 'condition-gone' }]
  if (dependsOnItself(field, asked)) return [{ kind: 'condition-circle', text: on.label }]
  const known = [...on.options.filter((option) => !option.retired).map((option) => option.id), 'other:']
  const strange = hasOptions(on) ? is.find((value) => !known.includes(value)) : undefined
  if (strange === undefined) return []
  const label = on.options.find((option) => option.id === strange)?.label
  return [{ kind: 'condition-value', text: label ?? strange }]
}

function dependsOnItself(field: Field, asked: readonly Field[]): boolean {
  const seen = new Set<string>()
  const open = [field.id]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const one = asked.find((candidate) => candidate.id === id)
    for (const next of [one?.showIf?.field, one?.in]) {
      if (next === field.id) return true
      if (next === undefined || seen.has(next)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return false
}

function numberProblems(field: Field): Found[] {
  const found: Found[] = []
  if (field.type === 'number' && field.min !== undefined && field.max !== undefined && field.min > field.max)
    found.push({ kind: 'limits' })
  const from = field.bands?.map((band) => band.from) ?? []
  if (from.some((value, i) => i > 0 && value <= (from[i - 1] ?? value))) found.push({ kind: 'bands' })
  return found
}

function formulaProblems(field: Field, asked: readonly Field[]): Found[] {
  const formula = field.type === 'calculated' ? formulaProblem({ fields: asked }, field) : undefined
  return formula ? [{ kind: 'formula', text: formula.text, formula }] : []
}
