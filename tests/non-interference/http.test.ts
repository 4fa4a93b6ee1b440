import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { router } from '#server/router.ts'
import { contract } from '#shared/contract/index.ts'
import { HttpPlace } from './http-place.ts'
import { readsMore } from './reads-more.ts'
import { shorten, walk } from './walk.ts'
import { readingAt, readingOtherwise, Work } from './work.ts'
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

/** One viewer's walk, and what each of its calls read. */
async function walked(viewer: keyof World['members'] | undefined) {
  const work = new Work()
  const reads: string[] = []
  const result = await walk({
    contract,
    router,
    worlds: viewer === 'third' ? worlds.withoutThird : worlds.all,
    viewer,
    folder,
    at: async (world) => {
      const place = await HttpPlace.open({ folder, world, viewer, counting: work.counting })
      return readingAt(place, work, reads)
    },
  })
  const name = viewer ?? 'stranger'
  console.log(
    `over HTTP, ${name}: ${result.calls} answers alike; exceptions of the policy: ${result.excepted.join(', ') || 'none'}`,
  )
  return { ...result, reads }
}

test.each(['second', 'lead', 'third', 'observer', 'gone', undefined] as const)(
  'no byte that a host sends to the %s tells what another reviewer did',
  async (viewer) => {
    const { differences, calls } = await walked(viewer)
    expect(differences.slice(0, 3).map(shorten)).toEqual([])
    expect(calls).toBeGreaterThan(900)
  },
  1_800_000,
)

test('no byte that a host sends to the viewer tells what another reviewer did, nor what it reads, but for what is named', async () => {
  const { differences, reads } = await walked('viewer')
  expect(differences.slice(0, 3).map(shorten)).toEqual([])
  const found = readingOtherwise(reads)
  const named = readsMore.flatMap(({ calls }): string[] => [...calls])
  expect(found.filter((call) => !named.includes(call))).toEqual([])
  // What is named for nothing is not to be named.
  const certain = readsMore.flatMap(({ calls, sometimes }): string[] => (sometimes ? [] : [...calls]))
  expect(certain.filter((call) => !found.includes(call))).toEqual([])
}, 1_800_000)
