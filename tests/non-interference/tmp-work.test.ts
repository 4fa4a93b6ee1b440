import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { router } from '#server/router.ts'
import { contract } from '#shared/contract/index.ts'
import { HttpPlace } from './http-place.ts'
import { walk } from './walk.ts'
import { Work } from './work.ts'
import { buildWorld, type World } from './worlds.ts'

const scratch = mkdtempSync(join(tmpdir(), 'parallax-http-work-'))
const folder = join(scratch, 'place')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
test('x', async () => {
  const worlds: [World, World] = [
    await buildWorld(join(scratch, 'A'), 'A', 'title-abstract', true),
    await buildWorld(join(scratch, 'B'), 'B', 'title-abstract', true),
  ]
  const viewer = 'viewer'
  const work = new Work()
  const walked = await walk({
    contract,
    router,
    worlds,
    viewer,
    folder,
    at: async (world) => {
      const place = await HttpPlace.open({ folder, world, viewer, counting: work.counting })
      return {
        ask: async (path, input) => {
          work.taken()
          await place.ask(path, input)
          return `${path}\n${JSON.stringify(input)}\n${work.taken()}`
        },
        changed: () => place.changed(),
        lifted: () => place.lifted(),
        reset: () => place.reset(),
        close: () => place.close(),
      }
    },
  })
  writeFileSync('/tmp/hz/work.json', JSON.stringify(walked, null, 1))
  expect(walked.calls).toBe(1)
}, 600_000)
