import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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

test('at a terminal a bundle is written, checked, drawn from and restored', { timeout: 300_000 }, () => {
  const [bundle, again, restored] = [at('a.zip'), at('b.zip'), at('restored.parallax')]
  const made = JSON.parse(parallax('bundle', review.path, '-o', bundle, '--json').out)
  expect(made).toMatchObject({ file: bundle, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const sound = parallax('verify', bundle)
  expect(sound).toMatchObject({ code: 0 })
  expect(sound.out).toContain('3 records, 1 of 1 imported files')
  expect(sound.out).toContain(made.sha256)

  const args = ['--format', 'svg', '--form', '2009', '--lang', 'nb']
  expect(parallax('flow', bundle, ...args)).toEqual(parallax('flow', review.path, ...args))

  expect(parallax('restore', bundle, '-o', restored)).toMatchObject({ code: 0 })
  parallax('bundle', restored, '-o', again)
  expect(readFileSync(again).equals(readFileSync(bundle))).toBe(true)
  expect(parallax('restore', bundle, '-o', restored)).toMatchObject({
    code: 1,
    problem: expect.stringContaining(restored),
  })

  const bytes = readFileSync(bundle)
  bytes[3000] = (bytes[3000] ?? 0) ^ 1
  writeFileSync(bundle, bytes)
  const damaged = parallax('verify', bundle, '--json')
  expect(damaged.code).toBe(1)
  const { ok, findings, problems } = JSON.parse(damaged.out)
  expect({ ok, findings }).toMatchObject({ ok: false, findings: [{ code: 'damaged', entry: expect.any(String) }] })
  expect(problems[0]).toContain(findings[0].entry)
  expect(parallax('restore', bundle, '-o', at('never.parallax'))).toMatchObject({ code: 1 })
  expect(existsSync(at('never.parallax'))).toBe(false)
})

test('what is no bundle, or nowhere, is said', { timeout: 300_000 }, () => {
  writeFileSync(at('letter.zip'), 'Dear all')
  expect(parallax('verify', at('letter.zip'))).toMatchObject({ code: 1, out: expect.stringContaining('not a bundle') })
  expect(parallax('verify', at('nowhere.zip'))).toMatchObject({ code: 1 })
  expect(parallax('bundle', at('nowhere.parallax'), '-o', at('c.zip'))).toMatchObject({ code: 1 })
  expect(parallax('bundle', review.path, '-o', join(at('no folder'), 'c.zip'))).toMatchObject({ code: 1 })
  expect(parallax('bundle', review.path)).toMatchObject({ code: 2 })
})
