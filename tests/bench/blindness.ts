import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '#shared/contract/index.ts'
import type { Ability, Actor } from '#shared/domain/policy/abilities.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import { type Figure, rounded } from '../corpus/timing.ts'
import { inputsFor } from '../non-interference/inputs.ts'
import { procedures } from '../non-interference/walk.ts'
import { type ServedWorld, serve } from './blindness/served.ts'
import { judge } from './blindness/verdict.ts'
import { largeWorld } from './blindness/worlds.ts'

/** How many reports each world has; `PARALLAX_BLINDNESS_REPORTS` says another number. */
const reports = Number(process.env.PARALLAX_BLINDNESS_REPORTS ?? 2000)
/** How often each call is made in each world. */
const rounds = Number(process.env.PARALLAX_BLINDNESS_ROUNDS ?? 60)

/** Which calls are measured; `PARALLAX_BLINDNESS_CALLS` says others, as the beginning of their names. */
const chosen = process.env.PARALLAX_BLINDNESS_CALLS ?? ''

/** A figure with what is said of it. */
interface TimeFigure extends Figure {
  effect: number
  noise: number
  verdict: string
}

/**
 * Whether how long an answer takes tells what another reviewer did: of two worlds in one of which the other voted on nothing and
 * in the other on everything, each behind a host of its own, every call that a blinded reviewer may make is made in turn,
 * over the wire. At last one is made that waits 2 ms for hidden votes, and has to be told.
 */
export async function* run(): AsyncGenerator<TimeFigure> {
  const scratch = mkdtempSync(join(tmpdir(), 'parallax-blindness-'))
  const served: ServedWorld[] = []
  try {
    for (const others of ['none', 'all'] as const) {
      const folder = join(scratch, others)
      mkdirSync(folder)
      served.push(await serve(folder, await largeWorld(folder, others, reports)))
    }
    const [none, all] = served as [ServedWorld, ServedWorld]
    for (const { path, inputs } of callsOf(all)) {
      const input = await answered(path, inputs, none, all)
      if (input !== undefined) yield await compare(path, input, none, all)
    }
    for (const world of served) world.plant('team.me', 2)
    const planted = await compare('team.me', {}, none, all)
    yield { ...planted, name: `${planted.name} (2 ms are planted)` }
  } finally {
    for (const world of served) await world.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

const reviewer: Actor = { kind: 'member', member: 'm', roles: ['reviewer'], guest: true }
/** Calls by which one leaves, that last as long as somebody listens, and that try a passphrase, which is slow by intent. */
const leftOut = /^access\.|^team\.(signOut|setPassphrase)|^reviews\.close|^live\.changes/

/** What changes which reports there are, and so comes last. */
const last = /import|deduplicate|remove/

/** What is called, and with what it can be. */
function callsOf({ world }: ServedWorld): { path: string; inputs: unknown[] }[] {
  const pools = new Proxy(world.pools, { get: (known, pool: string) => known[pool] ?? ['none'] })
  return procedures(contract)
    .filter(({ path, ability }) => path.startsWith(chosen) && !leftOut.test(path) && may(reviewer, ability as Ability))
    .sort((a, b) => Number(last.test(a.ability ?? '')) - Number(last.test(b.ability ?? '')))
    .map(({ path, input }) => ({ path, inputs: inputsFor(input, pools).filter((value) => !hasFile(value)) }))
}

/** What is said to a call: the first that it answers in both worlds; else one that it refuses once it has looked. */
async function answered(
  path: string,
  inputs: readonly unknown[],
  none: ServedWorld,
  all: ServedWorld,
): Promise<unknown> {
  let refused: unknown
  for (const input of inputs) {
    const statuses = [await none.ask(path, input), await all.ask(path, input)].map(({ status }) => status)
    if (statuses.every((status) => status === 200)) return input
    if (statuses.every((status) => status === 422)) refused ??= input
  }
  return refused
}

const hasFile = (value: unknown) =>
  typeof value === 'object' && Object.values(value ?? {}).some((inner) => inner instanceof File)

/** Measures one call in both worlds, in turn and turned about. */
async function compare(path: string, input: unknown, none: ServedWorld, all: ServedWorld): Promise<TimeFigure> {
  const a: number[] = []
  const b: number[] = []
  let judged = judge(a, b)
  // On a busy machine it takes longer until a difference stands out, or falls away.
  for (let times = 0; times === 0 || (judged.verdict === 'noisy' && times < 8); times++) {
    for (let n = 0; n < rounds; n++) {
      const turn = [
        [none, a],
        [all, b],
      ] as const
      for (const [world, took] of n % 2 === 0 ? turn : [...turn].reverse())
        took.push((await world.ask(path, input)).took)
    }
    judged = judge(a, b)
  }
  const { difference, noise, effect, verdict } = judged
  return {
    name: `blindness, ${path}: ${verdict}`,
    value: rounded(difference),
    unit: 'ms',
    n: a.length,
    noise: rounded(noise),
    effect: rounded(effect),
    verdict,
  }
}
