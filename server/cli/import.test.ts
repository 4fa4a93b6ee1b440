import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

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

test('the reports of the previous version of the review are imported as such', { timeout: 60_000 }, async () => {
  review.host.close()
  const file = join(dirname(review.path), 'included.ris')
  writeFileSync(file, 'TY  - JOUR\nTI  - Læreplass og frafall\nER  - \n')
  const parallax = join(import.meta.dirname, '..', '..', 'bin', 'parallax.js')
  const args = [parallax, 'import', review.path, file, '--source', 'Version 1', '--kind', 'other', '--previous']
  execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'ignore' })
  await review.reopen()
  const [source] = (await as(review, 'lead').imports.sources({})).sources
  expect(source).toMatchObject({ name: 'Version 1', enters: 'previous', records: 1 })
  expect(await queueOf(review, 'lead')).toEqual([])
})
