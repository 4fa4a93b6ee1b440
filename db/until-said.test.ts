import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WriteDb } from './database.ts'
import { insertFacts } from './facts.ts'
import { createReview, openReview } from './open.ts'
import { keptUntilSaid } from './until-said.ts'

let folder: string
let db: WriteDb
let ids = 0
let looked = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-until-said-'))
  db = createReview(join(folder, 'a.parallax'))
  looked = 0
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const kept = keptUntilSaid<number>(new Set(['member']))
const found = (key = 'a') => kept(db, key, () => ++looked)

type Said = Parameters<typeof insertFacts>[1][number]
function say(to: WriteDb, kind: Said['kind'], subject: string, body: object): string {
  const id = `F${String(++ids).padStart(4, '0')}`
  insertFacts(to, [{ id, action: id, kind, subject, at: '2026-01-01T00:00:00.000Z', author: 'A', body } as Said])
  return id
}
const member = (to = db) => say(to, 'member', 'm', { name: 'One', roles: ['reviewer'] })
const other = () => say(db, 'label', 'l', { name: 'Later' })

test('it is found once for each key, until one of its kinds is said here, by another, or taken back', () => {
  expect([found(), found(), found('b'), found()]).toEqual([1, 1, 2, 1])
  other()
  expect(found()).toBe(1)
  const action = member()
  expect([found(), found()]).toEqual([3, 3])
  const there = openReview(join(folder, 'a.parallax'))
  member(there)
  there.close()
  expect(found()).toBe(4)
  say(db, 'undo', action, {})
  expect([found(), found()]).toEqual([5, 5])
})

test('what is kept holds while something else is written, and what is found of what is taken back is not kept', () => {
  found()
  db.transaction(() => {
    other()
    expect(found()).toBe(1)
  })
  const taken = () =>
    db.transaction(() => {
      member()
      expect([found(), found()]).toEqual([2, 3])
      throw new Error('no')
    })
  expect(taken).toThrow('no')
  expect(found()).toBe(1)
})

test('what is found undefined is looked for each time', () => {
  const nothing = () =>
    kept(db, 'a', () => {
      looked++
      return undefined
    })
  expect([nothing(), nothing(), looked]).toEqual([undefined, undefined, 2])
})
