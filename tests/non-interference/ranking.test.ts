import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { implement } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Call } from '#server/call.ts'
import { callOf } from '#server/guard.ts'
import * as looks from '#server/ranking/looks.ts'
import { router } from '#server/router.ts'
import { queue } from '#server/screening/queue.ts'
import type { Session } from '#server/session.ts'
import { needs, stageId } from '#shared/contract/base.ts'
import { contract } from '#shared/contract/index.ts'
import { buildRankingWorld, type RankingWorld } from './ranking-worlds.ts'
import { shorten, walk } from './walk.ts'

// Ranking learns from votes, so it is what could tell of others' votes most easily: worlds in which whoever looks has a model.

const scratch = mkdtempSync(join(tmpdir(), 'parallax-ranking-worlds-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const { learned, state, why, mistakes, stopping, simulate } = contract.ranking
/** What follows from a model. The list is asked for by relevance alone. */
const asked = {
  ranking: { learned, state, why, mistakes, stopping, simulate },
  screening: {
    queue: needs('read')
      .input(
        z.object({
          stage: stageId,
          sort: z.object({ by: z.literal('relevance'), descending: z.boolean().optional() }),
        }),
      )
      .output(z.unknown()),
  },
}
const calls = [...Object.keys(asked.ranking).map((name) => `ranking.${name}`), 'screening.queue']

describe.each([
  ['title-abstract', 'svm'],
  ['full-text', 'bayes'],
] as const)('while %s is blind, and %s learns', (stage, learner) => {
  let worlds: [RankingWorld, RankingWorld]
  beforeAll(async () => {
    const built = (which: 'A' | 'B') => buildRankingWorld(join(scratch, stage, which), which, stage, learner)
    worlds = [await built('A'), await built('B')]
  }, 120_000)
  const walked = (viewer: 'viewer' | 'lead' | 'observer', through: typeof router | typeof leaky = router) =>
    walk({ contract: asked, router: through, worlds, viewer, folder: join(scratch, 'place') })

  test('whoever looks has a model of their own decisions', () => {
    for (const { states } of worlds)
      for (const one of states) {
        expect(one).toMatchObject({ on: true, by: 'own', enough: true })
        expect(one.histogram.length).toBeGreaterThan(1)
        expect(one.left).toBeGreaterThan(10)
      }
  })

  test.each(['viewer', 'lead', 'observer'] as const)(
    'no order, no reason and no figure of a model tells the %s what another reviewer did',
    async (viewer) => {
      const { differences, calls, excepted } = await walked(viewer)
      expect(calls).toBeGreaterThan(30)
      expect(excepted).toEqual([])
      expect(differences.map(shorten)).toEqual([])
    },
    120_000,
  )

  let as: (call: Call) => Call = (call) => call
  const os = implement(contract).$context<{ session: Session }>()
  const leaking = ({ session }: { session: Session }) => as(callOf(session))
  const leaky = os.router({
    ...router,
    ranking: {
      ...router.ranking,
      learned: os.ranking.learned.handler(({ context, input }) => looks.learned(leaking(context), input)),
      state: os.ranking.state.handler(({ context, input }) => looks.state(leaking(context), input)),
      why: os.ranking.why.handler(({ context, input }) => looks.why(leaking(context), input)),
      mistakes: os.ranking.mistakes.handler(({ context, input }) => looks.mistakes(leaking(context), input)),
      stopping: os.ranking.stopping.handler(({ context, input }) => looks.stopping(leaking(context), input)),
      simulate: os.ranking.simulate.handler(({ context, input }) => looks.simulate(leaking(context), input)),
    },
    screening: {
      ...router.screening,
      queue: os.screening.queue.handler(({ context, input }) => queue(leaking(context), input)),
    },
  })

  test('a model that learned from what all decided together is caught wherever it is asked', async () => {
    as = (call) => ({ ...call, actor: { kind: 'terminal' } })
    const { differences } = await walked('viewer', leaky)
    // What is said of stopping is of the own votes, whoever asks; of a stage that is closed, how many reports are there may tell.
    const told = calls.filter((call) => call !== 'ranking.stopping')
    expect(namesOf(differences)).toEqual(expect.arrayContaining(told))
  }, 120_000)

  test("a model that learned from another reviewer's votes is caught wherever it is asked", async () => {
    as = (call) => ({ ...call, author: worlds[0].members.other })
    const { differences } = await walked('viewer', leaky)
    expect(namesOf(differences)).toEqual(calls)
  }, 120_000)
})

const namesOf = (differences: readonly { call: string }[]) =>
  calls.filter((call) => differences.some((one) => one.call === call))
