import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeReview, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

test('a file is imported from however deep in folders it lies', { timeout: 60_000 }, () => {
  review.host.close()
  const folder = join(dirname(review.path), 'a folder with a long name'.repeat(4), 'and another one in it'.repeat(4))
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'search.ris')
  writeFileSync(file, 'TY  - JOUR\nTI  - Læreplass og frafall\nER  - \n')
  const parallax = join(import.meta.dirname, '..', '..', 'bin', 'parallax.js')
  const args = [parallax, 'import', review.path, file, '--source', 'ERIC', '--kind', 'database', '--json']
  expect(
    JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
  ).toMatchObject({
    records: 1,
    files: [{ file: expect.stringContaining('search.ris') }],
  })
})
