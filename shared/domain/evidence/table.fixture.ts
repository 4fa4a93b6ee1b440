import type { Field } from '../charting/form.ts'
import type { CellWords } from './cell-text.ts'
import { type Column, columnsOf } from './columns.ts'
import type { Evidence } from './data.ts'

export const fields: Field[] = [
  {
    id: 'method',
    label: 'Method',
    type: 'one',
    other: true,
    options: [
      { id: 'ql', label: 'Qualitative' },
      { id: 'qn', label: 'Quantitative' },
      { id: 'no', label: 'Never chosen' },
    ],
  },
  {
    id: 'themes',
    label: 'Themes',
    type: 'many',
    options: [
      { id: 'a', label: 'Work' },
      { id: 'b', label: 'School' },
    ],
  },
  { id: 'n', label: 'Participants', type: 'number', options: [] },
  { id: 'where', label: 'Countries', type: 'country', options: [] },
  { id: 'when', label: 'Collected', type: 'date', options: [] },
]

/** Five studies, the last of which nothing was charted of. */
export const evidence: Evidence = {
  study: ['s1', 's2', 's3', 's4', 's5'],
  report: ['r1', 'r2', 'r3', 'r4', 'r5'],
  reports: [1, 2, 1, 1, 1],
  title: ['Åpne dører', 'Zero hours', 'Ære og arbeid', 'A life', 'Beginnings'],
  authors: ['A', 'B', 'C', 'D', ''],
  year: [1999, 2008, 2015, 2020, null],
  container: ['J', 'J', 'K', '', ''],
  type: ['article-journal', 'article-journal', 'book', 'thesis', 'report'],
  fields: [
    { id: 'method', values: ['ql', 'qn', 'other:Logs', 'ql', null], differs: [4] },
    { id: 'themes', values: [['a'], ['a', 'b'], null, ['b'], null], differs: [] },
    { id: 'n', values: [12, 1500, 40, 0, null], differs: [] },
    { id: 'where', values: [['NO'], ['NO', 'SE'], ['FI'], ['NO'], null], differs: [] },
    { id: 'when', values: ['1998', '2006-05', '2006-11-03', null, null], differs: [] },
  ],
  groups: [],
  criteria: [{ id: 'c', text: 'Young', tagged: ['met', 'met', 'unclear', 'differs', null] }],
}

export const form = { id: 'form', name: 'Charting', fields }
export const columns: Column[] = columnsOf(evidence, [form], 'en')
export const words: CellWords = { lang: 'en', title: () => undefined }
export const rows = evidence.study.map((_, row) => row)

/** The column of this id. */
export function columnOf(id: string, of: readonly Column[] = columns): Column {
  const column = of.find((one) => one.id === id)
  if (!column) throw new Error(`there is no column ${id}`)
  return column
}
