import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyContractRouter } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { router } from '#server/router.ts'
import { contract } from '#shared/contract/index.ts'
import { HttpPlace, type Served } from './http-place.ts'
import { beforeEnd, leaking, votesIn } from './leaks.ts'
import { walk } from './walk.ts'
import { readingAt, readingOtherwise, Work } from './work.ts'
import { buildWorld, type World } from './worlds.ts'

// What the harness over HTTP is worth: leaks that are put there on purpose, each so small that no window would show it, and each
// is told. The host, the calls and the worlds are the real ones; the leak sits at the door.

const scratch = mkdtempSync(join(tmpdir(), 'parallax-http-leaks-'))
const folder = join(scratch, 'place')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let worlds: [World, World]
beforeAll(async () => {
  worlds = [
    await buildWorld(join(scratch, 'A'), 'A', 'title-abstract', true),
    await buildWorld(join(scratch, 'B'), 'B', 'title-abstract', true),
  ]
}, 300_000)

const few: AnyContractRouter = {
  team: { me: contract.team.me, members: contract.team.members },
  duplicates: { find: contract.duplicates.find },
  reviews: { liftBlind: contract.reviews.liftBlind },
}

/** The calls whose answers differ, and in what. */
async function told(through?: Served['through'], viewer: 'viewer' | 'second' = 'viewer') {
  const walked = await walk({
    contract: few,
    router,
    worlds,
    viewer,
    folder,
    at: (world) => HttpPlace.open({ folder, world, viewer, ...(through && { through }) }),
  })
  return [...new Set(walked.differences.map(({ call }) => call))]
}

test('a door that leaks nothing is told of nothing', async () => {
  expect(await told()).toEqual([])
})

test('one byte more in a body is told', async () => {
  const byte = leaking('team.me', (response, votes) =>
    beforeEnd(response, () => response.write(' '.repeat(1 + (votes % 2)))),
  )
  expect(await told(byte)).toEqual(['team.me'])
})

test('one header more is told, and one that is longer, and one in another place', async () => {
  const more = leaking('team.me', (response, votes) => {
    if (votes % 2 === 0) response.setHeader('X-Cache', 'hit')
  })
  expect(await told(more)).toEqual(['team.me'])
  const longer = leaking('team.me', (response, votes) => {
    response.setHeader('Server-Timing', `db;dur=${'1'.repeat(1 + (votes % 2))}`)
  })
  expect(await told(longer)).toEqual(['team.me'])
  const moved = leaking('team.me', (response, votes) => {
    if (votes % 2 === 0) response.removeHeader('Referrer-Policy')
    response.setHeader('Referrer-Policy', 'no-referrer')
  })
  expect(await told(moved)).toEqual(['team.me'])
})

test('a cookie that is given or not is told', async () => {
  const cookie = leaking('team.members', (response, votes) => {
    if (votes % 2 === 0) response.setHeader('Set-Cookie', 'seen=1; HttpOnly')
  })
  expect(await told(cookie)).toEqual(['team.members'])
})

test('another status of a call that is refused is told', async () => {
  const status = leaking('reviews.liftBlind', (response, votes) => {
    const writeHead = response.writeHead.bind(response)
    response.writeHead = ((code: number, ...rest: []) =>
      writeHead(code >= 400 && votes % 2 === 0 ? 404 : code, ...rest)) as typeof response.writeHead
  })
  expect(await told(status)).toEqual(['reviews.liftBlind'])
})

test('the same bytes in other pieces are told', async () => {
  const pieces = leaking('team.me', (response, votes) => {
    const end = response.end.bind(response)
    const cut = 10 + (votes % 2)
    response.end = ((body: string) => {
      response.write(body.slice(0, cut))
      return end(body.slice(cut))
    }) as typeof response.end
  })
  expect(await told(pieces)).toEqual(['team.me'])
})

test('one event more among those of long work is told', async () => {
  const event = leaking('duplicates.find', (response, votes) =>
    beforeEnd(response, () => {
      if (votes % 2 === 0) response.write('event: message\ndata: {"json":{}}\n\n')
    }),
  )
  expect(await told(event)).toEqual(['duplicates.find'])
})

test('one query more is told, though the answer is the same', async () => {
  const query = leaking('team.me', (_response, votes, db) => {
    if (votes % 2 === 0) votesIn(db)
  })
  const work = new Work()
  const reads: string[] = []
  const walked = await walk({
    contract: few,
    router,
    worlds,
    viewer: 'viewer',
    folder,
    at: async (world) => {
      const place = await HttpPlace.open({ folder, world, viewer: 'viewer', through: query, counting: work.counting })
      return readingAt(place, work, reads)
    },
  })
  expect(walked.differences).toEqual([])
  expect(readingOtherwise(reads)).toContain('team.me')
})
