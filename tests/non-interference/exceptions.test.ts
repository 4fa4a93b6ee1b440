import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyContractRouter } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { router } from '#server/router.ts'
import { contract } from '#shared/contract/index.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import { blindingExceptions } from '#shared/domain/policy/blinding.ts'
import { people } from './begun.ts'
import { buildChartingWorld } from './charting-worlds.ts'
import { played, scenes, shownElsewhere } from './needed.ts'
import { notCompared } from './not-compared.ts'
import { readsMore } from './reads-more.ts'
import { walk } from './walk.ts'
import { buildWorld, type World } from './worlds.ts'

// The exceptions to blindness: printed, one a line, so that whoever wants to know reads them all; and each has to be needed still.

const scratch = mkdtempSync(join(tmpdir(), 'parallax-exceptions-'))
const folder = join(scratch, 'place')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

type Viewer = 'lead' | 'third' | 'viewer' | 'observer'
let worlds: Record<'all' | 'withoutThird' | 'charting', [World, World]>
beforeAll(async () => {
  const pair = async (
    build: (at: string, which: 'A' | 'B') => Promise<World>,
    name: string,
  ): Promise<[World, World]> => [await build(join(scratch, name, 'A'), 'A'), await build(join(scratch, name, 'B'), 'B')]
  worlds = {
    all: await pair((at, which) => buildWorld(at, which, 'title-abstract', true), 'all'),
    withoutThird: await pair((at, which) => buildWorld(at, which, 'title-abstract', false), 'withoutThird'),
    charting: await pair((at, which) => buildChartingWorld(at, which, { thirdActs: false }), 'charting'),
  }
}, 300_000)

/** For whom of the people of the worlds an exception is. */
function viewersOf({ who }: (typeof blindingExceptions)[number]): Viewer[] {
  return people.flatMap(({ key, roles }) => {
    const actor: Actor = { kind: 'member', member: key, roles }
    const isFor = (who as (actor: Actor) => boolean)(actor)
    return isFor && ['lead', 'third', 'viewer', 'observer'].includes(key) ? [key as Viewer] : []
  })
}

/** One call of the contract, as a contract. */
function only(call: string): AnyContractRouter {
  const [part = '', name = ''] = call.split('.')
  const procedures = contract[part as keyof typeof contract] as Record<string, AnyContractRouter>
  return { [part]: { [name]: procedures[name] as AnyContractRouter } }
}

/** Whether the answers of a call differ between two worlds, for somebody whom the exception is for. */
async function differsFor(exception: (typeof blindingExceptions)[number]): Promise<boolean> {
  const { call } = exception
  for (const viewer of viewersOf(exception)) {
    const pair = call.startsWith('charting.') ? worlds.charting : viewer === 'third' ? worlds.withoutThird : worlds.all
    const walked = await walk({ contract: only(call), router, worlds: pair, viewer, folder, strict: [call] })
    if (walked.differences.length > 0) return true
  }
  return false
}

test('the declared exceptions, one a line, each with its reason', () => {
  const calls = blindingExceptions.map((exception) => {
    const viewers = viewersOf(exception).map((viewer) => people.find(({ key }) => key === viewer)?.roles.join(' and '))
    return `  ${exception.call} (${[...new Set(viewers)].join('; ')}): ${exception.why}`
  })
  const lines = [
    'Who is told what another reviewer did, while that is closed to them:',
    ...calls,
    'What of an answer over HTTP is not compared:',
    ...notCompared.map(({ what, why }) => `  ${what}: ${why}`),
    'Calls that read more where there is more, and answer the same:',
    ...readsMore.map(({ calls: some, why }) => `  ${some.join(', ')}: ${why}`),
  ]
  console.log(lines.join('\n'))
  expect(new Set(calls).size).toBe(blindingExceptions.length)
  for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}\S.*: \S|:$/)
})

test.each(blindingExceptions.map((exception) => [`${exception.call}, for that ${exception.why}`, exception] as const))(
  'an exception is needed still: %s',
  async (_name, exception) => {
    const { call } = exception
    const elsewhere = shownElsewhere[call]
    if (elsewhere) {
      const [file, name] = elsewhere
      expect(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')).toContain(`test('${name}'`)
      return
    }
    const scene = scenes[call]
    if (scene) {
      const [a, b] = await played(scene)
      expect(a).not.toBe(b)
      return
    }
    expect(await differsFor(exception)).toBe(true)
  },
  120_000,
)

test('what is said of how an exception is shown to be needed is said of an exception that there is', () => {
  const known = new Set<string>(blindingExceptions.map(({ call }) => call))
  expect([...Object.keys(scenes), ...Object.keys(shownElsewhere)].filter((call) => !known.has(call))).toEqual([])
})
