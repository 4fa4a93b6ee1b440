import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Client } from '#server/client.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { memberNamed } from '../corpus/review.ts'
import { overTls } from './host-elsewhere.ts'

const root = join(import.meta.dirname, '..', '..')
const decisions: readonly Decision[] = ['include', 'exclude', 'maybe']

/** A vote that the host said is saved, and when it said so. */
export interface Acknowledged {
  report: string
  decision: Decision
  at: number
}

/** A host in a process of its own, with somebody at its door for browsers. */
export interface VotingHost {
  client: Client
  /** Votes at a steady pace, round and round, until the host is gone; gives what was acknowledged, and grows as it is. */
  vote(perSecond: number): { told: Acknowledged[]; ended: Promise<void> }
  /** Ends the host at once (SIGKILL); resolves when it is gone. */
  kill(): Promise<void>
}

/**
 * Starts a host of a folder and signs in there over HTTP: `parallax serve` itself, or where the page is not built yet, which
 * that wants to serve, the same server without a page.
 */
export async function startVotingHost(folder: string, review: string, member: string): Promise<VotingHost> {
  const isBuilt = existsSync(join(root, 'out', 'renderer', 'index.html'))
  const args = isBuilt ? ['bin/parallax.js', 'serve', folder] : ['tests/support/serve.ts', folder]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  process.once('exit', () => child.kill('SIGKILL'))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (text) => {
      said += text
      const found = /^\s*(http:\/\/127\.0\.0\.1:\S+)$/m.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it was ready: ${said}`)))
  })
  const { origin } = new URL(address)
  // Without a page it stands behind a proxy, as which this answers.
  const behind = isBuilt ? {} : overTls
  const came = await fetch(address, { redirect: 'manual', headers: behind })
  const cookie = came.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const client: Client = createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { ...behind, cookie, ...(isBuilt && { origin }) } }),
  )
  await client.reviews.open({ path: join(folder, `${review}.parallax`) })
  await client.team.signIn({ member: await memberNamed(client, member) })
  return {
    client,
    vote(perSecond) {
      const told: Acknowledged[] = []
      const ended = (async () => {
        const { ids } = await client.screening.queue({ stage: 'title-abstract' })
        const from = performance.now()
        for (let i = 0; ; i++) {
          await pause(Math.max(0, from + (1000 * i) / perSecond - performance.now()))
          const report = ids[i % ids.length] as string
          const decision = decisions[Math.floor(i / ids.length + i) % decisions.length] as Decision
          await client.screening.vote({ stage: 'title-abstract', report, decision })
          told.push({ report, decision, at: Date.now() })
        }
      })().catch((error: unknown) => {
        if (child.exitCode === null && child.signalCode === null && !child.killed) throw error
      })
      return { told, ended }
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
