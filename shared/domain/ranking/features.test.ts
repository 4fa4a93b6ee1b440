import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf, Hasher, indexOf, type RankedText } from './features.ts'

const text = (title: string, abstract = ''): RankedText => ({ title, abstract, language: 'en' })

/** What the words of a title weigh in row `row`, by the columns that they have. */
function weightOf(words: string, texts: readonly RankedText[], row: number): number | undefined {
  const { matrix, columnOf } = indexOf(texts)
  const gram = gramsOf(text(words), 'en', new Hasher()).at(-1)
  const column = columnOf[gram?.hash ?? -1] as number
  const from = matrix.starts[row] as number
  const at = matrix.column.subarray(from, matrix.starts[row + 1]).indexOf(column)
  return column < 0 || at < 0 ? undefined : matrix.value[from + at]
}

test('words and pairs weigh by how often they are in the record and in how few records', () => {
  const texts = [text('youth youth unemployment'), text('youth unemployment rates'), text('other subject')]
  const rarity = (n: number) => Math.log(4 / (1 + n)) + 1
  // youth twice, unemployment, the pair of both, and the pair of youth and youth, which the first record has alone.
  const raw = [(1 + Math.log(2)) * rarity(2), rarity(2), rarity(2), rarity(1)]
  const length = Math.hypot(...raw)
  expect(weightOf('youth', texts, 0)).toBeCloseTo((raw[0] as number) / length, 6)
  expect(weightOf('youth unemployment', texts, 0)).toBeCloseTo((raw[2] as number) / length, 6)
  expect(indexOf(texts).matrix.own[0]).toBeCloseTo(((raw[3] as number) / length) ** 2, 6)
  expect(weightOf('rates', texts, 1)).toBeUndefined()
})

test('all forms of a word are one, in the language of its text', () => {
  const texts: RankedText[] = [
    { title: 'Ungdommer uten arbeid', abstract: '', language: 'nb' },
    { title: 'Ungdommene i arbeidet', abstract: '', language: 'nb' },
  ]
  const { matrix, languages } = indexOf([...texts, text('youth')])
  expect(languages).toEqual(['no', 'no', 'en'])
  expect(matrix.starts[1]).toBe(2)
  expect(matrix.columns).toBe(2)
})

test('what nearly every record has tells nothing', () => {
  const texts = Array.from({ length: 40 }, (_, i) => text(`health ${i % 2 ? 'work' : 'school'}`))
  expect(weightOf('health', texts, 0)).toBeUndefined()
  expect(weightOf('school', texts, 0)).toBeGreaterThan(0)
})

test('a row and what it has alone have length 1 together, whatever the records', () => {
  const word = fc.constantFrom('youth', 'work', 'school', 'health', 'rate', 'ungdom', 'naïve', '若者')
  const some = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(fc.record({ title: some, abstract: some }), { maxLength: 12 }), (texts) => {
      const { matrix } = indexOf(texts)
      expect(matrix.rows).toBe(texts.length)
      for (let row = 0; row < matrix.rows; row++) {
        const values = matrix.value.subarray(matrix.starts[row], matrix.starts[row + 1])
        const square = values.reduce((sum, value) => sum + value ** 2, matrix.own[row] as number)
        if (values.length > 0) expect(square).toBeCloseTo(1, 5)
      }
    }),
  )
})

test('a keyword is read, and its place says which it is', () => {
  const grams = gramsOf({ ...text('Youth'), keywords: ['NEET', 'social work'] }, 'en', new Hasher())
  expect(grams.map(({ field, part, from, to }) => [field, part, from, to])).toEqual([
    ['title', 0, 0, 5],
    ['keywords', 0, 0, 4],
    ['keywords', 1, 0, 6],
    ['keywords', 1, 7, 11],
    ['keywords', 1, 0, 11],
  ])
})
