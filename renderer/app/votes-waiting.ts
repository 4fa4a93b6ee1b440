import { type ClientContext, type ClientLink, type ClientOptions, ORPCError } from '@orpc/client'
import { useSyncExternalStore } from 'react'
import { HostAway } from './away.ts'
import { isOrdered } from './in-turn.ts'
import type { Outbox, OutboxState, SendOutcome, SentVote } from './outbox.ts'
import { z } from './zod.ts'

/** How long the host has to answer a vote before it is kept here, in ms. */
const patience = 15_000

/**
 * What the host says of a vote itself; whatever else it answers, such as a full disk, may be otherwise later, and another in its
 * place has not heard the vote.
 */
const final = ['PROBLEM', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST']
const passing = z.object({ problem: z.enum(['other-member', 'disk-full', 'read-only', 'other-certificate']) })

/** Who comes in must not wait for what somebody left here. */
const whoComesIn = ['team/signIn', 'team/signOut', 'reviews/open', 'reviews/close']

/** A link over which votes are given up in time, and nothing that has its order is said before the votes that wait. */
export function behindVotes(link: ClientLink<ClientContext>, outbox: () => Outbox): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      const name = path.join('/')
      if (isOrdered(path) && !whoComesIn.includes(name) && outbox().get().waiting.length > 0) {
        if (!(await outbox().deliver())) throw new HostAway('The host of this review does not answer.')
      }
      return link.call(path, input, name === 'screening/vote' ? inTime(options) : options)
    },
  }
}

/** Sends one vote that waited. */
export async function sendVote(link: ClientLink<ClientContext>, vote: SentVote): Promise<SendOutcome> {
  try {
    await link.call(['screening', 'vote'], vote, inTime({ context: {} }))
    return 'said'
  } catch (error) {
    if (!(error instanceof ORPCError) || !final.includes(error.code) || passing.safeParse(error.data).success)
      return 'later'
    const { code, message, data } = error
    return { refused: { code, message, data } }
  }
}

function inTime(options: ClientOptions<ClientContext>): ClientOptions<ClientContext> {
  const late = AbortSignal.timeout(patience)
  return { ...options, signal: options.signal ? AbortSignal.any([options.signal, late]) : late }
}

/** What tells a vote apart from every other: 96 random bits. */
export function newOnce(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The votes that wait, and those that were refused. */
export function useOutbox(outbox: Outbox): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.get)
}
