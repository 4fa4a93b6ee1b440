import { expect, test } from 'vitest'
import { effectsOf } from './effects.ts'
import type { Answer, ChartingForm, Field } from './form.ts'
import { carryOver, changesOf } from './versions.ts'

const options = [
  { id: 'i', label: 'Interviews' },
  { id: 's', label: 'Survey' },
]
const method: Field = { id: 'method', label: 'Method', type: 'one', options }
const number: Field = { id: 'n', label: 'Participants', type: 'number', options: [] }
const group: Field = { id: 'g', label: 'Outcomes', type: 'group', options: [] }
const note: Field = { id: 'note', label: 'Note', type: 'text', options: [] }
const form = (...fields: Field[]): ChartingForm => ({ name: 'Charting', fields })
const kinds = (before: ChartingForm, after: ChartingForm) => changesOf(before, after).map((change) => change.kind)

test('the first version adds all its fields; the same again changes nothing', () => {
  expect(changesOf(undefined, form(method, number)).map((change) => change.kind)).toEqual(['added', 'added'])
  expect(changesOf(form(method, number), form(method, number))).toEqual([])
})

test('says each difference', () => {
  const before = form(method, number, group)
  expect(changesOf(before, form({ ...method, label: 'Design' }, number, group))).toEqual([
    { kind: 'reworded', field: 'method', label: 'Design', from: 'Method' },
  ])
  expect(changesOf(before, form({ ...method, type: 'many' }, number, group))).toEqual([
    { kind: 'type', field: 'method', label: 'Method', from: 'one', to: 'many' },
  ])
  expect(changesOf(before, form(method, { ...number, in: 'g' }, group))).toEqual([
    { kind: 'grouped', field: 'n', label: 'Participants', to: 'Outcomes' },
  ])
  expect(kinds(before, form(method, { ...number, required: true, unit: 'persons', help: 'At start' }, group))).toEqual([
    'required',
    'help',
    'limits',
  ])
  expect(kinds(before, form(method, { ...number, showIf: { field: 'method', is: ['i'] } }, group))).toEqual([
    'condition',
  ])
  expect(kinds(before, { ...before, name: 'Main', blind: true, perStudy: 2 })).toEqual(['name', 'charters', 'blind'])
})

test('a field that is left out is not asked any more, and can come back', () => {
  const left = form(number)
  const carried = { ...left, fields: carryOver(form(method, number), left.fields) }
  expect(carried.fields).toEqual([number, { ...method, retired: true }])
  expect(kinds(form(method, number), left)).toEqual(['retired'])
  expect(kinds(form(method, number), carried)).toEqual(['retired'])
  expect(kinds(carried, form(number, method))).toEqual(['restored'])
})

test('says what became of the choices', () => {
  const with_ = (...some: Field['options']) => form({ ...method, options: some })
  const [i, s] = options as [Field['options'][number], Field['options'][number]]
  expect(changesOf(form(method), with_(i, s, { id: 'd', label: 'Diary' }))).toEqual([
    { kind: 'option-added', field: 'method', label: 'Method', option: 'Diary' },
  ])
  expect(changesOf(form(method), with_(i, { ...s, label: 'Questionnaire' }))).toEqual([
    { kind: 'option-renamed', field: 'method', label: 'Method', option: 'Survey', to: 'Questionnaire' },
  ])
  expect(changesOf(form(method), with_(i, { ...s, retired: true, into: 'i' }))).toEqual([
    { kind: 'option-merged', field: 'method', label: 'Method', option: 'Survey', to: 'Interviews' },
  ])
  expect(kinds(form(method), with_(i))).toEqual(['option-retired'])
  expect(kinds(form(method), with_(s, i))).toEqual(['options'])
  expect(kinds(form(method), with_({ ...i, points: 2 }, s))).toEqual(['options'])
})

test('of fields in another order, the fewest were moved', () => {
  const last: Field = { id: 'z', label: 'Last', type: 'text', options: [] }
  expect(changesOf(form(method, number, group, last), form(last, method, number, group))).toEqual([
    { kind: 'moved', field: 'z', label: 'Last' },
  ])
})

const given = (field: string, value: Answer, report = 'r', item?: string) => ({
  report,
  member: 'm',
  field,
  value,
  item,
})

test('says what happens to how many answers', () => {
  const before = form(method, number, note)
  const answers = [
    given('method', 'i', 'r1'),
    given('method', 's', 'r2'),
    given('n', 12, 'r1'),
    given('note', 'a dozen', 'r1'),
    given('note', null, 'r2'),
  ]
  const effects = (...fields: Field[]) =>
    effectsOf(before, form(...fields), answers).map((effect) => [effect.field, effect.answers, effect.fates])
  expect(effects(method, number, note)).toEqual([])
  expect(effects({ ...method, type: 'many' }, number, note)).toEqual([['method', 2, { converted: 2 }]])
  expect(effects(method, number, { ...note, type: 'number' })).toEqual([['note', 1, { kept: 1 }]])
  expect(effects(method, note)).toEqual([['n', 1, { retired: 1 }]])
  expect(effects({ ...method, label: 'Design' }, number, note)).toEqual([['method', 2, { reworded: 2 }]])
  expect(effects(method, { ...number, showIf: { field: 'method', is: ['s'] } }, note)).toEqual([
    ['n', 1, { hidden: 1 }],
  ])
  const merged = options.map((option) => (option.id === 's' ? { ...option, retired: true, into: 'i' } : option))
  expect(effects({ ...method, options: merged }, number, note)).toEqual([['method', 2, { merged: 1 }]])
  expect(effects(method, number, group, { ...note, in: 'g' })).toEqual([['note', 1, { kept: 1 }]])
})

test('what was kept is not told again, and what is an answer again is', () => {
  const before = form({ ...note, type: 'number' })
  const answers = [given('note', 'a dozen')]
  expect(effectsOf(before, form({ ...note, type: 'year' }), answers)).toEqual([])
  expect(effectsOf(before, form(note), answers)[0]?.fates).toEqual({ back: 1 })
})
