import { ORPCError } from '@orpc/server'
import { type Ability, type Actor, may } from '#shared/domain/policy/abilities.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from './call.ts'
import type { Session } from './session.ts'

/** Refuses a call that its actor may not make, and one that does not say what ability it needs. */
export function refuseUnless(actor: Actor, ability: Ability | undefined): void {
  if (!ability) throw new ORPCError('FORBIDDEN', { message: 'This call declares no ability and is refused.' })
  if (may(actor, ability)) return
  if (actor.kind === 'visitor') throw new ORPCError('UNAUTHORIZED', { message: 'Say who you are first.' })
  throw new ORPCError('FORBIDDEN', { message: 'Your role in this review does not allow this.' })
}

/** The call of a session with an open review. */
export function callOf(session: Session): Call {
  const { review, actor, host } = session
  if (!review) throw new ORPCError('UNAUTHORIZED', { message: 'Open a review first.' })
  const author = actor.kind === 'member' ? actor.member : 'terminal'
  return { db: review.db, actor, author, clock: host.clock, from: session }
}

/** What a use-case threw, as the contract says it. Nothing else of an error's inside goes out. */
export function asContractError(error: unknown): unknown {
  if (error instanceof Problem) {
    return new ORPCError('PROBLEM', {
      status: 422,
      message: error.message,
      data: { problem: error.problem, ...error.where, data: error.data },
    })
  }
  if (error instanceof Error && 'code' in error && /^SQLITE_FULL$|^ENOSPC$/.test(String(error.code))) {
    return new ORPCError('PROBLEM', {
      status: 422,
      message: 'The disk is full. Nothing was changed.',
      data: { problem: 'disk-full' },
    })
  }
  if (error instanceof Error && 'code' in error && /^SQLITE_READONLY|^EROFS$|^EACCES$/.test(String(error.code))) {
    return new ORPCError('PROBLEM', {
      status: 422,
      message: 'The review cannot be written to. Nothing was changed.',
      data: { problem: 'read-only' },
    })
  }
  return error
}
