import { expect, test } from 'vitest'
import { clashesAmong } from './clashes.ts'

test('the same content twice is one file; two files of one report are asked about, unless they are the same', () => {
  const files = [
    { hash: 'a', certain: 'one' },
    { hash: 'a', certain: 'one' },
    { hash: 'b', certain: 'two' },
    { hash: 'c', certain: 'two' },
    { hash: '', certain: undefined },
    { hash: '', certain: undefined },
  ]
  expect(clashesAmong(files)).toEqual([
    { twinOf: undefined, reportTwice: false },
    { twinOf: 0, reportTwice: false },
    { twinOf: undefined, reportTwice: true },
    { twinOf: undefined, reportTwice: true },
    { twinOf: undefined, reportTwice: false },
    { twinOf: undefined, reportTwice: false },
  ])
})
