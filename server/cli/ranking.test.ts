import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUp } from '#shared/domain/ranking/made-up.ts'

const parallax = join(import.meta.dirname, '..', '..', 'bin', 'parallax.js')
const run = (...args: string[]) =>
  execFileSync(process.execPath, [parallax, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ranking-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const { texts, included } = madeUp(200, 10, 1)

/** A table with a row for each record, its label in a column of its own. */
function table(name: string, column: string, label: (row: number) => string): string {
  const path = join(folder, name)
  const rows = texts.map(({ title, abstract }, row) => [row, `"${title}, ""quoted"""`, abstract, label(row)].join(','))
  writeFileSync(path, [`id,Title,Abstract,${column}`, ...rows].join('\r\n'))
  return path
}

test('a finished review is screened again, and the figures of a seed are the same again', { timeout: 60_000 }, () => {
  const path = table('finished.csv', 'label_included', (row) => (included[row] ? '1' : '0'))
  const { runs, mean } = JSON.parse(run('rank', path, '--simulate', '--json'))
  expect(runs.map((one: { seed: number }) => one.seed)).toEqual([1, 2, 3, 4, 5])
  for (const one of runs) {
    expect(one).toMatchObject({ n: 198, included: 19 })
    expect(one.wss95).toBeGreaterThan(0.5)
    expect(one.stop.screened).toBeLessThanOrEqual(198)
  }
  expect(mean.wss95).toBeCloseTo(runs.reduce((sum: number, one: { wss95: number }) => sum + one.wss95, 0) / 5, 10)
  const again = JSON.parse(run('rank', path, '--simulate', '--seed', '3', '--json')).runs[0]
  expect({ ...again, seconds: 0 }).toEqual({ ...runs[2], seconds: 0 })
  expect(run('rank', path, '--simulate', '--seed', '3')).toContain('200 records, 20 included')
  const bayes = JSON.parse(run('rank', path, '--simulate', '--seed', '3', '--model', 'bayes', '--json'))
  expect(bayes.model).toBe('tfidf-1-2-bayes/1')
  expect(bayes.runs[0].wss95).toBeGreaterThan(0.5)
  expect(bayes.runs[0].atd).not.toBe(again.atd)
})

test('rows without a label are put in order by those that have one', { timeout: 60_000 }, () => {
  const path = table('half.csv', 'Decision', (row) => (row < 100 ? (included[row] ? 'include' : 'exclude') : ''))
  const { labelled, order } = JSON.parse(run('rank', path, '--labels', 'decision', '--json'))
  expect(labelled).toBe(100)
  expect(order).toHaveLength(100)
  const first = order.slice(0, 10).map(({ line }: { line: number }) => included[line - 2])
  // Drawn at random there would be one.
  expect(first.filter(Boolean).length).toBeGreaterThan(4)
})

test('what is wrong with a table is said with its place', { timeout: 60_000 }, () => {
  const said = (path: string, ...more: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [parallax, 'rank', path, '--json', ...more], {
      encoding: 'utf8',
    })
    return { status, ...JSON.parse(stdout).error }
  }
  const unknown = spawnSync(process.execPath, [parallax, 'rank', 'x.csv', '--model', 'forest'], { encoding: 'utf8' })
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('--model')])
  const strange = table('strange.csv', 'included', (row) => (row === 5 ? 'perhaps' : '0'))
  expect(said(strange)).toMatchObject({ status: 1, code: 'unknown-label', line: 7 })
  expect(said(table('none.csv', 'included', () => '0'))).toMatchObject({ status: 1, code: 'too-few-labels' })
})
