import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import {
  type DataTag,
  MutationCache,
  partialMatchKey,
  QueryCache,
  QueryClient,
  type QueryKey,
} from '@tanstack/react-query'
import type { Contract } from '#shared/contract/index.ts'
import { isAway } from './away.ts'
import { createBrowserLink } from './browser-link.ts'
import { createDesktopLink } from './desktop-link.ts'
import { inTurn } from './in-turn.ts'
import { Outbox } from './outbox.ts'
import { onServerState } from './server-state.ts'
import { behindVotes, sendVote } from './votes-waiting.ts'

const link = window.parallax ? createDesktopLink(window.parallax) : createBrowserLink()

/** The votes of who sits here that the host has not heard yet. */
export const outbox = new Outbox({
  store: localStorage,
  send: (vote) => sendVote(link, vote),
  onSaid: () => void refreshAll(),
})
window.addEventListener('storage', () => outbox.reread())
window.addEventListener('online', () => void outbox.deliver())

const ordered = behindVotes(link, () => outbox)

/** Every call of the contract, each in its turn: `await api.screening.vote({ ... })`. */
export const api: ContractRouterClient<Contract> = createORPCClient({
  call: (path, input, options) => inTurn(path, () => ordered.call(path, input, options)),
} satisfies ClientLink<ClientContext>)

/** The same calls as query options: `useQuery(orpc.reviews.map.queryOptions({ input: {} }))`, and their `.key()`s. */
export const orpc = createTanstackQueryUtils(api)

/** What has been read from the server. The server is on this machine or in the house: never wait for "online". */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lookAgain }),
  mutationCache: new MutationCache({ onError: lookAgain }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // What the server said stands; only a broken connection is worth asking again, and then until it is back: the window says
      // so meanwhile, and what was read before stays.
      retry: (failures, error) => isAway(error) || (!(error instanceof ORPCError) && failures < 8),
      retryDelay: (failures) => Math.min(250 * 2 ** failures, 4000),
    },
    mutations: { networkMode: 'always' },
  },
})

/** Whoever was put out of a review, or whose session ended, is shown so once a call of theirs is refused. What is no query and no mutation tells it itself. */
export function lookAgain(error: unknown): void {
  if (error instanceof ORPCError && error.code === 'UNAUTHORIZED') {
    void queryClient.invalidateQueries({ queryKey: orpc.team.me.key() })
  }
}

/** After anything that may touch many numbers (undo, another member signing in, a restarted server): read all anew. */
export function refreshAll(): Promise<void> {
  return queryClient.invalidateQueries()
}

/** The same, but for what was asked with this key: whoever shows that knows what changed in it. */
export function refreshAllBut(key: QueryKey): Promise<void> {
  return queryClient.invalidateQueries({ predicate: (query) => !partialMatchKey(query.queryKey, key) })
}

/**
 * Shows in what was read before what is saved now. What was asked before that may not know of it, however late it is
 * answered: it is asked anew.
 */
export function showSaved<Data>(
  queryKey: DataTag<QueryKey, Data, unknown>,
  change: (old: Data | undefined) => Data | undefined,
): void {
  queryClient.setQueryData<Data>(queryKey, change)
  if (queryClient.isFetching({ queryKey, exact: true }) > 0)
    void queryClient.invalidateQueries({ queryKey, exact: true })
}

/**
 * Another person, or another review: what no page shows is forgotten, and what one does is read anew. (Clearing everything
 * would leave the pages that wait for an answer waiting for ever.)
 */
export function startAfresh(): Promise<void> {
  queryClient.removeQueries({ type: 'inactive' })
  return queryClient.invalidateQueries()
}

onServerState((state) => {
  // What waits is said first, so that what is read knows of it.
  if (state === 'up') void outbox.deliver().then(refreshAll)
})
