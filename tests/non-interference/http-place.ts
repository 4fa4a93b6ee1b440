import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { WriteDb } from '#db/database.ts'
import { closedTo } from '#server/call.ts'
import { forms } from '#server/charting/forms.ts'
import { type Client, clientOf } from '#server/client.ts'
import { createHost, type Host } from '#server/host.ts'
import { accountEntrance } from '#server/http/accounts.ts'
import type { Certificate } from '#server/http/certificate.ts'
import type { Entrance } from '#server/http/entrance.ts'
import { type Listening, listen } from '#server/http/listen.ts'
import { createSession } from '#server/session.ts'
import { isClosedTo } from '#shared/domain/policy/charting.ts'
import { StepClock } from './clock.ts'
import { thisReview } from './inputs.ts'
import { compared } from './not-compared.ts'
import { askRaw, type RawAnswer } from './raw.ts'
import { endless, type WalkedPlace } from './walk.ts'
import type { World } from './worlds.ts'

type Member = keyof World['members']

/** How a world is served. */
export interface Served {
  folder: string
  world: World
  /** Who comes in by account; undefined for somebody without a session. */
  viewer: Member | undefined
  /** What stands between the door and the calls: a harness of leaks. */
  through?: (entrance: Entrance, host: Host, file: string) => Entrance
  /** What stands between the use-cases and a database that is real: a count of what they read. */
  counting?: (db: WriteDb) => WriteDb
  tls?: Certificate
}

const passphrase = 'tre elger under brua'

/**
 * One world behind a real host: a server that listens, with an account for each member, and the viewer come in by theirs. What
 * is asked goes over a connection, and what comes back is kept byte for byte. Put at the same place for both worlds, all that
 * is drawn at random (cookies, codes) and every time and id is the same in both.
 */
export class HttpPlace implements WalkedPlace {
  readonly #served: Served
  readonly #clock = new StepClock()
  readonly #cookies: Partial<Record<Member, string>> = {}
  #host: Host | undefined
  #listening: Listening | undefined
  #before = ''
  #closed = new Set<string>()
  #asked = 0
  /** The last answer, raw. */
  last: RawAnswer | undefined

  private constructor(served: Served) {
    this.#served = served
  }

  static async open(served: Served): Promise<HttpPlace> {
    const place = new HttpPlace(served)
    await place.#furnish()
    await place.reset()
    return place
  }

  get file(): string {
    return join(this.#served.folder, basename(this.#served.world.file))
  }

  get host(): Host {
    if (!this.#host) throw new Error('the place is open')
    return this.#host
  }

  get port(): number {
    return this.#listening?.port ?? 0
  }

  get #template(): string {
    return `${this.#served.folder}.template`
  }

  /** Makes an account for each member, through the same calls as a person, and keeps the folder as it then is. */
  async #furnish(): Promise<void> {
    const { folder, world, viewer } = this.#served
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(join(folder, 'app', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'app', 'index.html'), '<!doctype html><title>Parallax</title>')
    writeFileSync(join(folder, 'app', 'assets', 'app.js'), 'export {}')
    writeFileSync(join(folder, 'recent.json'), '[]')
    copyFileSync(world.file, this.file)
    await this.#start()
    this.#clock.step(90_000)
    const lead = clientOf(createSession(this.host, 'desktop'))
    await lead.reviews.open({ path: this.file })
    await lead.team.signIn({ member: world.members.lead })
    for (const [key, member] of Object.entries(world.members) as [Member, string][]) {
      // A passphrase costs time to be kept, by intent: whoever does not look needs no account.
      if (key !== viewer && key !== 'lead') continue
      const known = (await lead.reviews.setup({})).members.find(({ id }) => id === member)
      const saved = { id: member, name: known?.name ?? key, roles: known?.roles ?? ['observer' as const] }
      if (key === 'gone') await lead.team.saveMember({ ...saved, retired: false })
      const { code } = await lead.access.invite({ member })
      await this.#clientAs(key).access.join({ code, name: `Account of ${key}`, passphrase })
      if (key === 'gone') await lead.team.saveMember({ ...saved, retired: true })
    }
    await this.close()
    rmSync(this.#template, { recursive: true, force: true })
    cpSync(folder, this.#template, { recursive: true })
  }

  async #start(): Promise<void> {
    const { folder, counting, through, tls } = this.#served
    let drawn = 0
    // A cookie or code that is drawn would tell the worlds apart.
    const random = (length: number) => createHash('sha512').update(String(drawn++)).digest().subarray(0, length)
    const made = createHost({ folder, samples: '', clock: this.#clock, random })
    const counted = new Map<WriteDb, WriteDb>()
    const host: Host = counting
      ? {
          ...made,
          open(path) {
            const db = made.open(path)
            const known = counted.get(db) ?? counting(db)
            counted.set(db, known)
            return known
          },
        }
      : made
    this.#host = host
    const accounts = accountEntrance(host, { secure: tls !== undefined })
    this.#listening = await listen({
      server: { host, log: () => {} },
      host: '127.0.0.1',
      port: 0,
      entrances: [through?.(accounts, host, this.file) ?? accounts],
      rendererFolder: join(folder, 'app'),
      ...(tls && { tls: { ...tls, others: false } }),
    })
  }

  /** As it was when it was furnished, the viewer's session included. */
  async reset(): Promise<void> {
    const { folder } = this.#served
    await this.close()
    rmSync(folder, { recursive: true, force: true })
    cpSync(this.#template, folder, { recursive: true })
    this.#asked = 0
    await this.#start()
    this.#before = this.#state()
    this.#closed = this.#closedNow()
  }

  /** Whether the last call wrote a fact or another file, or changed what the host keeps: a session that ended, an account. */
  changed(): boolean {
    return this.#state() !== this.#before
  }

  #state(): string {
    const facts = this.host.open(this.file).get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n ?? 0
    const files = readdirSync(this.#served.folder).filter((name) => name.endsWith('.parallax')).length
    const kept = ['account', 'membership', 'invitation', 'shared_review'].map((table) =>
      this.host.hostFile().all(`SELECT * FROM ${table}`),
    )
    const sessions = this.host.hostFile().all('SELECT id, cookie, former, account, review FROM session')
    return JSON.stringify([facts, files, ...kept, sessions])
  }

  /** Whether a stage or a charting form was opened to the viewer since the place was set up. */
  lifted(): boolean {
    const now = this.#closedNow()
    return [...this.#closed].some((part) => !now.has(part))
  }

  #closedNow(): Set<string> {
    const { viewer, world } = this.#served
    const session = createSession(this.host, 'desktop')
    session.bind({ review: this.file, ...(viewer && { member: world.members[viewer] }) })
    const { review, actor } = session
    if (!review) return new Set()
    const { db } = review
    const blind = forms({ db }).filter((form) => isClosedTo(actor, form))
    return new Set([...closedTo({ db, actor }), ...blind.map(({ id }) => id)])
  }

  /** Calls a procedure as the viewer and gives the answer as it came over the wire. */
  async ask(path: string, input: unknown): Promise<string> {
    // Long after all that was done in the worlds, and the same in both.
    this.#clock.step(100_000 + this.#asked++)
    const procedure = path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], this.#clientAs(this.#served.viewer))
    this.last = undefined
    let went: unknown
    try {
      await (procedure as (input: unknown) => Promise<unknown>)(this.#placed(input))
    } catch (error) {
      // A refusal is an answer as well, and compared as one.
      went = error
    }
    if (!this.last) throw went
    const { last } = this as { last: RawAnswer }
    const file = last.pieces.join('').match(/"download":"([0-9a-f-]{36})"/)?.[1]
    const downloaded = file === undefined ? '' : `\n${compared(await this.get(`/download/${file}`))}`
    return `${path}\n${JSON.stringify(input)}\n${compared(last)}${downloaded}`
  }

  /** Asks for a file or a download as the viewer. */
  get(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
    return this.#send({ method: 'GET', path, headers: { ...this.#cookieOf(this.#served.viewer), ...headers } })
  }

  #send(request: { method: string; path: string; headers: Record<string, string>; body?: Uint8Array; until?: string }) {
    return askRaw({ port: this.port, ...request, ...(this.#served.tls && { tls: true }) })
  }

  #cookieOf(member: Member | undefined): Record<string, string> {
    const cookie = member && this.#cookies[member]
    return cookie ? { Cookie: cookie } : {}
  }

  /** The calls as a browser of this member makes them. */
  #clientAs(member: Member | undefined): Client {
    const link = new RPCLink({
      url: 'http://parallax.test/rpc',
      fetch: async (request) => {
        const { pathname } = new URL(request.url)
        const answer = await this.#send({
          method: request.method,
          path: pathname,
          headers: { ...Object.fromEntries(request.headers), ...this.#cookieOf(member) },
          body: new Uint8Array(await request.arrayBuffer()),
          ...(endless.has(pathname.slice(5).replaceAll('/', '.')) && { until: 'event: message' }),
        })
        this.last = answer
        const headers = new Headers(
          answer.head.slice(1).flatMap((line): [string, string][] => {
            const [name = '', value = ''] = line.split(/: (.*)/)
            return /^(transfer-encoding|connection|keep-alive)$/i.test(name) ? [] : [[name, value]]
          }),
        )
        if (member) this.#cookies[member] ??= headers.getSetCookie()[0]?.split(';')[0]
        const status = Number(answer.head[0]?.split(' ')[1])
        return new Response(status === 204 ? null : Buffer.concat(answer.pieces), { status, headers })
      },
    })
    return createORPCClient(link)
  }

  #placed(input: unknown): unknown {
    if (typeof input !== 'object' || input === null || !('path' in input)) return input
    return { ...input, path: input.path === thisReview ? this.file : input.path }
  }

  async close(): Promise<void> {
    await this.#listening?.close()
    this.#listening = undefined
    this.#host?.close()
    this.#host = undefined
  }
}
