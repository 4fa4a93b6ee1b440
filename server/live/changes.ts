import type { InferContractRouterInputs } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import type { Contract } from '#shared/contract/index.ts'
import type { Change } from '#shared/contract/live.ts'
import { mayEdit } from '#shared/domain/live/places.ts'
import { callOf } from '../guard.ts'
import type { Session } from '../session.ts'
import { standingOf } from './standing.ts'
import { watchOf } from './watch.ts'

type Inputs = InferContractRouterInputs<Contract>['live']

/**
 * What others change, for as long as a window listens: until it says no more, the session is bound to another member or review or
 * to none, the member has left, or the review is closed.
 */
export async function* changes(
  session: Session,
  { window, since }: Inputs['changes'],
  signal: AbortSignal | undefined,
): AsyncGenerator<Change, void> {
  const { db, clock } = callOf(session)
  if (signal?.aborted) return
  const watch = watchOf(db, clock)
  const stream = watch.join(session, window, since)
  const end = () => stream.end()
  const forget = session.onBind(end)
  signal?.addEventListener('abort', end)
  try {
    yield* stream.words()
  } finally {
    signal?.removeEventListener('abort', end)
    forget()
    watch.leave(stream)
  }
}

/** Says where somebody writes at one of their windows; only where they may. */
export function editing(session: Session, { window, place }: Inputs['editing']): void {
  const { db, clock, actor } = callOf(session)
  const watch = watchOf(db, clock)
  if (place !== null && !mayEdit(actor, place, standingOf(db).openForms))
    throw new ORPCError('FORBIDDEN', { message: 'Your role in this review does not allow this.' })
  watch.edits(session, window, place)
}
