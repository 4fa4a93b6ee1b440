import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import type { z } from 'zod'
import { closedTo } from '#server/call.ts'
import { forms } from '#server/charting/forms.ts'
import { createHost, type Host } from '#server/host.ts'
import { createSession, type Session } from '#server/session.ts'
import type { CallMeta } from '#shared/contract/base.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import { blindingExceptions } from '#shared/domain/policy/blinding.ts'
import { isClosedTo } from '#shared/domain/policy/charting.ts'
import { StepClock } from './clock.ts'
import { inputsFor, thisReview } from './inputs.ts'
import type { World } from './worlds.ts'

interface Procedure {
  path: string
  ability: string | undefined
  input: z.core.$ZodType | undefined
}

/** Every procedure of a contract, by its path. */
export function procedures(contract: AnyContractRouter, path: string[] = []): Procedure[] {
  if (isContractProcedure(contract)) {
    const { inputSchema, meta } = contract['~orpc']
    return [
      { path: path.join('.'), ability: (meta as CallMeta).ability, input: inputSchema as z.core.$ZodType | undefined },
    ]
  }
  return Object.entries(contract).flatMap(([key, inner]) => procedures(inner as AnyContractRouter, [...path, key]))
}

/** A call whose answer tells the two worlds apart. */
export interface Difference {
  call: string
  input: string
  a: string
  b: string
}

/** A difference, cut to where it begins. */
export function shorten({ call, input, a, b }: Difference): Difference {
  let at = 0
  while (a[at] === b[at]) at++
  const cut = (text: string) => text.slice(Math.max(0, at - 150), at + 150)
  return { call, input, a: cut(a), b: cut(b) }
}

export interface Walk {
  contract: AnyContractRouter
  router: AnyRouter
  worlds: [World, World]
  /** Whose eyes; undefined for somebody who has not said who they are. */
  viewer: keyof World['members'] | undefined
  folder: string
  /** Exceptions of the policy that are to hold for nobody: of calls whose paths begin so. */
  strict?: readonly string[]
  /** Puts a world somewhere else than in this process. There is nothing to ask again after each change then. */
  at?: (world: World) => Promise<WalkedPlace>
}

/** Where a world is while it is walked. */
export interface WalkedPlace {
  /** Calls a procedure in a session of its own and gives the answer as it would go over the wire. */
  ask(path: string, input: unknown): Promise<string>
  /** Whether the last call changed something. */
  changed(): boolean
  /** Whether a stage or a charting form was opened to the viewer since the place was set up, or they gave themselves a role. */
  lifted(): boolean
  /** As it was before any call. */
  reset(): void | Promise<void>
  close(): void | Promise<void>
}

export interface Walked {
  differences: Difference[]
  calls: number
  /** Procedures that were left out for this viewer, as the policy's named exceptions allow. */
  excepted: string[]
}

/**
 * Calls every procedure of a contract with made-up inputs, in both worlds, as one viewer, and compares the raw answers:
 * status, headers and body as they would go over the wire. After a call that changed something, what can be asked without an
 * argument is asked again.
 */
export async function walk({ contract, router, worlds, viewer, folder, strict = [], at }: Walk): Promise<Walked> {
  const all = procedures(contract)
  const excepted = all
    .filter(({ path }) => !strict.some((start) => path.startsWith(start)) && isExcepted(path, viewer, worlds[0]))
    .map(({ path }) => path)
  const walked = all.filter(({ path }) => !excepted.includes(path))
  const plain = walked.filter(
    ({ path, input }) => !tooDear.has(path) && inputsFor(input, worlds[0].pools).some((value) => isEmpty(value)),
  )
  const differences: Difference[] = []
  let calls = 0
  const answers: [string[], string[]] = [[], []]
  for (const w of [0, 1] as const) {
    const place: WalkedPlace = (await at?.(worlds[w])) ?? new Place(folder, worlds[w], router, viewer)
    for (const procedure of walked) {
      for (const input of inputsFor(procedure.input, worlds[w].pools)) {
        answers[w].push(await place.ask(procedure.path, input))
        if (place.changed()) {
          // Whoever lifts the blinding of a stage or a form, which is logged and for a lead alone, is blind no more; a lead who makes
          // themselves a resolver, which is logged too, is told what the exceptions let a resolver be told.
          for (const probe of at || place.lifted() ? [] : plain)
            answers[w].push(`after: ${await place.ask(probe.path, {})}`)
          await place.reset()
        }
      }
    }
    await place.close()
  }
  for (const [i, a] of answers[0].entries()) {
    calls++
    const b = answers[1][i] ?? 'was not asked'
    if (a !== b) differences.push({ call: a.split('\n')[0] ?? '', input: a.split('\n')[1] ?? '', a, b })
  }
  if (answers[0].length !== answers[1].length) throw new Error('the walks took different ways')
  return { differences, calls, excepted }
}

/**
 * Calls that are made and compared once, and not again after each change: a backup copies the file on a thread, which took two thirds
 * of a walk.
 */
const tooDear = new Set(['backups.make'])

/** Calls that answer for as long as somebody listens; what they say later is compared in live.test.ts and http-live.test.ts. */
export const endless = new Set(['live.changes'])

/** What such a call says at once. A refusal is read whole. */
async function firstWord(response: Response): Promise<string> {
  let said = ''
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    said += piece.value
    if (said.includes('event: message')) break
  }
  await reader?.cancel()
  return said
}

/**
 * How often long work tells how far it is, or only that it goes on, depends on the machine's speed; its result and its errors do
 * not.
 */
function withoutSteps(body: string): string {
  return body.replaceAll(/event: message\ndata: .*"doing":.*\n\n/g, '').replaceAll(/^: *\n\n/gm, '')
}

/** Whether a call is made without saying anything. */
export function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((inner) => inner === undefined)
}

function isExcepted(path: string, viewer: Walk['viewer'], world: World): boolean {
  if (!viewer) return false
  const session = createSession(createHost({ folder: '', samples: '' }), 'desktop')
  session.bind({ review: world.file, member: world.members[viewer] })
  const { actor } = session
  session.host.close()
  return blindingExceptions.some(
    (exception) => exception.call === path && (exception.who as (actor: Actor) => boolean)(actor),
  )
}

/** One world, put at a place that is the same for both, and the viewer's session there. */
class Place implements WalkedPlace {
  #folder: string
  #world: World
  #viewer: Walk['viewer']
  #handler: RPCHandler<{ session: Session }>
  #clock = new StepClock()
  #host: Host | undefined
  #session: Session | undefined
  #facts = 0
  #asked = 0
  #closed = new Set<string>()
  #roles = ''

  constructor(folder: string, world: World, router: AnyRouter, viewer: Walk['viewer']) {
    this.#folder = folder
    this.#world = world
    this.#viewer = viewer
    this.#handler = new RPCHandler(router)
    this.reset()
  }

  get #file(): string {
    return join(this.#folder, basename(this.#world.file))
  }

  reset(): void {
    this.close()
    rmSync(this.#folder, { recursive: true, force: true })
    mkdirSync(this.#folder, { recursive: true })
    copyFileSync(this.#world.file, this.#file)
    writeFileSync(join(this.#folder, 'recent.json'), '[]')
    this.#asked = 0
    // A code that is drawn would tell the worlds apart.
    const random = (length: number) => Buffer.alloc(length, 7)
    this.#host = createHost({ folder: this.#folder, samples: '', clock: this.#clock, random })
    this.#facts = this.#countFacts()
    this.#signIn()
    this.#closed = this.#closedNow()
    this.#roles = this.#rolesNow()
  }

  #countFacts(): number {
    return this.#host?.open(this.#file).get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n ?? 0
  }

  /** Whether the last call wrote a fact or another file. */
  changed(): boolean {
    const files = readdirSync(this.#folder).filter((name) => name.endsWith('.parallax')).length
    return this.#countFacts() !== this.#facts || files !== 1
  }

  #signIn(): void {
    if (!this.#host) throw new Error('the place is open')
    this.#session = createSession(this.#host, 'desktop')
    this.#session.bind({ review: this.#file, member: this.#viewer && this.#world.members[this.#viewer] })
  }

  /** Whether a stage or a charting form was opened to the viewer since the place was set up, or they gave themselves a role. */
  lifted(): boolean {
    const now = this.#closedNow()
    return [...this.#closed].some((part) => !now.has(part)) || this.#rolesNow() !== this.#roles
  }

  #rolesNow(): string {
    const { actor } = this.#session ?? {}
    return actor?.kind === 'member' ? actor.roles.join() : ''
  }

  #closedNow(): Set<string> {
    const { review, actor } = this.#session ?? {}
    if (!review || !actor) return new Set()
    const { db } = review
    const blind = forms({ db }).filter((form) => isClosedTo(actor, form))
    return new Set([...closedTo({ db, actor }), ...blind.map(({ id }) => id)])
  }

  /** Calls a procedure in a session of its own and gives the answer as it would go over the wire. */
  async ask(path: string, input: unknown): Promise<string> {
    const host = this.#host
    if (!host) throw new Error('the place is open')
    // Long after all that was done in the worlds, and the same in both.
    this.#clock.step(100_000 + this.#asked++)
    this.#signIn()
    let raw = ''
    const link = new RPCLink({
      url: 'http://parallax.test/rpc',
      fetch: async (request) => {
        const session = this.#session
        if (!session) throw new Error('the session is open')
        const { response } = await this.#handler.handle(request, { prefix: '/rpc', context: { session } })
        if (!response) throw new Error(`no answer to ${path}`)
        const body = await (endless.has(path) ? firstWord(response) : response.text())
        raw = [response.status, ...[...response.headers].map((header) => header.join(': ')), withoutSteps(body)].join(
          '\n',
        )
        return new Response(body, response)
      },
    })
    const procedure = path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], createORPCClient(link))
    try {
      await (procedure as (input: unknown) => Promise<unknown>)(this.#placed(input))
    } catch {
      // A refusal is an answer as well, and compared as one.
    }
    return `${path}\n${JSON.stringify(input)}\n${raw}`
  }

  #placed(input: unknown): unknown {
    if (typeof input !== 'object' || input === null || !('path' in input)) return input
    return { ...input, path: input.path === thisReview ? this.#file : input.path }
  }

  close(): void {
    this.#host?.close()
    this.#host = undefined
  }
}
