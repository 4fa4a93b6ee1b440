import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedPieces, type Piece, piecesOf, piecesOfNames, sidesOf } from './differences.ts'

const differences = (a: string, b: string) => sidesOf(piecesOf(a, b))

function written(pieces: Piece[]): [string, string] {
  const [left, right] = sidesOf(pieces)
  const mark = (side: typeof left) =>
    side.map((part) => (part.folded ? '…' : part.differs ? `[${part.text}]` : part.text)).join('')
  return [mark(left), mark(right)]
}

const shown = (a: string, b: string) => written(piecesOf(a, b))
const names = (a: string, b: string) => written(piecesOfNames(a.split('; '), b.split('; ')))

test('marks what one has and the other has not', () => {
  expect(shown('Report on youth', 'Report on rural youth')).toEqual(['Report on youth', 'Report on [rural ]youth'])
  expect(shown('Author, A.; Author, C.', 'Author, Anna; Author, C.')).toEqual([
    'Author, A[.]; Author, C.',
    'Author, A[nna]; Author, C.',
  ])
})

test('capitals and the two forms of å are the same letter', () => {
  expect(shown('Ungdom PÅ skolen', 'Ungdom pa\u030a skolen')).toEqual(['Ungdom PÅ skolen', 'Ungdom pa\u030a skolen'])
})

test('a dash, a quote or a space of another kind is no difference', () => {
  expect(shown('Youth’s work – 2010\u201315', "Youth's work - 2010-15")).toEqual([
    'Youth’s work – 2010\u201315',
    "Youth's work - 2010-15",
  ])
})

test('a number differs as a whole', () => {
  expect(shown('Pages 33-42', 'Pages 433-444')).toEqual(['Pages [33]-[42]', 'Pages [433]-[444]'])
})

test('words that share little are marked whole', () => {
  expect(shown('Tidsskrift', 'Journal')).toEqual(['[Tidsskrift]', '[Journal]'])
})

test('an empty text differs as a whole', () => {
  expect(shown('', 'abc')).toEqual(['', '[abc]'])
  expect(differences('', '')).toEqual([[], []])
})

test('nothing is lost, and what is unmarked reads the same on both sides', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'å', ' ', '.', 'ø', '𝒳'), maxLength: 60 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = differences(a, b)
      expect(left.map((part) => part.text).join('')).toBe(a)
      expect(right.map((part) => part.text).join('')).toBe(b)
      const same = (side: typeof left) =>
        side
          .filter((part) => !part.differs)
          .map((part) => part.text.toLowerCase())
          .join('')
      expect(same(left)).toBe(same(right))
    }),
  )
})

test('authors are compared one by one: who is missing is marked whole, who is written otherwise in part', () => {
  expect(names('Berg, A.; Lie, Kari; Moe, C.', 'Berg, A.; Moe, Carl')).toEqual([
    'Berg, A.; [Lie, Kari]; Moe, C[.]',
    'Berg, A.; Moe, C[arl]',
  ])
  expect(names('Berg, A.', 'Berg, A.; Lie, K.')).toEqual(['Berg, A.', 'Berg, A.; [Lie, K.]'])
  expect(names('Østby, A.; Lie, K.', 'Ostby, A.; Lie, K.')).toEqual(['[Ø]stby, A.; Lie, K.', '[O]stby, A.; Lie, K.'])
})

test('what is the same for long is folded, with some words left beside what differs', () => {
  const long = 'young people who are outside school and work '.repeat(12).trim()
  expect(written(foldedPieces(piecesOf(`${long}.`, `${long}!`)))).toEqual([
    expect.stringMatching(/^…[a-z ]{80,130}\[\.\]$/),
    expect.stringMatching(/^…[a-z ]{80,130}\[!\]$/),
  ])
  expect(written(foldedPieces(piecesOf(long, long)))[0]).toMatch(/^[a-z ]{240,260}…$/)
  const short = long.slice(0, 300)
  expect(written(foldedPieces(piecesOf(short, short)))[0]).toBe(short)
})

test('nothing is lost by folding, nor from a list of names', () => {
  const whole = (pieces: Piece[]) => sidesOf(pieces).map((side) => side.map((part) => part.text).join(''))
  const word = fc.constantFrom('ung', 'arbeid', 'Skole', 'å', 'work')
  const text = fc.array(word, { maxLength: 200 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(whole(foldedPieces(piecesOf(a, b)))).toEqual([a, b])
    }),
  )
  const people = fc.array(fc.constantFrom('Berg, A.', 'Berg, Anna', 'Lie, K.', 'Moe', 'WHO'), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(people, people, (a, b) => {
      expect(whole(piecesOfNames(a, b))).toEqual([a.join('; '), b.join('; ')])
    }),
  )
})
