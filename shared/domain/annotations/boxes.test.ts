import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesOn } from './boxes.ts'

const page = { left: 100, top: 50, width: 600, height: 800 }

test('pieces of one line are one box, in shares of the page', () => {
  expect(
    boxesOn(page, [
      { left: 160, top: 130, width: 100, height: 16 },
      { left: 264, top: 131, width: 56, height: 15 },
      { left: 160, top: 154, width: 60, height: 16 },
    ]),
  ).toEqual([
    { left: 0.1, top: 0.1, width: 0.26667, height: 0.02 },
    { left: 0.1, top: 0.13, width: 0.1, height: 0.02 },
  ])
})

test('two columns are no line', () => {
  const columns = [
    { left: 160, top: 130, width: 100, height: 16 },
    { left: 420, top: 130, width: 100, height: 16 },
  ]
  expect(boxesOn(page, columns)).toHaveLength(2)
})

test('a box is inside its page, whatever is measured', () => {
  const far = fc.integer({ min: -2000, max: 2000 })
  const long = fc.integer({ min: 0, max: 3000 })
  const rect = fc.record({ left: far, top: far, width: long, height: long })
  fc.assert(
    fc.property(fc.array(rect, { maxLength: 8 }), (rects) => {
      for (const { left, top, width, height } of boxesOn(page, rects)) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1.0001)
      }
    }),
  )
})
