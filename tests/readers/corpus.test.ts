import { describe, expect, test } from 'vitest'
import { isScorable, listed } from './corpus.ts'
import { isKnown, readOurs } from './ours.ts'

const files = listed()
if (!files) console.log('Left out: the counts over real export files, as ../shared/data/imports is not here.')
const scorable = (files ?? []).filter((one) => isKnown(one.format) && isScorable(one))

describe.skipIf(!files)('real export files', () => {
  test.each([...new Set(scorable.map((one) => one.format))])('%s: every entry is a record', (format) => {
    const some = scorable.filter((one) => one.format === format)
    const counts = some.map(({ file }) => {
      const { references, refused } = readOurs(file)
      return [file, refused ?? references.length]
    })
    expect(counts).toEqual(some.map((one) => [one.file, one.records]))
  })
})
