import { expect, test } from 'vitest'
import type { Field } from '../charting/form.ts'
import { readCell, readList, uniqueNames, writeCell, writeList } from './cells.ts'
import { countryCode, countryName } from './words.ts'

const of = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  id: 'f',
  label: 'F',
  type,
  options: [],
  ...more,
})

test('numbers are read as people write them in either language', () => {
  const number = of('number', { unit: 'kg' })
  const read = (text: string) => readCell(number, text)
  expect(read('1 234,5 kg')).toEqual({ value: 1234.5 })
  expect(read('1,234.5')).toEqual({ value: 1234.5 })
  expect(read('−3')).toEqual({ value: -3 })
  expect(read('.5')).toEqual({ value: 0.5 })
  expect(read('12-15')).toEqual({ refused: '12-15' })
  expect(read('  ')).toEqual({ value: null })
  expect(readCell(of('number', { max: 10 }), 11)).toEqual({ refused: '11' })
})

test('dates are read with the day first or last, as far as they are known, and as the days that Excel counts', () => {
  const date = of('date')
  const read = (cell: string | number) => readCell(date, cell)
  expect(read('17.5.2019')).toEqual({ value: '2019-05-17' })
  expect(read('5/2019')).toEqual({ value: '2019-05' })
  expect(read('2019-5')).toEqual({ value: '2019-05' })
  expect(read(43_602)).toEqual({ value: '2019-05-17' })
  expect(read('2019-13')).toEqual({ refused: '2019-13' })
  expect(read('May')).toEqual({ refused: 'May' })
})

test('choices are read by label or id; what is neither only where something else may be written', () => {
  const options = [
    { id: 'x', label: 'Same' },
    { id: 'y', label: 'same ' },
    { id: 'z', label: 'Another' },
  ]
  const one = of('one', { options })
  expect(writeCell(one, 'x', 'en')).toBe('Same [x]')
  expect(readCell(one, 'same [Y]')).toEqual({ value: 'y' })
  expect(readCell(one, 'ANOTHER')).toEqual({ value: 'z' })
  expect(readCell(one, 'z')).toEqual({ value: 'z' })
  expect(readCell(one, 'Else')).toEqual({ refused: 'Else' })
  expect(readCell(of('one', { options, other: true }), 'Else')).toEqual({ value: 'other:Else' })
  // What was written is told from an option of that name.
  const open = of('one', { options, other: true })
  expect(writeCell(open, 'other:another', 'en')).toBe('other:another')
  expect(readCell(open, 'other:another')).toEqual({ value: 'other:another' })
  expect(uniqueNames(options).size).toBe(3)
})

test('countries are read by their names in both languages and by their codes', () => {
  const where = of('country', { several: true })
  expect(readCell(where, 'Norge; sweden; FI')).toEqual({ value: ['NO', 'SE', 'FI'] })
  expect(readCell(where, 'Atlantis')).toEqual({ refused: 'Atlantis' })
  for (const code of ['NO', 'MM', 'CD', 'CG', 'KR', 'KP', 'GB', 'RU', 'RS', 'TL', 'YE', 'DE', 'CZ', 'SK'])
    for (const lang of ['en', 'nb'] as const) expect([code, countryCode(countryName(lang, code))]).toEqual([code, code])
})

test('several values in one cell keep semicolons and quotation marks', () => {
  const parts = ['plain', 'a; b', '"quoted"', ' spaces ', '']
  expect(readList(writeList(parts))).toEqual(parts)
  expect(readList('a;b ;; c')).toEqual(['a', 'b', 'c'])
})
