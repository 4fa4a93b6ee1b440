import { Readable } from 'node:stream'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allFacts } from '#db/facts.ts'
import { finish } from '#server/work.ts'
import { type Browser, type TeamHost, teamHost } from '../support/team-host.ts'

// Small things that become large, deep or something else where they are opened. Bombs in packets and hand-ins are tried in
// server/packets/refused.test.ts: guests have no call that takes one.

let team: TeamHost
let guest: Browser
beforeEach(async () => {
  team = await teamHost()
  guest = await team.guest('second', 'Second')
})
afterEach(() => team.close())

const facts = () => allFacts(team.host.open(team.path)).length

/** Sends words as they are to a call, and gives status and answer. */
async function say(browser: Browser, body: string, path = '/rpc/team/me'): Promise<{ status: number; text: string }> {
  const response = await browser.ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return { status: response.status, text: await response.text() }
}

/** That the host goes on, and nothing was said. */
async function goesOn(before: number): Promise<void> {
  expect((await guest.api.team.me({})).member?.name).toBe('second')
  expect(facts()).toBe(before)
}

test('JSON that is deep, wide, cut off or says one thing twice is refused or read, and the host goes on', async () => {
  const before = facts()
  const deep = (n: number) => `{"json":${'['.repeat(n)}${']'.repeat(n)}}`
  const nested = (n: number) => `{"json":${'{"a":'.repeat(n)}1${'}'.repeat(n)}}`
  const wide = `{"json":{${Array.from({ length: 300_000 }, (_, n) => `"k${n}":1`).join(',')}}}`
  for (const [body, ...may] of [
    [deep(20_000), 200, 400],
    [deep(5_000_000), 200, 400],
    [nested(1_000_000), 200, 400],
    [wide, 200, 400],
    ['{"json":', 400],
    ['{"json":{},"json":{"a":1}}', 200, 400],
    ['[]'.repeat(1000), 400],
    ['\0\0\0', 400],
    ['"'.repeat(10), 400],
    ['1e999999', 200, 400],
  ] as [string, ...number[]][]) {
    const { status, text } = await say(guest, body)
    expect([...may, 500], body.slice(0, 30)).toContain(status)
    expect(text.length).toBeLessThan(10_000)
    await goesOn(before)
  }
}, 120_000)

test('what the calls’ own encoding allows, said of what is not there, changes no prototype and names no file', async () => {
  const before = facts()
  for (const meta of [
    [[1, '__proto__', 'polluted']],
    [[0, 'constructor', 'prototype', 'polluted']],
    [[4, '__proto__']],
    [
      [5, 'a'],
      [6, 'a', 'b'],
      [7, '__proto__', 'polluted'],
    ],
    Array.from({ length: 50_000 }, () => [1, 'a']),
    [['__proto__']],
    'x',
    { length: 1e9 },
  ]) {
    for (const json of [{}, { a: '1'.repeat(400) }, { __proto__: null, a: { b: 1 } }, ['a'], null]) {
      const { status } = await say(
        guest,
        JSON.stringify({ json, meta, maps: [['__proto__', 'x']], files: ['/etc/passwd'] }),
      )
      expect([200, 400, 500]).toContain(status)
    }
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
  const own = '{"json":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}'
  expect((await say(guest, own)).status).toBe(200)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  await goesOn(before)
})

test('an archive that unpacks to far more than any export is refused before it does', async () => {
  const before = facts()
  const source = { name: 'Bomb', kind: 'database' as const, removedBefore: 0 }
  // One that says how large it is, and one that says that it is small.
  for (const says of [500_000_000, 1000]) {
    const file = new File([(await zipOfZeros(500, says)) as Uint8Array<ArrayBuffer>], 'search.zip')
    expect(file.size).toBeLessThan(2_000_000)
    const told = async (call: Promise<AsyncIterator<unknown, unknown>>) => {
      const { problem } = (await call.then(finish).catch((error) => error.data)) as {
        problem: string | { code: string }
      }
      return typeof problem === 'string' ? problem : problem?.code
    }
    for (const ask of [guest.api.imports.preview({ file }), guest.api.imports.add({ file, source })]) {
      expect(await told(ask), `says ${says}`).toBe('too-large')
      await goesOn(before)
    }
  }
}, 120_000)

/** A zip with one entry of so many MB of nothing, a thousandth of that, which says of itself that it has so many bytes. */
async function zipOfZeros(megabytes: number, says: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 9 })
  const zeros = Buffer.alloc(1_000_000)
  Readable.from(
    (function* () {
      for (let n = 0; n < megabytes; n++) yield zeros
    })(),
  ).pipe(deflate)
  const parts: Buffer[] = []
  for await (const part of deflate) parts.push(part as Buffer)
  const packed = Buffer.concat(parts)
  const name = Buffer.from('search.ris')
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(says, 8)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  sizes.copy(local, 14)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  sizes.copy(central, 16)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

test('a body that says that it is packed is not unpacked', async () => {
  const before = facts()
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 32))
  for (const encoding of ['gzip', 'deflate', 'br', 'zstd']) {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding }
    const { status } = await guest.ask('/rpc/team/me', { method: 'POST', headers, body: packed as BodyInit })
    expect([400, 415], encoding).toContain(status)
  }
  await goesOn(before)
})
