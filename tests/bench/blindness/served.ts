import { Agent, request } from 'node:http'
import { clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { accountEntrance } from '#server/http/accounts.ts'
import { listen } from '#server/http/listen.ts'
import { createSession } from '#server/session.ts'
import { late, leaking } from '../../non-interference/leaks.ts'
import type { LargeWorld } from './worlds.ts'

/** A world behind a host that listens, and a blinded reviewer who came in by an account. */
export interface ServedWorld {
  world: LargeWorld
  /** Makes a call over a connection that is kept; `took` is in ms, from the first byte sent to the last that came. */
  ask(path: string, input: unknown): Promise<{ status: number; took: number }>
  /** From now on this call waits so long where the other voted. */
  plant(call: string, ms: number): void
  close(): Promise<void>
}

/** Serves a world to its viewer. */
export async function serve(folder: string, world: LargeWorld): Promise<ServedWorld> {
  const host = createHost({ folder, samples: '' })
  const lead = clientOf(createSession(host, 'desktop'))
  await lead.reviews.open({ path: world.file })
  await lead.team.signIn({ member: world.members.lead })
  const { code } = await lead.access.invite({ member: world.members.viewer })
  const accounts = accountEntrance(host, { secure: false })
  let entrance = accounts
  const { port, close } = await listen({
    server: { host, log: () => {} },
    host: '127.0.0.1',
    port: 0,
    entrances: [
      {
        opens: () => false,
        sessionOf: (request) => entrance.sessionOf(request),
        attend: (request, response) => entrance.attend?.(request, response) as never,
        close: () => accounts.close(),
      },
    ],
    rendererFolder: folder,
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let cookie = ''
  const ask = (path: string, input: unknown) =>
    new Promise<{ status: number; took: number }>((resolve, reject) => {
      const body = JSON.stringify({ json: input ?? {} })
      const from = performance.now()
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie }
      const way = `/rpc/${path.replaceAll('.', '/')}`
      const asked = request({ host: '127.0.0.1', port, agent, method: 'POST', path: way, headers }, (response) => {
        cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie
        response.resume()
        response.on('end', () => resolve({ status: response.statusCode ?? 0, took: performance.now() - from }))
      })
      asked.on('error', reject)
      asked.end(body)
    })
  await ask('access.join', { code, name: 'Viewer', passphrase: 'tre elger under brua' })
  return {
    world,
    ask,
    plant(call, ms) {
      const { other } = world.members
      entrance = leaking(call, (response, _votes, db) => {
        if (db.get("SELECT 1 FROM fact WHERE kind = 'vote' AND author = ? LIMIT 1", other)) late(response, ms)
      })(accounts, host, world.file)
    },
    async close() {
      agent.destroy()
      await close()
      host.close()
    },
  }
}
