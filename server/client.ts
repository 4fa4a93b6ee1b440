import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Contract } from '#shared/contract/index.ts'
import { router } from './router.ts'
import type { Session } from './session.ts'

/** Everything that a window can call. */
export type Client = ContractRouterClient<Contract>

/** The router as a session's own client, in this process: the guard looks at every call as it does for a window. */
export function clientOf(session: Session): Client {
  return createRouterClient(router, { context: { session } })
}
