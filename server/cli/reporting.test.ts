import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importRis, makeReview, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importRis(review, 'Scopus', 'TY  - JOUR\nTI  - Leaving school\nPY  - 2012\nER  - \n')
  review.host.close()
})
afterEach(() => review.remove())

const parallax = (...args: string[]) =>
  execFileSync(process.execPath, [join(import.meta.dirname, '..', '..', 'bin', 'parallax.js'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

test('report writes a part as text, and all of it as a file with its gaps counted', { timeout: 60_000 }, () => {
  const results = parallax('report', review.path, '--part', 'results', '--lang', 'nb')
  expect(results).toContain('Søket ga 1 referanse i databaser.')
  const file = join(review.path, '..', 'all.docx')
  const said = JSON.parse(parallax('report', review.path, '--format', 'docx', '-o', file, '--json'))
  expect(said).toEqual({ file, gaps: expect.any(Number) })
  expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK')
  const all = JSON.parse(parallax('report', review.path, '--format', 'json'))
  expect(all.gaps).toHaveLength(said.gaps)
  expect(() => parallax('report', review.path, '--format', 'docx')).toThrow()
})
