import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { type AnyRouter, implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { afterEach, expect, test, vi } from 'vitest'
import { newestFact } from '#db/changes.ts'
import { changes } from '#server/live/changes.ts'
import { grid } from '#server/live/watch.ts'
import { router } from '#server/router.ts'
import { createSession, type Session } from '#server/session.ts'
import { contract } from '#shared/contract/index.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../support/review.ts'
import { type Deeds, undo, vote, voting } from './deeds.ts'

// The walk compares what a call answers. Here it is compared what a window that listens is sent, piece by piece, and when.

const open: TestReview[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const review of open.splice(0)) review.remove()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Pieces as they come to one viewer's window, each with the ms at which it came. */
async function sent(which: 'A' | 'B', viewer: string, deeds: Deeds, answers: AnyRouter = router): Promise<string[]> {
  const review = await makeReview()
  open.push(review)
  if (viewer === 'observer') await as(review, 'lead').team.saveMember({ name: viewer, roles: ['observer'] })
  await importTitles(review, 'A', ['One', 'Two', 'Three', 'Four'])
  const reports = await queueOf(review, 'lead')
  // What the lead counts of the second must not differ: in both worlds there is a vote on each, to be changed.
  if (viewer === 'lead') for (const [i] of reports.entries()) await vote('second', i)(review, reports)
  const known = (await as(review, 'lead').team.members({})).members
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  const began = Date.parse('2031-01-01T00:00:00.000Z')
  vi.setSystemTime(began)
  const session = createSession(review.host, 'desktop')
  session.bind({ review: review.path, member: known.find(({ name }) => name === viewer)?.id ?? '' })
  const pieces: string[] = []
  // Held here for as long as it is answered: a request that is collected does not tell its end any more, and the answer goes on.
  const asked: Request[] = []
  const stopping = new AbortController()
  const handler = new RPCHandler(answers)
  const link = new RPCLink({
    url: 'http://parallax.test/rpc',
    fetch: async (request) => {
      asked.push(request)
      const { response } = await handler.handle(request, { prefix: '/rpc', context: { session } })
      if (!response?.body) throw new Error('no answer')
      pieces.push(`${response.status} ${JSON.stringify([...response.headers])}`)
      const [copy, own] = response.body.tee()
      void listen(copy)
      return new Response(own, response)
    },
  })
  const listen = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder()
    for await (const piece of body) pieces.push(`${Date.now() - began} ${piece.length} ${decoder.decode(piece)}`)
  }
  const { live } = createORPCClient<ContractRouterClient<typeof contract>>(link)
  const reading = (async () => {
    for await (const _word of await live.changes({ window: 'window' }, { signal: stopping.signal }));
  })().catch(() => undefined)
  await pass(0)
  for (const { at, in: only, does } of deeds) {
    await pass(began + at - Date.now())
    if (only === undefined || only === which) await does(review, reports)
  }
  await pass(began + 46_000 - Date.now())
  stopping.abort()
  await pass(0)
  await reading
  asked.length = 0
  vi.useRealTimers()
  return pieces
}

const both = async (viewer: string, deeds: Deeds, answers?: AnyRouter) =>
  [await sent('A', viewer, deeds, answers), await sent('B', viewer, deeds, answers)] as const

test.each(['lead', 'third', 'observer'])(
  'what a window of the %s is sent is the same to the byte and the ms, whatever the second votes',
  async (viewer) => {
    // A lead is told of counts by exception: an earlier vote that is another moves none.
    const revoting = voting.map((deed) =>
      deed.in && viewer === 'lead' ? { ...deed, does: vote('second', 0, 'exclude') } : deed,
    )
    const [a, b] = await both(viewer, revoting)
    expect(a).toEqual(b)
    expect(a.join('\n').match(/setup/g)?.length).toBe(3)
    expect(a.filter((piece) => piece.includes('event: message')).length).toBe(7)
  },
)

test('what a reviewer is sent is the same whatever the other reviewer votes, and what comes of both', async () => {
  const deeds = voting.map((deed) => (deed.in ? { ...deed, does: vote('lead', deed.at % 4) } : deed))
  const own: Deeds = [{ at: 50, does: vote('second', 0, 'exclude') }, ...deeds]
  const [a, b] = await both('second', own)
  expect(a).toEqual(b)
  // Once, of the vote that they gave at another window of theirs.
  expect(a.join('\n').match(/conflicts/g)?.length).toBe(1)
})

test('words about what was said come on the grid of time, however odd the time at which it was said', async () => {
  const pieces = await sent('A', 'second', voting)
  const times = pieces.filter((piece) => piece.includes('setup')).map((piece) => Number(piece.split(' ')[0]))
  expect(times).toEqual([500, 2250, 31_250])
  expect(times.every((time) => time % grid === 0)).toBe(true)
})

test('the exceptions have something to tell: a lead of a count, a resolver of a conflict that they may see', async () => {
  const counted = await both('lead', [{ at: 110, in: 'A', does: undo('second') }])
  expect(counted[0]).not.toEqual(counted[1])
  expect(counted[0].join('\n')).toContain('"topics":["progress"]')
  const disputed = await both('third', [
    { at: 110, does: vote('lead', 0) },
    { at: 120, in: 'A', does: vote('second', 0, 'exclude') },
  ])
  expect(disputed[0]).not.toEqual(disputed[1])
  expect(disputed[0].join('\n')).toContain('"topics":["conflicts"]')
})

/** The router with another answer to `live.changes`. */
function leaky(
  answer: (session: Session, given: Parameters<typeof changes>[1], signal?: AbortSignal) => ReturnType<typeof changes>,
) {
  const os = implement({ live: contract.live }).$context<{ session: Session }>()
  return os.router({
    live: {
      changes: os.live.changes.handler(({ context, input, signal }) => answer(context.session, input, signal)),
      editing: os.live.editing.handler(() => ({})),
    },
  })
}

test('a word for a hidden vote is caught, though it says nothing but that there is one', async () => {
  const seeing = leaky(async function* (session, given, signal) {
    const terminal = { get: (of: Session, key: keyof Session) => (key === 'actor' ? { kind: 'terminal' } : of[key]) }
    for await (const word of changes(new Proxy(session, terminal as ProxyHandler<Session>), given, signal))
      yield { ...word, topics: word.topics.filter((topic) => topic === 'setup') }
  })
  const [a, b] = await both('observer', voting, seeing)
  expect(a).not.toEqual(b)
})

test('one byte more in the words that are sent anyway is caught', async () => {
  const longer = leaky(async function* (session, given, signal) {
    for await (const word of changes(session, given, signal)) {
      const db = session.review?.db
      yield { ...word, mark: db && newestFact(db) % 2 === 1 ? `${word.mark} ` : word.mark }
    }
  })
  const [a, b] = await both('observer', voting, longer)
  expect(a.length).toBe(b.length)
  expect(a).not.toEqual(b)
})

test('a word that comes later because of a hidden vote is caught', async () => {
  const slow = leaky(async function* (session, given, signal) {
    const db = session.review?.db
    const before = db ? newestFact(db) : 0
    for await (const word of changes(session, given, signal)) {
      if (db) await new Promise((resolve) => setTimeout(resolve, newestFact(db) - before))
      yield word
    }
  })
  const [a, b] = await both('observer', voting, slow)
  const without = (pieces: readonly string[]) => pieces.map((piece) => piece.replace(/^\d+ /, ''))
  expect(without(a)).toEqual(without(b))
  expect(a).not.toEqual(b)
})
