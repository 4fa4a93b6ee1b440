import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Client } from '#server/client.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { memberNamed } from '../corpus/review.ts'
import { startServing } from './served.ts'

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

/** Starts a host of a folder and signs in there over HTTP. */
export async function startVotingHost(folder: string, review: string, member: string): Promise<VotingHost> {
  const host = await startServing(folder)
  const link = new RPCLink({ url: `${host.address.origin}/rpc`, headers: host.headers })
  const client: Client = createORPCClient(link)
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
        if (!host.isEnded()) throw error
      })
      return { told, ended }
    },
    kill: () => host.end('SIGKILL'),
  }
}
