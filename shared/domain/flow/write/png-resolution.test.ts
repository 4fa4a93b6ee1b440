import { expect, test } from 'vitest'
import { crc32, withResolution } from './png-resolution.ts'

const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)

test('the check sum is the one of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

test('the resolution stands after the header, in dots per metre', () => {
  const out = withResolution(onePixel, 300)
  expect(out.length).toBe(onePixel.length + 21)
  const view = new DataView(out.buffer)
  expect(new TextDecoder().decode(out.subarray(37, 41))).toBe('pHYs')
  expect(view.getUint32(41)).toBe(11811)
  expect(out[49]).toBe(1)
  expect(out.subarray(54)).toEqual(onePixel.subarray(33))
})

test('what is not a PNG is left alone', () => {
  const text = new TextEncoder().encode('not a picture')
  expect(withResolution(text, 300)).toBe(text)
})
