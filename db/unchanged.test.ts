import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WriteDb } from './database.ts'
import { openHostFile } from './host/open.ts'
import { sharedReviews, shareReview, unshareReview } from './host/shared.ts'
import { whileUnchanged } from './unchanged.ts'

let folder: string
let db: WriteDb
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-unchanged-'))
  db = openHostFile(folder)
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const review = { identity: 'r', path: '/somewhere/a.parallax', since: '2026-01-01T00:00:00.000Z' }
let looked = 0
const found = () =>
  whileUnchanged(db, 'first', () => {
    looked++
    return sharedReviews(db)[0]
  })
const lookedFor = <T>(work: () => T) => {
  looked = 0
  return [work(), looked]
}

test('what was found is looked for once, and again once something was written here or by another', async () => {
  shareReview(db, review)
  expect(lookedFor(() => [found(), found()])).toEqual([[review, review], 1])
  const other = openHostFile(folder)
  shareReview(other, { ...review, path: '/elsewhere' })
  await new Promise(setImmediate)
  expect(lookedFor(found)).toEqual([{ ...review, path: '/elsewhere' }, 1])
  unshareReview(other, 'r')
  other.close()
  await new Promise(setImmediate)
  expect(found()).toBeUndefined()
  shareReview(db, review)
  expect(found()).toEqual(review)
  unshareReview(db, 'r')
  expect(found()).toBeUndefined()
})

test('what was not found is looked for each time', () => {
  expect(lookedFor(() => [found(), found()])).toEqual([[undefined, undefined], 2])
})

test('what is written and taken back again is not kept', () => {
  expect(() =>
    db.transaction(() => {
      shareReview(db, review)
      expect(found()).toEqual(review)
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(found()).toBeUndefined()
  shareReview(db, review)
  found()
  expect(() =>
    db.transaction(() => {
      unshareReview(db, 'r')
      expect(found()).toBeUndefined()
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(found()).toEqual(review)
})
