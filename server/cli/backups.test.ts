import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parallax } from '../../tests/support/at-terminal.ts'
import { importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'East', ['One', 'Two', 'Three'])
  review.host.close()
})
afterEach(() => review.remove())

const at = (name: string) => join(dirname(review.path), name)

test('at a terminal a backup is made where it was said, and becomes a review, never over another', {
  timeout: 300_000,
}, () => {
  const folder = at('a disk')
  const made = JSON.parse(parallax('backup', review.path, '-o', folder, '--json').out)
  expect(readdirSync(folder)).toEqual([made.name])
  expect(made).toMatchObject({ folder, gone: 0 })
  // The folder is kept in mind.
  const again = JSON.parse(parallax('backup', review.path, '--json').out)
  expect(again.folder).toBe(folder)
  const restored = at('restored.parallax')
  expect(parallax('restore', join(folder, made.name), '-o', restored)).toMatchObject({ code: 0 })
  expect(parallax('verify', restored)).toMatchObject({ code: 0 })
  const bytes = readFileSync(restored)
  expect(parallax('restore', join(folder, made.name), '-o', restored)).toMatchObject({
    code: 1,
    problem: expect.stringContaining(restored),
  })
  expect(readFileSync(restored).equals(bytes)).toBe(true)
})

test('what is no backup, or is damaged, becomes no review', { timeout: 300_000 }, () => {
  writeFileSync(at('letter.parallax'), 'Dear all')
  const never = at('never.parallax')
  expect(parallax('restore', at('letter.parallax'), '-o', never)).toMatchObject({ code: 1 })
  expect(parallax('restore', at('nowhere.parallax'), '-o', never)).toMatchObject({ code: 1 })
  const { folder, name } = JSON.parse(parallax('backup', review.path, '--json').out)
  const bytes = readFileSync(join(folder, name))
  for (let page = 8192; page < bytes.length; page += 4096) bytes.fill(7, page, page + 200)
  writeFileSync(join(folder, name), bytes)
  expect(parallax('restore', join(folder, name), '-o', never)).toMatchObject({ code: 1 })
  expect(existsSync(never)).toBe(false)
})
