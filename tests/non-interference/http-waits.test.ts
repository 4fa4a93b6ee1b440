import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { HttpPlace, type Served } from './http-place.ts'
import { inputsFor } from './inputs.ts'
import { late, leaking } from './leaks.ts'
import { isEmpty, procedures } from './walk.ts'
import { buildWorld, type World } from './worlds.ts'

// Whether an answer waits: with a clock that stands still, one that waits for it does not come until the clock is moved. That says
// of each call that it does not, however slow the machine is; how long it works is the other half (work.test.ts, bench blindness).

const scratch = mkdtempSync(join(tmpdir(), 'parallax-http-waits-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
afterEach(() => void vi.useRealTimers())

let world: World
beforeAll(async () => {
  world = await buildWorld(join(scratch, 'A'), 'A', 'title-abstract', true)
}, 300_000)

/** Of all that can be asked without an argument, what is answered only once the clock goes on. */
async function waiting(through?: Served['through']): Promise<string[]> {
  const folder = join(scratch, 'place')
  const place = await HttpPlace.open({ folder, world, viewer: 'viewer', ...(through && { through }) })
  const plain = procedures(contract).filter(({ input }) => inputsFor(input, world.pools).some(isEmpty))
  const waited: string[] = []
  for (const { path } of plain) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    let isAnswered = false
    const answer = place.ask(path, {}).finally(() => {
      isAnswered = true
    })
    // Others are served meanwhile: after so many of them it is not a matter of its turn.
    for (let others = 0; !isAnswered && others < 1000; others++) await place.get('/health')
    if (!isAnswered) {
      waited.push(path)
      await vi.advanceTimersByTimeAsync(60_000)
    }
    await answer
    vi.useRealTimers()
    if (place.changed()) await place.reset()
  }
  await place.close()
  return waited
}

test('no answer waits for a clock, and one that does because of hidden votes is told', async () => {
  expect(await waiting()).toEqual([])
  expect(await waiting(leaking('team.me', (response, votes) => late(response, votes)))).toEqual(['team.me'])
}, 300_000)
