import type { Answer, Field } from './form.ts'
import { type Expression, FormulaError, type FormulaProblem, parseFormula, walk } from './formula-syntax.ts'
import { type AnswerAt, isShown, itemsOf } from './shown.ts'

/** Not answered, so that nothing follows yet. */
const missing = Symbol('missing')
/** Not asked, or without points: left out of sums and means. */
const skipped = Symbol('skipped')
type One = number | string | boolean | typeof missing | typeof skipped
/** Several: of a field in a repeating group, one for each of its items. */
type Value = One | One[]

/** Where a formula looks: the form, the answers, and the item of the group that it is a part of. */
interface Scope {
  fields: readonly Field[]
  answerAt: AnswerAt
  of: Field
  item: string | undefined
  /** The calculated fields that are being worked out, to tell circles. */
  open: readonly string[]
  /** Whether to look at what is not shown, too. */
  all?: boolean
}

/**
 * What a calculated field comes to, or nothing while something that it needs is not answered, or where the formula is wrong.
 *
 * @param item the item of its repeating group, for a field that is a part of one
 */
export function calculate(
  form: { fields: readonly Field[] },
  field: Field,
  answerAt: AnswerAt,
  item?: string,
): number | undefined {
  try {
    const value = evaluateField({ fields: form.fields, answerAt, of: field, item, open: [] })
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  } catch (error) {
    if (error instanceof FormulaError) return undefined
    throw error
  }
}

/** What is wrong with the formula of a calculated field, with the place in its text; nothing if nothing is. */
export function formulaProblem(form: { fields: readonly Field[] }, field: Field): FormulaProblem | undefined {
  // With nothing answered, everything is looked up and nothing worked out: a wrong name shows, a missing answer is none.
  const scope = { fields: form.fields, answerAt: () => undefined, of: field, item: '', open: [], all: true }
  try {
    evaluateField(scope)
    return undefined
  } catch (error) {
    if (error instanceof FormulaError) return error.problem
    throw error
  }
}

/** The fields that a formula names, by id; none where it cannot be read. */
export function fieldsNamed(formula: string, fields: readonly Field[]): string[] {
  try {
    const names = new Set<string>()
    walk(parseFormula(formula), (node) => {
      if (node.type === 'Identifier') names.add(resolve(fields, formula, node).id)
    })
    return [...names]
  } catch (error) {
    if (error instanceof FormulaError) return []
    throw error
  }
}

/** The formula with each field named as people do, by its label, where one field alone bears it. */
export function withLabels(formula: string, fields: readonly Field[]): string {
  return formula.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const field = fields.find((one) => one.id === name.trim())
    if (!field || /[{}]/.test(field.label)) return whole
    return labelled(fields, field.label).length === 1 ? `{${field.label}}` : whole
  })
}

/** The formula with each field named by its id, so that it goes on meaning the same when a label is reworded. */
export function withIds(formula: string, fields: readonly Field[]): string {
  return formula.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    if (fields.some((one) => one.id === name.trim())) return whole
    const [field, ...more] = labelled(fields, name)
    return field && more.length === 0 ? `{${field.id}}` : whole
  })
}

/** The band that a value lies in: the last one that begins at or below it. */
export function bandOf<B extends { from: number }>(value: number, bands: readonly B[] | undefined): B | undefined {
  return bands?.reduce<B | undefined>(
    (best, band) => (band.from <= value && (!best || band.from >= best.from) ? band : best),
    undefined,
  )
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

function labelled(fields: readonly Field[], label: string): Field[] {
  return fields.filter((field) => !field.retired && plain(field.label) === plain(label))
}

function resolve(fields: readonly Field[], formula: string, node: Expression): Field {
  const name = String(node.name)
  const fail = (kind: FormulaProblem['kind']) => new FormulaError(kind, name, formula.indexOf(name))
  const byId = fields.find((one) => one.id === name)
  if (byId?.retired) throw fail('unknown-field')
  if (byId) return byId
  const [field, ...more] = labelled(fields, name)
  if (!field) throw fail('unknown-field')
  if (more.length > 0) throw fail('ambiguous-field')
  return field
}

function evaluateField(scope: Scope): Value {
  const formula = scope.of.formula ?? ''
  if (scope.open.includes(scope.of.id)) throw new FormulaError('cycle', scope.of.label, 0)
  return evaluate(parseFormula(formula), formula, { ...scope, open: [...scope.open, scope.of.id] })
}

function evaluate(node: Expression, formula: string, scope: Scope): Value {
  const at = (text: string) => Math.max(0, formula.indexOf(text))
  const number = (part: unknown): number | typeof missing => {
    const value = evaluate(part as Expression, formula, scope)
    if (value === missing || value === skipped) return missing
    if (typeof value === 'number') return value
    throw notNumber(part as Expression)
  }
  /** A text that a choice is compared with: the option of that label. */
  const chosen = (part: Expression, other: Expression): Expression => {
    if (typeof part.value !== 'string' || other.type !== 'Identifier') return part
    const { options } = resolve(scope.fields, formula, other)
    const wanted = plain(part.value)
    const option = options.find((one) => plain(one.label) === wanted || one.id === part.value)
    if (options.length > 0 && !option) throw new FormulaError('unknown-option', part.value, at(part.value))
    return option ? { ...part, value: option.id } : part
  }
  const notNumber = (part: Expression) => {
    const name = part.type === 'Identifier' ? String(part.name) : String(part.raw ?? formula)
    return new FormulaError('not-a-number', name, at(name))
  }
  switch (node.type) {
    case 'Literal':
      return node.value as number | string
    case 'Identifier':
      return lookUp(resolve(scope.fields, formula, node), scope)
    case 'UnaryExpression': {
      const value = number(node.argument)
      return value === missing ? missing : -value
    }
    case 'BinaryExpression': {
      const operator = String(node.operator)
      const reckon = arithmetic[operator]
      if (reckon) {
        const [left, right] = [number(node.left), number(node.right)]
        return typeof left === 'number' && typeof right === 'number' ? reckon(left, right) : missing
      }
      const [a, b] = [node.left, node.right] as [Expression, Expression]
      return compare(operator, evaluate(chosen(a, b), formula, scope), evaluate(chosen(b, a), formula, scope))
    }
    case 'CallExpression':
      return call(node, formula, scope)
  }
  throw new FormulaError('syntax', formula, 0)
}

const arithmetic: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}

function compare(operator: string, left: Value, right: Value): Value {
  if ([left, right].some((one) => one === missing || one === skipped)) return missing
  // Of several choices, one that is the other side is enough.
  const isSame = [left].flat().some((a) => [right].flat().includes(a))
  if (operator === '==') return isSame
  if (operator === '!=') return !isSame
  if (typeof left !== 'number' || typeof right !== 'number') return missing
  return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[operator] ?? missing
}

/** How many arguments each function takes, at least and at most. */
const functions: Record<string, [least: number, most: number]> = {
  sum: [1, 500],
  mean: [1, 500],
  min: [1, 500],
  max: [1, 500],
  count: [1, 500],
  points: [1, 1],
  if: [3, 3],
}
/** The names of the functions that a formula can use. */
export const formulaFunctions = Object.keys(functions)

function call(node: Expression, formula: string, scope: Scope): Value {
  const name = String((node.callee as Expression).name).toLowerCase()
  const parts = node.arguments as Expression[]
  const at = Math.max(0, formula.indexOf(String((node.callee as Expression).name)))
  const allowed = functions[name]
  if (!allowed) throw new FormulaError('unknown-function', name, at)
  if (parts.length < allowed[0] || parts.length > allowed[1]) throw new FormulaError('arguments', name, at)
  if (name === 'points') return points(parts[0] as Expression, formula, scope)
  const values = parts.map((part) => evaluate(part, formula, scope))
  if (name === 'if') {
    const [condition, then, otherwise] = values as [Value, Value, Value]
    if (condition === missing || condition === skipped) return missing
    return condition === true || (typeof condition === 'number' && condition !== 0) ? then : otherwise
  }
  const all = values.flat().filter((one) => one !== skipped)
  if (name === 'count') return all.filter((one) => one !== missing).length
  const text = all.find((one) => typeof one === 'string')
  if (text !== undefined) throw new FormulaError('not-a-number', String(text), at)
  const numbers = all.filter((one) => typeof one === 'number')
  return numbers.length === 0 || all.includes(missing) ? missing : aggregate(name, numbers)
}

function aggregate(name: string, all: number[]): number {
  const sum = all.reduce((total, one) => total + one, 0)
  if (name === 'sum') return sum
  if (name === 'mean') return sum / all.length
  return name === 'min' ? Math.min(...all) : Math.max(...all)
}

/** What a field is worth in a formula: of a field in another group, what it is for each item. */
function lookUp(field: Field, scope: Scope, worth: (answer: Answer | undefined) => Value = worthOf): Value {
  if (field.type === 'heading') throw new FormulaError('not-a-number', field.label, 0)
  const one = (item: string | undefined): Value => {
    // To see what is wrong with a formula, all that it names is looked at, whether or not it is shown.
    if (!scope.all && !isShown(scope.fields, field, scope.answerAt, item)) return skipped
    if (field.type === 'calculated') return evaluateField({ ...scope, of: field, item })
    if (scope.all && worth === worthOf && !['number', 'year'].includes(field.type)) return ''
    return worth(scope.answerAt(field.id, item))
  }
  if (field.in === undefined) return one(undefined)
  if (field.in === scope.of.in) return one(scope.item)
  const group = scope.fields.find((candidate) => candidate.id === field.in)
  const items = group ? itemsOf(group, scope.answerAt) : []
  return (scope.all ? [''] : items).flatMap(one)
}

function worthOf(answer: Answer | undefined): Value {
  return answer === undefined || answer === null ? missing : answer
}

/** What the chosen options of a field count together; an option that bears no points is left out, as if it were not asked. */
function points(part: Expression, formula: string, scope: Scope): Value {
  const field = part.type === 'Identifier' ? resolve(scope.fields, formula, part) : undefined
  if (!field?.options.some((option) => option.points !== undefined)) {
    throw new FormulaError('arguments', 'points', formula.indexOf(String(part.name ?? part.raw ?? 'points')))
  }
  return lookUp(field, scope, (answer) => {
    if (answer === undefined || answer === null) return missing
    const chosen = [answer].flat().flatMap((id) => field.options.find((one) => one.id === id)?.points ?? [])
    return chosen.length === 0 ? skipped : aggregate('sum', chosen)
  })
}
