import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { router } from '#server/router.ts'
import { contract } from '#shared/contract/index.ts'
import { HttpPlace } from './http-place.ts'
import { shorten, walk } from './walk.ts'
import { buildWorld, type World } from './worlds.ts'

// Two worlds that differ in what the viewer may not know, each behind a host that listens. The viewer comes in by their account,
// and makes every call that there is with every argument that can be made up. What comes back is compared byte for byte.

const scratch = mkdtempSync(join(tmpdir(), 'parallax-http-worlds-'))
const folder = join(scratch, 'place')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const stage = 'title-abstract'
let worlds: Record<'all' | 'withoutThird', [World, World]>
beforeAll(async () => {
  const pair = async (name: string, thirdActs: boolean): Promise<[World, World]> => [
    await buildWorld(join(scratch, name, 'A'), 'A', stage, thirdActs),
    await buildWorld(join(scratch, name, 'B'), 'B', stage, thirdActs),
  ]
  worlds = { all: await pair('all', true), withoutThird: await pair('withoutThird', false) }
}, 300_000)

test.each(['viewer', 'second', 'lead', 'third', 'observer', 'gone', undefined] as const)(
  'no byte that a host sends to the %s tells what another reviewer did',
  async (viewer) => {
    const walked = await walk({
      contract,
      router,
      worlds: viewer === 'third' ? worlds.withoutThird : worlds.all,
      viewer,
      folder,
      at: (world) => HttpPlace.open({ folder, world, viewer }),
    })
    console.log(
      `over HTTP, ${viewer ?? 'stranger'}: ${walked.calls} answers alike; exceptions: ${walked.excepted.join(', ') || 'none'}`,
    )
    expect(walked.differences.slice(0, 3).map(shorten)).toEqual([])
    expect(walked.calls).toBeGreaterThan(900)
  },
  300_000,
)
