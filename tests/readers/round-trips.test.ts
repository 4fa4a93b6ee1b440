import { expect, test } from 'vitest'
import { listed } from './corpus.ts'
import { missingFrom, tagsOf } from './round-trip-tags.ts'
import { risRoundTrip } from './round-trips.ts'

const files = listed()
if (!files) console.log('Left out: RIS to RIS over real export files, as ../shared/data/imports is not here.')

test.skipIf(!files)(
  'RIS that is read and written says all that it said, and written again it is the same bytes',
  () => {
    const { entries, lost, unsteady } = risRoundTrip(files ?? [])
    expect(entries).toBeGreaterThan(10_000)
    expect(lost).toEqual([])
    expect(unsteady).toEqual([])
  },
  120_000,
)

test('a value that is gone, or there once less, is lost', () => {
  const before = tagsOf('TY  - JOUR\nKW  - one\nKW  - one\nAB  - Two\n  lines\nER  - ')
  expect(missingFrom(before, tagsOf('TY - JOUR\r\nAB  - Two lines\r\nKW  - one\r\nER  - '))).toEqual([
    { tag: 'KW', value: 'one' },
  ])
})
