import { createRouterClient, type RouterClient } from '@orpc/server'
import { router } from './router.ts'
import type { Session } from './session.ts'

/** The router as a session's own client, in this process: the guard looks at every call as it does for a window. */
export function clientOf(session: Session): RouterClient<typeof router> {
  return createRouterClient(router, { context: { session } })
}
export type Client = ReturnType<typeof clientOf>

/** Runs a long call to its end, telling each step. */
export async function* steps<Step, Result>(
  work: AsyncIteratorObject<Step, Result, void>,
): AsyncGenerator<Step, Result> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
    yield step.value
  }
}

/** Runs a long call to its end. */
export async function finish<Result>(work: AsyncIteratorObject<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}
