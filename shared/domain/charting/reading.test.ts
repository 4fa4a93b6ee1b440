import { describe, expect, test } from 'vitest'
import type { Answer, Field, FieldType } from './form.ts'
import { readAnswer, valueNow } from './reading.ts'

const options = [
  { id: 'i', label: 'Interviews' },
  { id: 's', label: 'Survey', retired: true },
  { id: 'q', label: 'Questionnaire', retired: true, into: 's' },
  { id: 'n', label: '12' },
]
const field = (type: FieldType, more: Partial<Field> = {}): Field => ({ id: 'f', label: 'F', type, options, ...more })

describe('an answer that was given to another kind of question', () => {
  test.each<[string, Answer, Field, Answer]>([
    ['one becomes many', 'i', field('many'), ['i']],
    ['many becomes one where one was chosen', ['i'], field('one'), 'i'],
    ['a choice becomes its words', 'i', field('text'), 'Interviews'],
    ['several choices become their words', ['i', 's'], field('text'), 'Interviews; Survey'],
    ['a number becomes text', 3.5, field('text'), '3.5'],
    ['a year becomes a number', 1998, field('number'), 1998],
    ['a year becomes a date', 1998, field('date'), '1998'],
    ['a text becomes a number', ' 12,5', field('number'), 12.5],
    ['a date becomes a year', '1998', field('year'), 1998],
    ['a text becomes the choice of that name', 'interviews ', field('one'), 'i'],
    ['a text becomes another', 'Diaries', field('one', { other: true }), 'other:Diaries'],
    ['another becomes text', 'other:Diaries', field('text'), 'Diaries'],
    ['a choice becomes a number', 'n', field('number'), 12],
    ['countries become text', ['NO', 'SE'], field('text'), 'NO; SE'],
    ['tags become many', ['i'], field('many'), ['i']],
  ])('%s', (_, answer, asked, value) => {
    const reading = readAnswer(answer, asked)
    expect(reading.value).toEqual(value)
    expect(['converted', 'answer']).toContain(reading.state)
  })

  test.each<[string, Answer, Field, string]>([
    ['several to one', ['i', 's'], field('one'), 'Interviews; Survey'],
    ['words to a number', 'about ten', field('number'), 'about ten'],
    ['half a year', 1998.5, field('year'), '1998.5'],
    ['a number that is too large', 11, field('number', { max: 10 }), '11'],
    ['a choice to a country', 'i', field('country'), 'Interviews'],
    ['what was written where nothing may be written', 'other:Diaries', field('one'), 'Diaries'],
    ['anything to what is calculated', 3, field('calculated'), '3'],
  ])('is kept in its words: %s', (_, answer, asked, words) => {
    expect(readAnswer(answer, asked)).toEqual({ state: 'kept', value: null, words })
  })
})

test('an answer stays one when its choice is not offered any more', () => {
  expect(readAnswer('s', field('one'))).toEqual({ state: 'answer', value: 's', words: 'Survey' })
})

test('a merged choice is read as the one that it is now, and counted once', () => {
  expect(readAnswer('q', field('one'))).toEqual({ state: 'answer', value: 's', words: 'Questionnaire' })
  expect(readAnswer(['q', 's'], field('many')).value).toEqual(['s'])
})

test('no answer is none, whatever is asked', () => {
  expect(readAnswer(null, field('one'))).toEqual({ state: 'answer', value: null, words: '' })
})

test('for what is counted, an answer is what it is now, or else as it was entered', () => {
  expect(valueNow('i', field('many'))).toEqual(['i'])
  expect(valueNow('q', field('one'))).toBe('s')
  expect(valueNow('i', field('text'))).toBe('Interviews')
  expect(valueNow('about ten', field('number'))).toBe('about ten')
})
