import { expect, test } from 'vitest'
import { blocksOf, type Piece } from './blocks.ts'
import { doisIn } from './first-pages.ts'

const piece = (text: string, x: number, y: number, size: number): Piece => ({
  text,
  x,
  y,
  size,
  width: text.length * size * 0.5,
})

test('lines of one size that follow one another are one block, and a parted word is one again', () => {
  expect(
    blocksOf([
      piece('Unge uføre på Sør-', 50, 700, 18),
      piece('landet: en kvali-', 50, 678, 18),
      piece('tativ studie', 50, 656, 18),
      piece('Åse Øvrebø', 50, 630, 11),
      piece('A paragraph.', 50, 590, 9),
      piece('Another, further down.', 50, 560, 9),
    ]),
  ).toEqual([
    { text: 'Unge uføre på Sørlandet: en kvalitativ studie', size: 18 },
    { text: 'Åse Øvrebø', size: 11 },
    { text: 'A paragraph.', size: 9 },
    { text: 'Another, further down.', size: 9 },
  ])
})

test('signs above the line part no line, and the next column is no line of this one', () => {
  expect(blocksOf([piece('A title', 50, 700, 18), piece('1', 114, 707, 9), piece('of two', 125, 700, 18)])).toEqual([
    { text: 'A title1 of two', size: 18 },
  ])
  expect(blocksOf([piece('Left', 50, 500, 9), piece('Right', 320, 500, 9)])).toEqual([
    { text: 'Left', size: 9 },
    { text: 'Right', size: 9 },
  ])
})

test('DOIs are found in every dress, one that a line end parted among them', () => {
  expect(
    doisIn('https://doi.org/10.1000/ABC.12. (doi: 10.1000/x(5)1) see 10.1016/\nj.jad.2011.5 and 10.12/no'),
  ).toEqual(['10.1000/abc.12', '10.1000/x(5)1', '10.1016/j.jad.2011.5'])
})
