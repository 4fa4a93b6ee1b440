import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { topics } from '#shared/domain/live/topics.ts'
import { reads, touchedBy } from './reads.ts'

const renderer = join(import.meta.dirname, '..', '..')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => readFileSync(join(renderer, path), 'utf8'))

test('every call that a page shows the answer of is read anew by something, or said to follow from nothing', () => {
  const shown = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/orpc\s*\.(\w+)\s*\.(\w+)\s*\.(?:queryOptions|key)\(/g)].map(
        ([, part, call]) => `${part}.${call}`,
      ),
    ),
  )
  expect(shown.size).toBeGreaterThan(60)
  expect([...shown].filter((call) => !Object.hasOwn(reads, call))).toEqual([])
})

test('what is read anew are calls of the contract', () => {
  const calls = Object.entries(contract).flatMap(([part, inner]) => Object.keys(inner).map((call) => `${part}.${call}`))
  expect(Object.keys(reads).filter((call) => !calls.includes(call))).toEqual([])
})

test('every topic touches something', () => {
  expect(topics.filter((topic) => touchedBy([topic]).anew.size === 0)).toEqual([])
})

test('a topic touches nothing else: what is read and worked through stands still', () => {
  const { anew, held } = touchedBy(['decisions', 'conflicts', 'progress'])
  for (const call of ['screening.report', 'screening.queue', 'screening.rows', 'charting.forms', 'team.members'])
    expect([anew.has(call), held.has(call)]).toEqual([false, false])
  const text = touchedBy(['duplicates'])
  expect([text.anew.has('screening.report'), text.held.has('screening.report')]).toEqual([false, true])
  expect(touchedBy([])).toEqual({ anew: new Set(), held: new Set() })
})
