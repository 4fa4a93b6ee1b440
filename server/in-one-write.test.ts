import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WriteDb } from '#db/database.ts'
import { createReview, openReview } from '#db/open.ts'
import { inOneWrite } from './in-one-write.ts'

let folder: string
let db: WriteDb
let other: WriteDb
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-together-'))
  db = createReview(join(folder, 'a.parallax'))
  other = openReview(join(folder, 'a.parallax'))
})
afterEach(() => {
  for (const one of [db, other]) one.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (report: string) => db.run('INSERT INTO undone (action) VALUES (?)', report)
/** What another process sees: nothing of a transaction that is not on the disk. */
const seen = () =>
  other.all<{ action: string }>('SELECT action FROM undone ORDER BY action').map(({ action }) => action)

test('what comes in one moment is written in one transaction, and answered once it is there for all', async () => {
  const transaction = vi.spyOn(db, 'transaction')
  const answers = ['a', 'b', 'c'].map(async (id) => {
    const n = await inOneWrite(db, () => write(id))
    return { n, seen: seen() }
  })
  expect(seen()).toEqual([])
  for (const answer of await Promise.all(answers)) expect(answer).toEqual({ n: 1, seen: ['a', 'b', 'c'] })
  expect(transaction).toHaveBeenCalledTimes(1)
})

test('one that fails takes back what it wrote, and nothing of the others', async () => {
  const failing = inOneWrite(db, () => {
    write('half')
    throw new Error('no')
  })
  const answers = await Promise.allSettled([
    inOneWrite(db, () => write('a')),
    failing,
    inOneWrite(db, () => write('b')),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen()).toEqual(['a', 'b'])
})

test('where the disk fails nobody is told that it was written', async () => {
  db.exec('PRAGMA max_page_count = 1')
  const long = 'x'.repeat(5_000_000)
  const answers = await Promise.allSettled([
    inOneWrite(db, () => write('a')),
    inOneWrite(db, () => write(long)),
    inOneWrite(db, () => write('b')),
  ])
  expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual(
    Array(3).fill('SQLITE_FULL'),
  )
  expect(seen()).toEqual([])
  db.exec('PRAGMA max_page_count = 1000000')
  await inOneWrite(db, () => write('c'))
  expect(seen()).toEqual(['c'])
})

test('more than fit into one transaction are written in several, in the order in which they came', async () => {
  const order: number[] = []
  const all = Array.from({ length: 250 }, (_, i) =>
    inOneWrite(db, () => {
      write(String(i))
      order.push(i)
    }),
  )
  await setImmediate()
  await Promise.all(all)
  expect(order).toEqual(Array.from({ length: 250 }, (_, i) => i))
  expect(seen()).toHaveLength(250)
})
