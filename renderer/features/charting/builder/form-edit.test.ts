import { describe, expect, test } from 'vitest'
import type { Field } from '#shared/domain/charting/form.ts'
import {
  addField,
  addOptions,
  changeField,
  copyField,
  inOrder,
  mergeOption,
  moveField,
  moveOption,
  putBack,
  removeField,
  removeOption,
  stepField,
} from './form-edit.ts'

const field = (id: string, more: Partial<Field> = {}): Field => ({ id, label: id, type: 'text', options: [], ...more })
const group = (id: string) => field(id, { type: 'group' })
const part = (id: string, of: string) => field(id, { in: of })
const form = [field('a'), group('g'), part('x', 'g'), part('y', 'g'), field('b')]
const show = (fields: readonly Field[]) =>
  inOrder(fields)
    .map((one) => (one.in ? `(${one.id})` : one.id))
    .join(' ')
const counter = () => {
  let n = 0
  return () => `new-${++n}`
}

test('a group is followed by its parts, and what is not asked is left out', () => {
  expect(show([part('x', 'g'), field('a'), group('g'), field('gone', { retired: true })])).toBe('a g (x)')
})

describe('a field goes', () => {
  test('before another, into a group with what it stands before, to its end, or to the end of the form', () => {
    expect(show(moveField(form, 'b', { before: 'a' }))).toBe('b a g (x) (y)')
    expect(show(moveField(form, 'b', { before: 'y' }))).toBe('a g (x) (b) (y)')
    expect(show(moveField(form, 'a', { into: 'g' }))).toBe('g (x) (y) (a) b')
    expect(show(moveField(form, 'x', 'end'))).toBe('a g (y) b x')
    expect(show(addField(form, field('new'), { before: 'g' }))).toBe('a new g (x) (y) b')
  })
  test('with its parts, if it is a group, and never into another or itself', () => {
    const two = [...form, group('h')]
    expect(show(moveField(two, 'g', 'end'))).toBe('a b h g (x) (y)')
    expect(show(moveField(two, 'g', { into: 'h' }))).toBe('a b h g (x) (y)')
    expect(show(moveField(two, 'g', { into: 'g' }))).toBe('a g (x) (y) b h')
  })
  test('step by step through a group and out of it', () => {
    const down = (fields: readonly Field[]) => stepField(fields, 'a', 1)
    const steps = [form]
    for (let i = 0; i < 5; i++) steps.push(down(steps.at(-1) ?? []))
    expect(steps.map(show)).toEqual([
      'a g (x) (y) b',
      'g (a) (x) (y) b',
      'g (x) (a) (y) b',
      'g (x) (y) (a) b',
      'g (x) (y) a b',
      'g (x) (y) b a',
    ])
    expect(show(stepField(form, 'b', -1))).toBe('a g (x) (b) (y)')
    expect(show(stepField(form, 'g', -1))).toBe('g (x) (y) a b')
    expect(show(stepField(form, 'g', 1))).toBe('a b g (x) (y)')
    expect(show(stepField([field('a'), group('g')], 'a', 1))).toBe('g (a)')
    expect(show(stepField(form, 'a', -1))).toBe(show(form))
  })
})

test('a saved field that is removed is kept as not asked, another is gone; what depended on it is asked always', () => {
  const depending = [...form, field('c', { showIf: { field: 'a', is: ['1'] } })]
  const left = removeField(depending, 'a', new Set(['a']))
  expect(left.find((one) => one.id === 'a')?.retired).toBe(true)
  expect(left.find((one) => one.id === 'c')).not.toHaveProperty('showIf')
  expect(removeField(form, 'a', new Set()).map((one) => one.id)).not.toContain('a')
  expect(show(removeField(form, 'g', new Set(['g', 'x'])))).toBe('a b')
  expect(show(putBack(left, 'a'))).toBe('g (x) (y) b c a')
})

test('a copy stands right after and has ids of its own', () => {
  const one = field('a', {
    type: 'one',
    options: [
      { id: 'o', label: 'O' },
      { id: 'p', label: 'P', parent: 'o' },
    ],
  })
  const copied = copyField([one, field('b')], 'a', counter())
  expect(show(copied.fields)).toBe('a new-3 b')
  expect(copied.fields[1]?.options).toEqual([
    { id: 'new-1', label: 'O' },
    { id: 'new-2', label: 'P', parent: 'new-1' },
  ])
  expect(show(copyField(form, 'y', counter()).fields)).toBe('a g (x) (y) (new-1) b')
})

test('what is not said of a field is left out', () => {
  const [changed] = changeField([field('a', { help: 'Help', required: true })], 'a', {
    help: '',
    required: false,
    label: '',
  })
  expect(changed).toEqual({ id: 'a', label: '', type: 'text', options: [] })
})

describe('options', () => {
  const one = field('f', {
    type: 'one',
    options: [
      { id: 'i', label: 'Interviews' },
      { id: 's', label: 'Survey', parent: 'i' },
      { id: 'd', label: 'Diary', retired: true, into: 'i' },
    ],
  })
  test('lines become options, each once; one that was taken away comes back', () => {
    expect(addOptions(one, ' Register \n\ninterviews\nDiary\nRegister', counter())).toEqual([
      one.options[0],
      one.options[1],
      { id: 'd', label: 'Diary' },
      { id: 'new-1', label: 'Register' },
    ])
  })
  test('one that was saved is kept as not offered, another is gone', () => {
    expect(removeOption(one.options, 'i', new Set(['i']))).toEqual([
      { id: 'i', label: 'Interviews', retired: true },
      { id: 's', label: 'Survey' },
      one.options[2],
    ])
    expect(removeOption(one.options, 's', new Set()).map((option) => option.id)).toEqual(['i', 'd'])
  })
  test('are merged and moved', () => {
    expect(mergeOption(one.options, 's', 'i')[1]).toEqual({ ...one.options[1], retired: true, into: 'i' })
    expect(moveOption(one.options, 's', 'i').map((option) => option.id)).toEqual(['s', 'i', 'd'])
    expect(moveOption(one.options, 'i', undefined).map((option) => option.id)).toEqual(['s', 'd', 'i'])
  })
})
