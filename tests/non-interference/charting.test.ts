import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { implement } from '@orpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { valuesOf } from '#server/charting/values.ts'
import { callOf } from '#server/guard.ts'
import { router } from '#server/router.ts'
import type { Session } from '#server/session.ts'
import { includedStudies } from '#server/studies/included.ts'
import { contract } from '#shared/contract/index.ts'
import { buildChartingWorld } from './charting-worlds.ts'
import { type Difference, shorten, walk } from './walk.ts'
import type { World } from './worlds.ts'

const scratch = mkdtempSync(join(tmpdir(), 'parallax-charting-worlds-'))
const folder = join(scratch, 'place')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let worlds: Record<'all' | 'withoutThird' | 'viewerResolves', [World, World]>
beforeAll(async () => {
  const pair = async (name: string, asked: Parameters<typeof buildChartingWorld>[2]): Promise<[World, World]> => [
    await buildChartingWorld(join(scratch, name, 'A'), 'A', asked),
    await buildChartingWorld(join(scratch, name, 'B'), 'B', asked),
  ]
  worlds = {
    all: await pair('all', { thirdActs: true }),
    withoutThird: await pair('withoutThird', { thirdActs: false }),
    viewerResolves: await pair('viewerResolves', { thirdActs: true, viewerResolves: true }),
  }
}, 900_000)

const begin = (differences: readonly Difference[]) => differences.slice(0, 3).map(shorten)

test.each(['viewer', 'lead', 'third', 'observer', undefined] as const)(
  'while a charting form is blind, nothing that the %s can call tells what another charted by it',
  async (viewer) => {
    const walked = await walk({
      contract,
      router,
      worlds: viewer === 'third' ? worlds.withoutThird : worlds.all,
      viewer,
      folder,
      // The exceptions that are about votes have nothing to tell here.
      strict: ['reviews.', 'team.', 'imports.', 'marks.', 'pilots.', 'conflicts.'],
    })
    console.log(
      `charting, ${viewer ?? 'visitor'}: ${walked.calls} answers alike; exceptions of the policy: ${walked.excepted.join(', ') || 'none'}`,
    )
    expect(begin(walked.differences)).toEqual([])
  },
  900_000,
)

test('a resolver who charts a study learns nothing of how the other charts it', async () => {
  const walked = await walk({
    contract: { charting: contract.charting },
    router,
    worlds: worlds.viewerResolves,
    viewer: 'viewer',
    folder,
    strict: ['charting.'],
  })
  expect(walked.excepted).toEqual([])
  expect(begin(walked.differences)).toEqual([])
}, 900_000)

test('what the exceptions allow is there: a resolver sees differences, and a lead how far each has come', async () => {
  const { differences, compare, progress } = contract.charting
  const told = async (viewer: 'third' | 'lead') => {
    const walked = await walk({
      contract: { charting: { differences, compare, progress } },
      router,
      worlds: worlds.withoutThird,
      viewer,
      folder,
      strict: ['charting.'],
    })
    return [...new Set(walked.differences.map(({ call }) => call))].sort()
  }
  expect(await told('third')).toEqual(['charting.compare', 'charting.differences'])
  expect(await told('lead')).toEqual(['charting.progress'])
})

test('charted answers that are worked out from all that was said, as if nothing were closed, are caught', async () => {
  const leaky = { included: contract.charting.included }
  const os = implement(leaky).$context<{ session: Session }>()
  const leakyRouter = os.router({
    included: os.included.handler(({ context }) => {
      const call = { ...callOf(context.session), actor: { kind: 'terminal' as const } }
      return {
        open: true,
        studies: includedStudies(call).map((study) => ({
          id: study.id,
          reports: [],
          answers: Object.fromEntries(Object.entries(valuesOf(call, study)).map(([key, { value }]) => [key, value])),
          criteria: {},
        })),
      }
    }),
  })
  const walked = await walk({ contract: leaky, router: leakyRouter, worlds: worlds.all, viewer: 'viewer', folder })
  expect(walked.differences.map(({ call }) => call)).toEqual(['included'])
})
