import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allCurrent, current } from './current.ts'
import type { WriteDb } from './database.ts'
import { insertFacts } from './facts.ts'
import { lookOnceThisTurn } from './kept.ts'
import { createReview, openReview } from './open.ts'
import { refreshAfter } from './projections/refresh.ts'

let folder: string
let db: WriteDb
let ids = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-kept-'))
  db = createReview(join(folder, 'a.parallax'))
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

function say(to: WriteDb, subject: string, name: string): void {
  const id = `F${String(++ids).padStart(4, '0')}`
  const body = { name, roles: ['reviewer' as const], retired: false }
  const fact = { id, action: id, kind: 'member' as const, subject, at: '2026-01-01T00:00:00.000Z', author: 'A', body }
  to.transaction(() => refreshAfter(to, insertFacts(to, [fact])))
}
const names = (of = db) => allCurrent(of, 'member').map(({ body }) => body.name)

test('members are read once, and anew once one is said here', () => {
  say(db, 'm', 'before')
  names()
  const all = vi.spyOn(db, 'all')
  expect([names(), names()]).toEqual([['before'], ['before']])
  expect(all).not.toHaveBeenCalled()
  say(db, 'm', 'after')
  expect(names()).toEqual(['after'])
  expect(current(db, 'member', 'm')?.body.name).toBe('after')
})

test('what another process says is seen in the next turn of the event loop, and in a transaction at once', async () => {
  const other = openReview(join(folder, 'a.parallax'))
  try {
    say(db, 'm', 'here')
    expect([names(), names(other)]).toEqual([['here'], ['here']])
    say(other, 'm', 'elsewhere')
    expect(db.transaction(() => names())).toEqual(['elsewhere'])
    names()
    say(other, 'm', 'elsewhere again')
    const get = vi.spyOn(db, 'get')
    for (let i = 0; i < 10; i++) {
      await Promise.resolve()
      names()
    }
    expect(get).not.toHaveBeenCalled()
    await new Promise(setImmediate)
    expect(names()).toEqual(['elsewhere again'])
  } finally {
    other.close()
  }
})

test('where all of a turn is looked at once, it is looked at anew when that begins and when it is over', async () => {
  const other = openReview(join(folder, 'a.parallax'))
  try {
    say(db, 'm', 'before the turn')
    names()
    say(other, 'm', 'by another')
    lookOnceThisTurn()
    expect(names()).toEqual(['by another'])
    const get = vi.spyOn(db, 'get')
    for (let i = 0; i < 10; i++) {
      await new Promise<void>((resolve) => process.nextTick(resolve))
      names()
    }
    expect(get).not.toHaveBeenCalled()
    say(other, 'm', 'by another again')
    await new Promise(setImmediate)
    expect(names()).toEqual(['by another again'])
  } finally {
    other.close()
  }
})

test('what is written and taken back was never kept', () => {
  say(db, 'm', 'stands')
  names()
  expect(() =>
    db.transaction(() => {
      say(db, 'm', 'taken back')
      expect(names()).toEqual(['taken back'])
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(names()).toEqual(['stands'])
  db.transaction(() => {
    expect(() =>
      db.part(() => {
        say(db, 'm', 'part')
        expect(current(db, 'member', 'm')?.body.name).toBe('part')
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(names()).toEqual(['stands'])
  })
})

test('nobody changes what is kept for all', () => {
  say(db, 'm', 'a')
  const [first] = allCurrent(db, 'member')
  expect(() => first?.body.roles.push('lead')).toThrow(TypeError)
  allCurrent(db, 'member').pop()
  expect(names()).toEqual(['a'])
})
