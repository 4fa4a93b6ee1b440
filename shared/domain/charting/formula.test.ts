import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Field } from './form.ts'
import { bandOf, calculate, fieldsNamed, formulaProblem, withIds, withLabels } from './formula.ts'

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  label: `The ${id}`,
  type: 'number',
  options: [],
  ...more,
})
const item = (id: string, more: Partial<Field> = {}) =>
  field(id, {
    type: 'one',
    options: [
      { id: 'yes', label: 'Yes', points: 2 },
      { id: 'no', label: 'No', points: 0 },
      { id: 'na', label: 'Not applicable' },
    ],
    ...more,
  })
const total = (formula: string, more: Partial<Field> = {}) => field('total', { type: 'calculated', formula, ...more })

function work(formula: string, answers: Record<string, Answer> = {}, fields: Field[] = [field('a'), field('b')]) {
  const all = [...fields, total(formula)]
  return calculate({ fields: all }, total(formula), (id, of) => answers[of === undefined ? id : `${id}/${of}`])
}
function wrong(formula: string, fields: Field[] = [field('a'), field('b'), field('text', { type: 'text' })]) {
  return formulaProblem({ fields: [...fields, total(formula)] }, total(formula))
}

describe('what a formula comes to', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 - -3', 1],
    ['7 / 2', 3.5],
    ['10 - 2 - 3', 5],
    ['if(1 < 2, 5, 6)', 5],
    ['if(2 <= 1, 5, 6)', 6],
    ['max(1, 4, 2) - min(3, 2)', 2],
    ['mean(1, 2, 6)', 3],
    ['SUM(1, 2)', 3],
  ])('%s', (formula, value) => {
    expect(work(formula)).toBe(value)
    expect(wrong(formula)).toBeUndefined()
  })

  test('fields by label, by id in braces, and by a bare id', () => {
    expect(work('{The a} + {b} + a', { a: 2, b: 3 })).toBe(7)
  })

  test('is nothing while something that it needs is missing, and when it is divided by nought', () => {
    expect(work('{a} + {b}', { a: 2 })).toBeUndefined()
    expect(work('sum({a}, {b})', { a: 2, b: null })).toBeUndefined()
    expect(work('{a} / {b}', { a: 2, b: 0 })).toBeUndefined()
    expect(work('count({a}, {b})', { a: 2 })).toBe(1)
  })

  test('what is not asked is left out of a sum, and so is a choice without points', () => {
    const fields = [item('x'), item('y'), field('n', { showIf: { field: 'x', is: ['yes'] } })]
    expect(work('sum(points({x}), points({y}))', { x: 'yes', y: 'na' }, fields)).toBe(2)
    expect(work('mean(points({x}), points({y}))', { x: 'yes', y: 'no' }, fields)).toBe(1)
    expect(work('sum(points({x}), {n})', { x: 'no', n: 9 }, fields)).toBe(0)
    expect(work('sum(points({x}), {n})', { x: 'yes' }, fields)).toBeUndefined()
  })

  test('choices are compared by their labels, whatever several were chosen', () => {
    const fields = [item('x'), item('m', { type: 'many' })]
    expect(work('if({x} == "yes", 1, 0)', { x: 'yes' }, fields)).toBe(1)
    expect(work("if({m} != 'Not applicable', 1, 0)", { m: ['yes', 'na'] }, fields)).toBe(0)
    expect(work('points({m}) + count({m})', { m: ['yes', 'no'] }, fields)).toBe(4)
  })

  test('of a group from outside, all items; from inside, its own', () => {
    const fields = [field('arms', { type: 'group' }), field('n', { in: 'arms' }), field('lost', { in: 'arms' })]
    const answers = { arms: ['x', 'y'], 'n/x': 10, 'n/y': 30, 'lost/x': 1 }
    expect(work('sum({n})', answers, fields)).toBe(40)
    expect(work('mean({lost})', answers, fields)).toBeUndefined()
    expect(work('count({arms})', answers, fields)).toBe(2)
    const inside = total('{lost} / {n}', { in: 'arms' })
    const answerAt = (id: string, of?: string) =>
      (answers as Record<string, Answer>)[of === undefined ? id : `${id}/${of}`]
    expect(calculate({ fields: [...fields, inside] }, inside, answerAt, 'x')).toBe(0.1)
    expect(calculate({ fields: [...fields, inside] }, inside, answerAt, 'y')).toBeUndefined()
  })

  test('calculated fields build upon each other', () => {
    const fields = [field('a'), field('half', { type: 'calculated', formula: '{a} / 2' })]
    expect(work('{half} + 1', { a: 6 }, fields)).toBe(4)
  })
})

describe('what is wrong with a formula, and where', () => {
  test.each([
    ['', 'empty', 0],
    ['1 +', 'syntax', 3],
    ['{a', 'syntax', 0],
    ['1 2', 'syntax', 0],
    ['{a} + {c}', 'unknown-field', 7],
    ['2 * median({a})', 'unknown-function', 4],
    ['if({a}, 1)', 'arguments', 0],
    ['points({a})', 'arguments', 8],
    ['{a} + {total}', 'cycle', 0],
    ['a.b', 'syntax', 0],
    ['a = 3', 'syntax', 2],
    ['[1, 2]', 'syntax', 0],
    ['1 + "x"', 'not-a-number', 4],
    ['{text} * 2', 'not-a-number', 1],
    ['sum(1, {text})', 'not-a-number', 0],
  ])('%s: %s', (formula, kind, at) => {
    expect(wrong(formula)).toMatchObject({ kind, at })
    expect(work(formula, { a: 1, b: 1 })).toBeUndefined()
  })

  test('a label that two fields bear, and a choice that is none', () => {
    expect(wrong('{same}', [field('a', { label: 'Same' }), field('b', { label: 'same ' })])).toMatchObject({
      kind: 'ambiguous-field',
    })
    expect(wrong('if({x} == "Perhaps", 1, 0)', [item('x')])).toMatchObject({ kind: 'unknown-option', text: 'Perhaps' })
  })

  test('several numbers of a group where one is meant', () => {
    expect(wrong('{n} + 1', [field('arms', { type: 'group' }), field('n', { in: 'arms' })])?.kind).toBe('not-a-number')
  })

  test('a circle through another field', () => {
    const fields = [field('other', { type: 'calculated', formula: '{total} + 1' })]
    expect(wrong('{other}', fields)?.kind).toBe('cycle')
    expect(work('{other}', {}, fields)).toBeUndefined()
  })

  test('any text is read or refused, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (formula) => {
        wrong(formula)
        work(formula, { a: 1, b: 2 })
      }),
    )
  })
})

test('formulas are kept by id and shown by label', () => {
  const fields = [field('a'), field('b')]
  expect(withIds('{the A} + {b} + {gone}', fields)).toBe('{a} + {b} + {gone}')
  expect(withLabels('{a} + {b} + {gone}', fields)).toBe('{The a} + {The b} + {gone}')
  expect(fieldsNamed('sum({a}, b)', fields)).toEqual(['a', 'b'])
})

test('a band is the last one that begins at or below the value', () => {
  const bands = [
    { from: 0, label: 'low' },
    { from: 5, label: 'middle' },
  ]
  expect(bandOf(4.9, bands)?.label).toBe('low')
  expect(bandOf(5, bands)?.label).toBe('middle')
  expect(bandOf(-1, bands)).toBeUndefined()
  expect(bandOf(3, undefined)).toBeUndefined()
})
