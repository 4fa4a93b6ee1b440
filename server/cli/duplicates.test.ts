import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importRis, makeReview, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const parallax = (...args: string[]) =>
  execFileSync(process.execPath, [join(import.meta.dirname, '..', '..', 'bin', 'parallax.js'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

test('duplicates says how many it merged by which rule, and the same numbers as JSON', {
  timeout: 60_000,
}, async () => {
  const entry =
    'TY  - JOUR\nTI  - Læreplass og frafall blant unge\nAU  - Øy, Åse\nPY  - 2012\nDO  - 10.5555/lf.1\nER  - \n'
  for (const source of ['A', 'B', 'C']) await importRis(review, source, entry)
  review.host.close()
  const text = parallax('duplicates', review.path)
  expect(text.split('\n')[0]).toBe('3 records, 2 merged, 0 pairs to look at')
  expect(text.split('\n').slice(1)).toEqual([expect.stringMatching(/^ {6}2 {2}by [a-z ]+$/), ''])
  expect(JSON.parse(parallax('duplicates', review.path, '--json'))).toEqual({ records: 3, merged: 2, review: 0 })
})

test('match takes what evaluations have: numbers, nothing, authors in one string', { timeout: 60_000 }, () => {
  const path = join(review.path, '..', 'records.json')
  const records = [
    {
      id: 1,
      title: 'Læreplass og frafall blant unge',
      authors: 'Øy, Åse; Dal, Bo',
      year: 2012,
      volume: 3,
      pages: '1-9',
    },
    {
      id: '2',
      title: 'Læreplass og frafall blant unge',
      authors: ['Oey A', 'Dal B'],
      year: '2012',
      volume: '3',
      pages: '1-9',
      doi: null,
    },
    { id: '3' },
  ]
  writeFileSync(path, JSON.stringify({ records }))
  expect(JSON.parse(parallax('match', path, '--json'))).toEqual({
    clusters: [['1', '2']],
    review: [],
    seconds: expect.any(Number),
  })
})
