import { expect, test } from 'vitest'
import { bytesIn } from '../imports/bytes/bytes.ts'
import { Problem } from '../problem.ts'
import { labelledRows } from './labelled-table.ts'

const rowsIn = (text: string, column?: string) =>
  labelledRows({ name: 'set.csv', bytes: bytesIn(new TextEncoder().encode(text)) }, column)

function problemOf(work: () => unknown): Problem {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('there was no problem')
}

test('titles, abstracts, keywords and languages are read by the names of their columns, and labels as they are written', () => {
  const rows = rowsIn(
    'Title;Abstract;Keywords;Language;included\r\n"Unge; utenfor";Om dem;a|b;nob;1\r\nTo;;;;\r\nTre;;;;exclude\r\n',
  )
  expect(rows).toEqual([
    {
      line: 2,
      text: { title: 'Unge; utenfor', abstract: 'Om dem', keywords: ['a', 'b'], language: 'nob' },
      included: true,
    },
    { line: 3, text: { title: 'To', abstract: '', keywords: [''], language: '' } },
    { line: 4, text: { title: 'Tre', abstract: '', keywords: [''], language: '' }, included: false },
  ])
})

test('the column of labels may be named, and is no other column then', () => {
  const rows = rowsIn(
    'title,abstract,label_included,label_abstract_screening\nA,x,0,1\nB,y,0,0\n',
    'Label abstract screening',
  )
  expect(rows.map((row) => row.included)).toEqual([true, false])
})

test('what is wrong is said with its place', () => {
  expect(problemOf(() => rowsIn('title,abstract,x\nA,b,1\nB,c,0\n'))).toMatchObject({ problem: 'no-labels' })
  expect(problemOf(() => rowsIn('title,abstract,x\nA,b,1\nB,c,0\n', 'y')).message).toContain('title, abstract, x')
  expect(problemOf(() => rowsIn('a,b,included\nA,b,1\nB,c,0\n'))).toMatchObject({ problem: 'no-titles' })
  expect(problemOf(() => rowsIn('title,abstract,included\nA,b,1\nB,c,perhaps\n'))).toMatchObject({
    problem: 'unknown-label',
    where: { file: 'set.csv', line: 3 },
  })
  expect(problemOf(() => rowsIn('no table'))).toMatchObject({ problem: 'no-table' })
})
