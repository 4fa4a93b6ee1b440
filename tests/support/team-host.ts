import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { type Client, clientOf } from '#server/client.ts'
import { createHost, type Host } from '#server/host.ts'
import { accountEntrance } from '#server/http/accounts.ts'
import { type Listening, listen } from '#server/http/listen.ts'
import { createSession } from '#server/session.ts'
import type { Role } from '#shared/domain/reviews/words.ts'

/** A time that stands still until a test moves it; ids follow from it as from the real one. */
export class MovedClock {
  #now = Date.UTC(2026, 2, 1, 12)
  #ids = 0
  now(): Date {
    return new Date(this.#now)
  }
  id(): string {
    const time = this.#now.toString(32).toUpperCase()
    return time + String(++this.#ids).padStart(26 - time.length, '0')
  }
  pass(ms: number): void {
    this.#now += ms
  }
}

/** A browser elsewhere: it keeps the cookies that it is given and sends them back. */
export interface Browser {
  api: Client
  /** As the browser would send it. */
  cookie: string
  /** Each `Set-Cookie` that came, the newest last. */
  given: string[]
  /** Asks for anything, with its cookie and what else a test says. */
  ask(path: string, init?: RequestInit): Promise<Response>
}

export interface TeamHost {
  readonly host: Host
  clock: MovedClock
  readonly origin: string
  /** Who sits at the machine, signed in as the lead. */
  lead: Client
  path: string
  members: Record<string, string>
  browser(headers?: Record<string, string>): Browser
  /** A code by which somebody can come in as a member. */
  invite(member: string): Promise<string>
  /** A browser that came in as a member, with an account of that name. */
  guest(member: string, name?: string): Promise<Browser>
  /** Ends the process, as it were, and starts it again. */
  restart(): Promise<void>
  close(): Promise<void>
}

export const passphrase = 'tre elger under brua'

/** How a review is begun with these members, who all screen. */
export function reviewOf(title: string, members: Record<string, Role[]>) {
  return {
    title,
    question: '',
    members: Object.entries(members).map(([name, roles]) => ({ name, roles })),
    stages: (['title-abstract', 'full-text'] as const).map((id) => ({
      id,
      reviewersPerReport: 1,
      maybe: 'conflict' as const,
      blind: true,
    })),
    criteria: [],
    reasons: [],
  }
}

/**
 * A host with one review that is not shared yet, listening on this machine.
 *
 * @param names by which it is called: its address, unless one is said
 */
export async function teamHost({ secure = false, names = [] as string[] } = {}): Promise<TeamHost> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-team-'))
  const app = join(folder, 'app')
  mkdirSync(app)
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>Parallax</title>')
  const clock = new MovedClock()
  let host = createHost({ folder, samples: '', clock })
  const lead = clientOf(createSession(host, 'desktop'))
  const { path } = await lead.reviews.create(
    reviewOf('Sleep', { lead: ['lead', 'reviewer'], second: ['reviewer'], third: ['resolver', 'reviewer'] }),
  )
  const members = Object.fromEntries((await lead.team.members({})).members.map(({ name, id }) => [name, id]))
  await lead.team.signIn({ member: members.lead ?? '' })
  let listening: Listening
  const open = async () => {
    const entrances = [accountEntrance(host, { secure })]
    const server = { host, log: () => {} }
    listening = await listen({ server, host: '127.0.0.1', port: 0, names, entrances, rendererFolder: app })
  }
  await open()

  const browser = (headers: Record<string, string> = {}): Browser => {
    const made: Browser = {
      api: undefined as unknown as Client,
      cookie: '',
      given: [],
      async ask(way, init = {}) {
        const sent = new Headers({ ...headers, ...(init.headers as Record<string, string>) })
        if (made.cookie && !sent.has('cookie')) sent.set('cookie', made.cookie)
        const response = await fetch(`${listening.url}${way}`, { redirect: 'manual', ...init, headers: sent })
        for (const cookie of response.headers.getSetCookie()) {
          made.given.push(cookie)
          made.cookie = cookie.includes('Max-Age=0') ? '' : (cookie.split(';')[0] ?? '')
        }
        return response
      },
    }
    made.api = createORPCClient(
      new RPCLink({
        url: `${listening.url}/rpc`,
        fetch: async (request, init) => {
          const body = await request.arrayBuffer()
          return made.ask(new URL(request.url).pathname, {
            ...init,
            method: request.method,
            headers: Object.fromEntries(request.headers),
            ...(body.byteLength > 0 && { body }),
          })
        },
      }),
    )
    return made
  }
  const invite = async (member: string) => (await lead.access.invite({ member: members[member] ?? '' })).code
  return {
    get host() {
      return host
    },
    clock,
    get origin() {
      return listening.url
    },
    lead,
    path,
    members,
    browser,
    invite,
    async guest(member, name = `Account of ${member}`) {
      const one = browser({ 'user-agent': `Browser of ${member}` })
      await one.api.access.join({ code: await invite(member), name, passphrase })
      return one
    },
    async restart() {
      await listening.close()
      host.close()
      host = createHost({ folder, samples: '', clock })
      await open()
    },
    async close() {
      await listening.close()
      host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Begins another review at the same host, "Work", with a chief who leads it. Gives a code by which its helper comes in. */
export async function inviteToAnother({ lead }: Pick<TeamHost, 'lead'>): Promise<string> {
  await lead.reviews.create(reviewOf('Work', { chief: ['lead'], helper: ['observer'] }))
  const known = (await lead.team.members({})).members
  const idOf = (name: string) => known.find((member) => member.name === name)?.id ?? ''
  await lead.team.signIn({ member: idOf('chief') })
  return (await lead.access.invite({ member: idOf('helper') })).code
}

/** The stable key of the problem that a call ends with. */
export async function problemOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
    return 'none'
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { problem?: string } }
    return data?.problem ?? code
  }
}
