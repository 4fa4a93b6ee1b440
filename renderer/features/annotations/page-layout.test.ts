import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut, pageIn, placeAt, rowsWithin, topOf } from './page-layout.ts'

const a4 = { width: 600, height: 800 }
const view = { width: 924, height: 700 }
const five = { sizes: new Map([[1, a4]]), pages: 5, perRow: 1 as const, zoom: 1, view }

test('pages stand one below the other, in the middle', () => {
  const layout = layOut(five)
  expect(layout.rows.map(({ top }) => top)).toEqual([12, 824, 1636, 2448, 3260])
  expect(layout.rows[0]?.pages[0]).toMatchObject({ page: 1, left: 162, width: 600 })
  expect(layout.height).toBe(12 + 5 * 812)
})

test('as wide as there is room, or as a whole', () => {
  expect(layOut({ ...five, zoom: 'width' }).scale).toBe(1.5)
  expect(layOut({ ...five, zoom: 'page' }).scale).toBe(676 / 800)
  expect(layOut({ ...five, zoom: 'width', perRow: 2 }).scale).toBe(0.74)
})

test('by twos, a last page that is alone stays in its half', () => {
  const layout = layOut({ ...five, perRow: 2, zoom: 0.5 })
  expect(layout.rows.map(({ pages }) => pages.map(({ page }) => page))).toEqual([[1, 2], [3, 4], [5]])
  expect(pageIn(layout, 5)?.left).toBe(pageIn(layout, 3)?.left)
})

test('only what is in sight is drawn, of 500 pages as of five', () => {
  const layout = layOut({ ...five, pages: 500 })
  expect(rowsWithin(layout, 812 * 250 + 100, 812 * 250 + 800).map(({ pages }) => pages[0]?.page)).toEqual([251])
  expect(rowsWithin(layout, -100, 20).map(({ pages }) => pages[0]?.page)).toEqual([1])
  expect(rowsWithin(layout, 1e9, 2e9)).toEqual([])
})

test('a place is found again at another size, and where pages turn out to be of other sizes', () => {
  const size = fc.record({ width: fc.integer({ min: 100, max: 2000 }), height: fc.integer({ min: 100, max: 2000 }) })
  const zoom = fc.oneof(
    fc.constantFrom('width' as const, 'page' as const),
    fc.double({ min: 0.25, max: 5, noNaN: true }),
  )
  fc.assert(
    fc.property(
      fc.dictionary(fc.integer({ min: 1, max: 30 }).map(String), size),
      fc.constantFrom(1 as const, 2 as const),
      zoom,
      zoom,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (sizes, perRow, one, other, at) => {
        const known = new Map(Object.entries(sizes).map(([page, value]) => [Number(page), value]))
        const before = layOut({ sizes: known, pages: 30, perRow, zoom: one, view })
        const place = placeAt(before, at * before.height)
        expect(topOf(before, place)).toBeCloseTo(at * before.height, 3)
        const after = layOut({ sizes: known, pages: 30, perRow, zoom: other, view })
        expect(placeAt(after, topOf(after, place) + 0.001).page).toBe(place.page)
      },
    ),
  )
})
