import { mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packetOf, readPacket } from '#db/packets.ts'
import { callOf } from '#server/guard.ts'
import { type Apart, type AtWindow, buildApart, sayAll } from '../../tests/support/packets.ts'
import { LARGEST } from './hand-in-file.ts'
import { seal } from './seal.ts'

let built: Awaited<ReturnType<typeof buildApart>>
let apart: Apart
let packet: AtWindow
let good: Buffer
const folder = mkdtempSync(join(tmpdir(), 'parallax-refused-'))
beforeAll(async () => {
  built = await buildApart()
  apart = await built.open()
  packet = await apart.give(0)
  await sayAll(packet, [
    { does: 'vote', at: 0, decision: 'include', reason: false },
    { does: 'note', at: 1, text: 'Mine' },
  ])
  good = await apart.handIn(packet)
}, 60_000)
afterAll(() => {
  apart.close()
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

const facts = () => apart.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n
const handed = (path: string, { session, client } = apart.lead) => {
  session.handed.set('it', path)
  return client.packets.take({ file: { handed: 'it' } })
}
const take = (bytes: Uint8Array, { client } = apart.lead) =>
  client.packets.take({ file: new File([new Uint8Array(bytes)], 'x.handin') })
const problem = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error) => error.data?.problem ?? error.code ?? String(error),
  )
/** A file of the test's folder with these bytes. */
function lying(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

test('a hand-in in which any byte is another, or more or fewer are there, is refused by a word and nothing is taken', async () => {
  const before = facts()
  const words = new Set<string>()
  const end = good.indexOf(10, 20) + 1
  const at = fc.oneof(fc.nat({ max: end }), fc.integer({ min: end, max: good.length - 1 }))
  await fc.assert(
    fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (place, by) => {
      const changed = Buffer.from(good)
      changed[place] = (changed[place] ?? 0) ^ by
      const word = await problem(take(changed))
      words.add(word)
      expect(word).toMatch(/^hand-in-(tampered|not|newer|other-review|unknown|cut)$/)
    }),
    { numRuns: 400 },
  )
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: good.length - 1 }), async (length) => {
      expect(await problem(take(good.subarray(0, length)))).toMatch(/^hand-in-(cut|not)$/)
      const more = Buffer.concat([good, good.subarray(0, length + 1)])
      expect(await problem(take(more))).toBe('hand-in-tampered')
    }),
    { numRuns: 60 },
  )
  expect(words).toContain('hand-in-tampered')
  expect(facts()).toBe(before)
}, 120_000)

test('what is larger than any hand-in, packed or unpacked, is refused before it fills the memory', async () => {
  const before = facts()
  const large = lying('large.handin', good)
  truncateSync(large, LARGEST + 1)
  expect(await problem(handed(large))).toBe('hand-in-too-large')
  const huge = lying('huge.parallax', Buffer.from('SQLite format 3\0'))
  truncateSync(huge, 4 * 2 ** 30 + 1)
  expect(await problem(handed(huge))).toBe('hand-in-too-large')

  const row = packetOf(callOf(packet.session).db)
  if (!row) throw new Error('no packet')
  const bomb = async (unpacked: Buffer) => {
    const packed = gzipSync(unpacked)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(packed.length)
    const plain = Buffer.concat([length, packed])
    const said = { version: 1, review: row.review, packet: row.id, size: plain.length + 16 }
    const begin = (enc: string) => Buffer.from(`PARALLAX-HAND-IN\n${JSON.stringify({ ...said, enc })}\n`)
    const { enc, sealed } = await seal({ packet: row.id, key: row.key, secret: row.secret }, plain, begin)
    return Buffer.concat([begin(enc), sealed])
  }
  expect(await problem(take(await bomb(Buffer.alloc((256 << 20) + 1, 32))))).toBe('hand-in-too-large')
  expect(await problem(take(await bomb(Buffer.alloc(1 << 22, '\n'))))).toBe('hand-in-too-large')
  expect(await problem(take(await bomb(Buffer.alloc(1 << 21, 'x'))))).toBe('hand-in-too-large')
  expect(await problem(take(await bomb(Buffer.from('{}'))))).toBe('hand-in-tampered')
  expect(facts()).toBe(before)
}, 120_000)

test('of a packet that came back no table is run, and no more is read than it may have', async () => {
  const path = packet.session.review?.path ?? ''
  callOf(packet.session).db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(path)
  expect(readPacket(path, ['vote', 'note'], 10)).toBe('too-large')
  const changed = (name: string, change: (sqlite: Sqlite.Database) => void): string => {
    const copy = lying(name, bytes)
    const sqlite = new Sqlite(copy)
    change(sqlite)
    sqlite.close()
    return copy
  }
  const before = facts()
  const endless = changed('endless.parallax', (sqlite) => {
    sqlite.exec(`ALTER TABLE fact RENAME TO other;
      CREATE VIEW fact AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT i AS seq, 'a' AS id, 'a' AS action, 'vote' AS kind, 'a' AS subject, '' AS at, '' AS author, '{}' AS body FROM n`)
  })
  expect(await problem(handed(endless))).toBe('hand-in-not')
  const computed = changed('computed.parallax', (sqlite) => {
    sqlite.exec(`ALTER TABLE fact RENAME TO other;
      CREATE TABLE fact (seq, id, action, kind, subject, at, author, body AS (hex(zeroblob(1000000))));
      INSERT INTO fact SELECT seq, id, action, kind, subject, at, author FROM other`)
  })
  expect(await problem(handed(computed))).toBe('hand-in-not')
  const newer = changed('newer.parallax', (sqlite) => sqlite.exec('UPDATE packet SET version = 2'))
  expect(await problem(handed(newer))).toBe('hand-in-newer')
  const other = changed('other.parallax', (sqlite) => sqlite.exec(`UPDATE packet SET review = 'another'`))
  expect(await problem(handed(other))).toBe('hand-in-other-review')
  const unknown = changed('unknown.parallax', (sqlite) => sqlite.exec(`UPDATE packet SET id = 'another'`))
  expect(await problem(handed(unknown))).toBe('hand-in-unknown')
  const guessed = changed('guessed.parallax', (sqlite) => sqlite.exec('UPDATE packet SET secret = zeroblob(32)'))
  expect(await problem(handed(guessed))).toBe('hand-in-tampered')
  const torn = lying('torn.parallax', bytes)
  const file = openSync(torn, 'r+')
  writeSync(file, Buffer.alloc(4096 * 3, 7), 0, 4096 * 3, 4096)
  expect(await problem(handed(torn))).toMatch(/^hand-in-(tampered|not)$/)
  expect(facts()).toBe(before)
  expect((await handed(lying('whole.parallax', bytes))).fresh).toBe(2)
}, 60_000)

test('who has left, and a hand-in of another member under a known packet, are told', async () => {
  const own = await built.open()
  const given = await own.give(1)
  await sayAll(given, [{ does: 'vote', at: 0, decision: 'maybe', reason: false }])
  const bytes = await own.handIn(given)
  await own.lead.client.team.saveMember({ id: given.member, name: 'Two', roles: ['reviewer'], retired: true })
  expect(await problem(take(bytes, own.lead))).toBe('hand-in-member-left')
  own.close()
})
