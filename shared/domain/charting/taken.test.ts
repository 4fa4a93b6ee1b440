import { describe, expect, test } from 'vitest'
import { isPartDate, partDate } from './dates.ts'
import type { Field } from './form.ts'
import { numberIn, takenAnswer } from './taken.ts'

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  id: 'f',
  label: 'F',
  type,
  options: [],
  ...more,
})

describe('a number in a text', () => {
  test.each([
    ['We followed 1,234 young people', 1234],
    ['1 234 unge', 1234],
    ['1\u00a0234 567 personer', 1234567],
    ['1.234.567', 1234567],
    ['1.234,5 kroner', 1234.5],
    ['52.5 % women', 52.5],
    ['52,5 prosent', 52.5],
    ['0.123 of them', 0.123],
    ['−3.2 points', -3.2],
    ['n = 412 (of 1,000)', 412],
    ['2015 and 2016', 2015],
  ])('%s', (text, value) => expect(numberIn(text)).toBe(value))
  test('none', () => expect(numberIn('no figure here')).toBeUndefined())
})

describe('a date as people write it, as far as it is known', () => {
  test.each([
    ['1998', '1998'],
    ['1998-05', '1998-05'],
    ['17.5.1998', '1998-05-17'],
    ['17. mai 1998', '1998-05-17'],
    ['17 May 1998', '1998-05-17'],
    ['May 17, 1998', '1998-05-17'],
    ['desember 2001', '2001-12'],
    ['5/1998', '1998-05'],
    ['31/12/2020', '2020-12-31'],
  ])('%s', (text, date) => expect(partDate(text)).toBe(date))
  test.each(['5/6/1998', '31.2.2020', '1998-13', 'Maybe 1998', 'in the nineties', ''])('none: %s', (text) =>
    expect(partDate(text)).toBeUndefined(),
  )
  test('a day that there is not is none', () => {
    expect(isPartDate('2023-02-29')).toBe(false)
    expect(isPartDate('2024-02-29')).toBe(true)
  })
})

describe('what a passage answers', () => {
  const options = [
    { id: 'i', label: 'Interviews' },
    { id: 'g', label: 'Group interviews' },
    { id: 's', label: 'Survey' },
    { id: 'r', label: 'Register', retired: true },
  ]
  test('a text takes it below what is there', () => {
    expect(takenAnswer(field('text'), ' two\nlines ', null)).toBe('two lines')
    expect(takenAnswer(field('text'), 'more', 'before')).toBe('before\nmore')
  })
  test('a year and a date are found in running text', () => {
    expect(takenAnswer(field('year'), 'between 1234 people in 2012', null)).toBe(2012)
    expect(takenAnswer(field('date'), 'from 3 March 2012, in Norway', null)).toBe('2012-03-03')
    expect(takenAnswer(field('date'), 'fra mars 2012 til 2013', null)).toBe('2012-03')
  })
  test('choices that are named, the longer name before the shorter, and none that is not offered', () => {
    expect(takenAnswer(field('one', { options }), 'group interviews were held', null)).toBe('g')
    expect(takenAnswer(field('one', { options }), 'interviews and a survey', null)).toBeUndefined()
    expect(takenAnswer(field('one', { options }), 'a register', null)).toBeUndefined()
    expect(takenAnswer(field('one', { options, other: true }), 'diaries', null)).toBe('other:diaries')
    expect(takenAnswer(field('many', { options }), 'a survey', ['i'])).toEqual(['i', 's'])
  })
  test('countries by their names in several languages', () => {
    const several = field('country', { several: true })
    expect(takenAnswer(several, 'in Norge, Sverige and South Korea', null)).toEqual(['KR', 'NO', 'SE'])
    expect(takenAnswer(field('country'), 'in Niger, not Nigeria', null)).toBeUndefined()
    expect(takenAnswer(several, 'nowhere', ['NO'])).toBeUndefined()
  })
})
