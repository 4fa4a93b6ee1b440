import { expect, test } from 'vitest'
import { readBook } from '../../evidence/write/workbook.ts'
import { xlsxOf } from './xlsx.ts'

const odd = [
  'a &amp; b &lt;i&gt;',
  '&amp;lt;',
  '_x000D_',
  'code_x0041_code',
  '_x005F_x0041_',
  '<b>"quoted" & \'so\'</b>',
  '=1+1',
  '  spaces  ',
  'two\nlines',
  'two\r\nlines',
  '&#65;',
  '😀 å ﬁ',
]

test('a text is read back as it was, also one that looks like a code of XML or of Excel', () => {
  const sheets = readBook(xlsxOf([['Text'], ...odd.map((text) => [text])]))
  expect(sheets?.[0]?.rows.slice(1).map(([text]) => text)).toEqual(odd.map((text) => text.replaceAll('\r\n', '\n')))
})
