import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { implement } from '@orpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { conflictsAt } from '#db/outcomes.ts'
import { pilotRound } from '#db/pilots.ts'
import { consequence } from '#server/duplicates/consequence.ts'
import { callOf } from '#server/guard.ts'
import { createHost } from '#server/host.ts'
import { pilotReports } from '#server/pilots/result.ts'
import { router } from '#server/router.ts'
import type { Session } from '#server/session.ts'
import { needs } from '#shared/contract/base.ts'
import { contract } from '#shared/contract/index.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { shorten, type Walk, walk } from './walk.ts'
import { buildWorld, type World } from './worlds.ts'

/** Tests of what a blind stage tells, in this process; each stage has a file of its own, for a walk takes minutes. */
export function testsOfBlindStage(stage: StageId): void {
  const scratch = mkdtempSync(join(tmpdir(), 'parallax-worlds-'))
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  let worlds: Record<'all' | 'withoutThird' | 'sentBack', [World, World]>
  beforeAll(async () => {
    const pair = async (name: string, thirdActs: boolean, sending?: 'alike'): Promise<[World, World]> => [
      await buildWorld(join(scratch, stage, name, 'A'), 'A', stage, thirdActs, sending),
      await buildWorld(join(scratch, stage, name, 'B'), 'B', stage, thirdActs, sending),
    ]
    worlds = {
      all: await pair('all', true),
      withoutThird: await pair('withoutThird', false),
      sentBack: await pair('sentBack', true, 'alike'),
    }
  }, 900_000)

  /** Walks all calls in both worlds as the viewer, or as is said otherwise. */
  const walkAs = (otherwise: Partial<Walk>) =>
    walk({ contract, router, worlds: worlds.all, viewer: 'viewer', folder: join(scratch, 'place'), ...otherwise })

  test.each(['viewer', 'lead', 'third', 'observer', undefined] as const)(
    'nothing that the %s can call tells what another reviewer did',
    async (viewer) => {
      const walked = await walkAs({ worlds: viewer === 'third' ? worlds.withoutThird : worlds.all, viewer })
      console.log(
        `${stage}, ${viewer ?? 'visitor'}: ${walked.calls} answers alike; exceptions of the policy: ${walked.excepted.join(', ') || 'none'}`,
      )
      expect(walked.differences.slice(0, 3).map(shorten)).toEqual([])
    },
    900_000,
  )

  test('a voter whom a resolver asks, and who could resolve for others, is told what is asked and nothing more', async () => {
    const walked = await walkAs({ worlds: worlds.sentBack, strict: ['conflicts.', 'criteria.', 'reviews.map'] })
    expect(walked.excepted.filter((path) => /^conflicts|^criteria|map$/.test(path))).toEqual([])
    expect(walked.differences.slice(0, 3).map(shorten)).toEqual([])
  }, 900_000)

  test('what is asked is there to be told: without the exceptions, worlds in which others are asked differ', async () => {
    const { sentBack, question } = contract.conflicts
    const walked = await walkAs({ contract: { conflicts: { sentBack, question } }, strict: ['conflicts.'] })
    expect(new Set(walked.differences.map(({ call }) => call))).toEqual(
      new Set(['conflicts.sentBack', 'conflicts.question']),
    )
  })

  test.each(['viewer', 'lead', 'observer'] as const)(
    'the result of a pilot tells the %s nothing of an open one, and of a closed one nothing from after it was closed',
    async (viewer) => {
      const walked = await walkAs({
        contract: { pilots: { result: contract.pilots.result } },
        viewer,
        strict: ['pilots.result'],
      })
      expect(walked.calls).toBe(3)
      expect(walked.excepted).toEqual([])
      expect(walked.differences.map(shorten)).toEqual([])
    },
  )

  test('the exception for the result of a pilot is not empty: what was said in an open one would tell', () => {
    const said = worlds.all.map(({ file, pools }) => {
      const host = createHost({ folder: '', samples: '' })
      const db = host.open(file)
      const before = pilotRound(db, pools.pilot?.[0] ?? '')
      const shown = before && pilotReports(db, { ...before, body: { ...before.body, state: 'closed' }, closed: '~' })
      host.close()
      return JSON.stringify(shown)
    })
    expect(said[0]).not.toBe(said[1])
    expect(said[0]).toContain('include')
  })

  test('a call that leaks the conflicts is caught', async () => {
    const leaky = {
      leak: needs('read')
        .input(z.object({}))
        .output(z.object({ conflicts: z.array(z.string()) })),
    }
    const os = implement(leaky).$context<{ session: Session }>()
    const leakyRouter = os.router({
      leak: os.leak.handler(({ context }) => ({
        conflicts: conflictsAt(callOf(context.session).db, stage).map(({ report }) => report),
      })),
    })
    const walked = await walkAs({ contract: leaky, router: leakyRouter })
    expect(walked.differences.map(({ call }) => call)).toContain('leak')
  })

  test('what a join would do, told as if nothing were closed, is caught', async () => {
    const leaky = { consequence: contract.duplicates.consequence }
    const os = implement(leaky).$context<{ session: Session }>()
    const leakyRouter = os.router({
      consequence: os.consequence.handler(({ context, input }) =>
        consequence({ ...callOf(context.session), actor: { kind: 'terminal' } }, input),
      ),
    })
    const walked = await walkAs({ contract: leaky, router: leakyRouter })
    expect(walked.differences.length).toBeGreaterThan(1)
  })
}
