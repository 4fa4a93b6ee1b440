import jsep from 'jsep'

/** A part of a formula: a number or text, a field, a sign with what it joins, or a function with its arguments. */
export type Expression = jsep.Expression

export const formulaProblemKinds = [
  'empty',
  'syntax',
  'unknown-field',
  'ambiguous-field',
  'unknown-option',
  'unknown-function',
  'arguments',
  'not-a-number',
  'cycle',
] as const

/** What is wrong with a formula: what kind of thing, the words that it is about, and where they begin, from 0. */
export interface FormulaProblem {
  kind: (typeof formulaProblemKinds)[number]
  text: string
  at: number
}

/** Thrown inside, for a formula that says nothing. */
export class FormulaError extends Error {
  readonly problem: FormulaProblem

  constructor(kind: FormulaProblem['kind'], text: string, at: number) {
    super(kind)
    this.name = 'FormulaError'
    this.problem = { kind, text, at: Math.max(0, at) }
  }
}

// The library reads a language for programmers; a formula is arithmetic, comparisons, functions and fields in braces.
jsep.removeAllBinaryOps()
jsep.removeAllUnaryOps()
jsep.removeAllLiterals()
jsep.addUnaryOp('-')
for (const operator of ['==', '!=']) jsep.addBinaryOp(operator, 6)
for (const operator of ['<', '>', '<=', '>=']) jsep.addBinaryOp(operator, 7)
for (const operator of ['+', '-']) jsep.addBinaryOp(operator, 9)
for (const operator of ['*', '/']) jsep.addBinaryOp(operator, 10)
jsep.hooks.add('gobble-token', function (env) {
  if (this.char !== '{') return
  const end = this.expr.indexOf('}', this.index)
  if (end < 0) this.throwError('open brace')
  env.node = { type: 'Identifier', name: this.expr.slice(this.index + 1, end).trim() }
  this.index = end + 1
})

const known = ['Literal', 'Identifier', 'UnaryExpression', 'BinaryExpression', 'CallExpression']

/**
 * A formula as a tree. A field stands in braces by its label or its id, or bare where its id is a word.
 *
 * @throws FormulaError where it cannot be read
 */
export function parseFormula(formula: string): Expression {
  if (!formula.trim()) throw new FormulaError('empty', '', 0)
  const tree = read(formula)
  walk(tree, (node) => {
    const isPlain = node.type !== 'CallExpression' || (node.callee as Expression).type === 'Identifier'
    if (!known.includes(node.type) || !isPlain) throw new FormulaError('syntax', textAfter(tree, formula), 0)
  })
  return tree
}

function read(formula: string): Expression {
  try {
    return jsep(formula)
  } catch (error) {
    const { index } = error as { index?: number }
    if (index === undefined) throw error
    throw new FormulaError('syntax', formula.slice(index, index + 20), index)
  }
}

/** Calls for each part of a formula, from the outside in; the name of a function is no part. */
export function walk(node: Expression, visit: (node: Expression) => void): void {
  visit(node)
  const { left, right, argument, arguments: args, body } = node
  const isPart = (part: unknown): part is Expression => typeof part === 'object' && part !== null && 'type' in part
  for (const part of [left, right, argument, args, body].flat()) if (isPart(part)) walk(part, visit)
}

/** Where two things stand side by side, the second; else all of it. */
function textAfter(tree: Expression, formula: string): string {
  const second = tree.type === 'Compound' ? (tree.body as Expression[])[1] : undefined
  return String(second?.name ?? second?.raw ?? formula)
}
