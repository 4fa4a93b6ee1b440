import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { accountEntrance } from '#server/http/accounts.ts'
import { type Listening, listen } from '#server/http/listen.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../support/review.ts'
import { type Deeds, undo, vote, voting } from './deeds.ts'
import type { Served } from './http-place.ts'
import { leaking } from './leaks.ts'
import { askRaw } from './raw.ts'

// A clock that stands still until it is moved, and a host that really listens: what comes over the wire, and at what time of that
// clock, and whether an answer waits for it.

const scratch = mkdtempSync(join(tmpdir(), 'parallax-http-live-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const close of open.splice(0)) await close()
})

const stopClock = () =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })

/** Lets what is on its way arrive: what was sent before an answer is there before it. */
async function arrive(port: number, rounds = 4): Promise<void> {
  for (let n = 0; n < rounds; n++) await askRaw({ port, method: 'GET', path: '/health', headers: {} })
}

/** The host of a review over HTTP, and a cookie of one of its members. */
async function hosted(review: TestReview, viewer: string, through?: Served['through']) {
  const member = review.members[viewer] ?? ''
  const { code } = await as(review, 'lead').access.invite({ member })
  const accounts = accountEntrance(review.host, { secure: false })
  const listening: Listening = await listen({
    server: { host: review.host, log: () => {} },
    host: '127.0.0.1',
    port: 0,
    entrances: [through?.(accounts, review.host, review.path) ?? accounts],
    rendererFolder: scratch,
  })
  const body = { json: { code, name: 'Viewer', passphrase: 'tre elger under brua' } }
  const joined = await fetch(`${listening.url}/rpc/access/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await joined.text()
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { listening, cookie }
}

/** All bytes that come to one viewer who listens, each with the time at which it came: to the next quarter of a second. */
async function sent(which: 'A' | 'B', viewer: string, deeds: Deeds, through?: Served['through']): Promise<string[]> {
  const review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two', 'Three', 'Four'])
  const reports = await queueOf(review, 'lead')
  if (viewer === 'lead') for (const [i] of reports.entries()) await vote('second', i)(review, reports)
  stopClock()
  const began = Date.parse('2031-01-01T00:00:00.000Z')
  vi.setSystemTime(began)
  const { listening, cookie } = await hosted(review, viewer, through)
  open.push(async () => {
    await listening.close()
    review.remove()
  })
  const { port } = listening
  const came = new Map<number, Buffer[]>()
  const body = JSON.stringify({ json: { window: 'window' } })
  const socket = connect(port, '127.0.0.1', () => {
    const head = `Host: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`
    socket.write(`POST /rpc/live/changes HTTP/1.1\r\n${head}\r\n\r\n${body}`)
  })
  socket.on('data', (part) => {
    const at = Date.now() - began
    came.set(at, [...(came.get(at) ?? []), part])
  })
  await arrive(port, 12)
  const moveTo = async (at: number) => {
    for (let now = Date.now() - began; now < at; now = Date.now() - began) {
      await vi.advanceTimersByTimeAsync(Math.min(at - now, 250 - (now % 250)))
      await arrive(port)
    }
  }
  for (const { at, in: only, does } of deeds) {
    await moveTo(at)
    if (only === undefined || only === which) await does(review, reports)
  }
  await moveTo(33_000)
  socket.destroy()
  vi.useRealTimers()
  return [...came].map(([at, parts]) => {
    const all = Buffer.concat(parts).toString('latin1')
    return `${at} ${all.length} ${all.replace(/Date: .{29}/, 'Date: …')}`
  })
}

const both = async (viewer: string, deeds: Deeds, through?: Served['through']) =>
  [await sent('A', viewer, deeds, through), await sent('B', viewer, deeds, through)] as const

test.each(['lead', 'third', 'second'])(
  'what comes over the wire to the %s who listens is the same to the byte and the quarter of a second',
  async (viewer) => {
    // A lead is told of counts by exception: an earlier vote that is another moves none. Their own votes are a reviewer's own.
    const deeds = voting.map((deed) => {
      if (!deed.in) return deed
      if (viewer === 'lead') return { ...deed, does: vote('second', 0, 'exclude') }
      return viewer === 'second' ? { ...deed, does: vote('lead', deed.at % 4) } : deed
    })
    const [a, b] = await both(viewer, deeds)
    expect(a).toEqual(b)
    expect(a.join('\n').match(/setup/g)?.length).toBe(3)
  },
)

test('one byte between words, and a word that comes later, are told', async () => {
  const byte = leaking('live.changes', (response, _votes, db) => {
    const write = response.write.bind(response)
    response.write = ((piece: string | Uint8Array, ...rest: []) => {
      const votes = db.get<{ n: number }>("SELECT count(*) AS n FROM fact WHERE kind = 'vote'")?.n ?? 0
      return write(votes > 0 ? Buffer.concat([Buffer.from(piece as string), Buffer.from('\n')]) : piece, ...rest)
    }) as typeof response.write
  })
  const deeds: Deeds = voting.filter(({ in: only }) => only !== 'B')
  const [a, b] = await both('third', deeds, byte)
  expect(a).not.toEqual(b)
  const slow = leaking('live.changes', (response, _votes, db) => {
    const write = response.write.bind(response)
    response.write = ((piece: string, ...rest: []) => {
      const votes = db.get<{ n: number }>("SELECT count(*) AS n FROM fact WHERE kind = 'vote'")?.n ?? 0
      if (votes === 0) return write(piece, ...rest)
      setTimeout(() => write(piece, ...rest), votes)
      return true
    }) as typeof response.write
  })
  const [c, d] = await both('third', deeds, slow)
  const without = (pieces: readonly string[]) => pieces.map((piece) => piece.replace(/^\d+ /, ''))
  expect(without(c)).toEqual(without(d))
  expect(c).not.toEqual(d)
})

test('the exceptions have something to tell over HTTP too', async () => {
  const [a, b] = await both('lead', [{ at: 110, in: 'A', does: undo('second') }])
  expect(a).not.toEqual(b)
  expect(a.join('\n')).toContain('"topics":["progress"]')
})
