import { expect, test } from 'vitest'
import type { Answer, Field } from './form.ts'
import { meets, shownFields } from './shown.ts'

const field = (id: string, more: Partial<Field> = {}): Field => ({ id, label: id, type: 'text', options: [], ...more })
const answers = (all: Record<string, Answer>) => (id: string, item?: string) =>
  all[item === undefined ? id : `${id}/${item}`]
const idsOf = (fields: Field[], all: Record<string, Answer>) =>
  shownFields({ fields }, answers(all)).map((one) => (one.item ? `${one.field.id}/${one.item}` : one.field.id))

const design = field('design', {
  type: 'one',
  options: [
    { id: 'rct', label: 'RCT' },
    { id: 'cohort', label: 'Cohort' },
  ],
})

test('a field without a condition is shown, a retired one is not', () => {
  expect(idsOf([field('a'), field('b', { retired: true })], {})).toEqual(['a'])
})

test('a condition holds through a chain: what depends on a hidden field is hidden', () => {
  const fields = [
    design,
    field('arms', { type: 'number', showIf: { field: 'design', is: ['rct'] } }),
    field('three', { showIf: { field: 'arms', is: ['3'] } }),
  ]
  expect(idsOf(fields, {})).toEqual(['design'])
  expect(idsOf(fields, { design: 'rct', arms: 2 })).toEqual(['design', 'arms'])
  expect(idsOf(fields, { design: 'rct', arms: 3 })).toEqual(['design', 'arms', 'three'])
  expect(idsOf(fields, { design: 'cohort', arms: 3 })).toEqual(['design'])
})

test('a group is followed by its fields for each item, and a condition inside looks at its own item', () => {
  const fields = [
    field('outcomes', { type: 'group' }),
    field('after'),
    field('kind', { in: 'outcomes' }),
    field('scale', { in: 'outcomes', showIf: { field: 'kind', is: ['scored'] } }),
  ]
  expect(idsOf(fields, { outcomes: ['x', 'y'], 'kind/x': 'scored', 'kind/y': 'counted' })).toEqual([
    'outcomes',
    'kind/x',
    'scale/x',
    'kind/y',
    'after',
  ])
})

test('a part of a group that is hidden is hidden', () => {
  const fields = [
    design,
    field('g', { type: 'group', showIf: { field: 'design', is: ['rct'] } }),
    field('p', { in: 'g' }),
  ]
  expect(idsOf(fields, { g: ['x'] })).toEqual(['design'])
})

test('fields that wait for each other are hidden, and a condition on a field that is gone is none', () => {
  const turn = [field('a', { showIf: { field: 'b', is: ['x'] } }), field('b', { showIf: { field: 'a', is: ['x'] } })]
  expect(idsOf(turn, { a: 'x', b: 'x' })).toEqual([])
  expect(idsOf([field('a', { showIf: { field: 'gone', is: ['x'] } })], {})).toEqual(['a'])
})

test('what lies under a tag is that tag, and any other is other', () => {
  const tags = field('t', {
    type: 'tags',
    options: [
      { id: 'work', label: 'Work' },
      { id: 'ips', label: 'IPS', parent: 'work' },
    ],
  })
  expect(meets(tags, ['ips'], ['work'])).toBe(true)
  expect(meets(tags, ['work'], ['ips'])).toBe(false)
  expect(meets(design, 'other:Case report', ['other:'])).toBe(true)
  expect(meets(design, null, ['other:'])).toBe(false)
})
