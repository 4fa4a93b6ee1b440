import { expect, test } from 'vitest'
import type { Field } from './form.ts'
import { problemsOf } from './problems.ts'

const text = (id: string, more: Partial<Field> = {}): Field => ({ id, label: id, type: 'text', options: [], ...more })
const one = (id: string, more: Partial<Field> = {}): Field =>
  text(id, {
    type: 'one',
    options: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
    ...more,
  })
const kinds = (...fields: Field[]) => problemsOf(fields).map(({ kind, field }) => `${field}: ${kind}`)

test('nothing is wrong with a form that can be used', () => {
  const fields = [
    one('x'),
    text('y', { showIf: { field: 'x', is: ['a', 'other:'] } }),
    text('g', { type: 'group' }),
    one('in', { in: 'g' }),
    text('too', { in: 'g', showIf: { field: 'in', is: ['b'] } }),
    text('n', { type: 'number', min: 0, max: 0 }),
    text('c', {
      type: 'calculated',
      formula: '{n} + 1',
      bands: [
        { from: 0, label: 'low' },
        { from: 2, label: 'high' },
      ],
    }),
  ]
  expect(problemsOf(fields)).toEqual([])
})

test('a field needs a label, and choices where one is chosen', () => {
  expect(kinds(text('x', { label: ' ' }))).toEqual(['x: no-label'])
  expect(kinds(one('x', { options: [] }), one('y', { options: [{ id: 'a', label: 'A', retired: true }] }))).toEqual([
    'x: no-options',
    'y: no-options',
  ])
  expect(kinds(one('x', { options: [], other: true }))).toEqual([])
})

test('a choice stands once, and lies under one that is there', () => {
  expect(
    kinds(
      one('x', {
        options: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'a ' },
        ],
      }),
    ),
  ).toEqual(['x: option-twice'])
  expect(
    kinds(
      one('x', {
        options: [
          { id: 'a', label: 'A' },
          { id: 'a', label: 'B' },
        ],
      }),
    ),
  ).toEqual(['x: option-twice'])
  expect(kinds(one('x', { type: 'tags', options: [{ id: 'a', label: 'A', parent: 'z' }] }))).toEqual([
    'x: option-parent',
  ])
  const round = [
    { id: 'a', label: 'A', parent: 'b' },
    { id: 'b', label: 'B', parent: 'a' },
  ]
  expect(kinds(one('x', { type: 'tags', options: round }))).toEqual(['x: option-parent'])
  const merged = [
    { id: 'a', label: 'A', retired: true, into: 'a' },
    { id: 'b', label: 'B' },
  ]
  expect(kinds(one('x', { options: merged }))).toEqual(['x: option-into'])
})

test('a condition names a field and a choice that are there, and never itself', () => {
  expect(kinds(text('y', { showIf: { field: 'x', is: ['a'] } }))).toEqual(['y: condition-gone'])
  expect(kinds(one('x', { retired: true }), text('y', { showIf: { field: 'x', is: ['a'] } }))).toEqual([
    'y: condition-gone',
  ])
  expect(kinds(one('x'), text('y', { showIf: { field: 'x', is: ['z'] } }))).toEqual(['y: condition-value'])
  expect(
    kinds(one('x', { showIf: { field: 'y', is: ['a'] } }), one('y', { showIf: { field: 'x', is: ['a'] } })),
  ).toEqual(['x: condition-circle', 'y: condition-circle'])
  expect(
    kinds(text('g', { type: 'group' }), one('in', { in: 'g' }), text('y', { showIf: { field: 'in', is: ['a'] } })),
  ).toEqual(['y: condition-gone'])
  expect(kinds(text('g', { type: 'group', showIf: { field: 'x', is: ['a'] } }), one('x', { in: 'g' }))).toEqual([
    'g: condition-gone',
  ])
})

test('a part names a group, and groups are not in groups', () => {
  expect(kinds(text('x', { in: 'y' }), text('y'))).toEqual(['x: group-gone'])
  expect(kinds(text('g', { type: 'group' }), text('h', { type: 'group', in: 'g' }))).toEqual(['h: group-gone'])
})

test('numbers, bands and formulas that say nothing', () => {
  expect(kinds(text('n', { type: 'number', min: 2, max: 1 }))).toEqual(['n: limits'])
  const bands = [
    { from: 2, label: 'x' },
    { from: 2, label: 'y' },
  ]
  expect(kinds(text('c', { type: 'calculated', formula: '1', bands }))).toEqual(['c: bands'])
  expect(problemsOf([text('c', { type: 'calculated', formula: '1 + {gone}' })])).toEqual([
    {
      kind: 'formula',
      field: 'c',
      label: 'c',
      text: 'gone',
      formula: { kind: 'unknown-field', text: 'gone', at: 5 },
    },
  ])
})
