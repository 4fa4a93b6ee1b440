import { ORPCError } from '@orpc/server'
import { type Ability, type Actor, may } from '#shared/domain/policy/abilities.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from './call.ts'
import type { Door, Session } from './session.ts'

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

/** The call of a session that waited for its turn: whether it may be made is asked once more. */
export function callStill(session: Session, ability: Ability): Call {
  refuseUnless(session.actor, ability)
  return callOf(session)
}

/**
 * What a use-case threw, as the contract says it. Nothing else of an error's inside goes out, and to a guest nothing of where
 * things lie on the machine of the host.
 */
export function asContractError(error: unknown, door?: Door): unknown {
  if (error instanceof Problem) {
    const { problem, message, where, data } = error
    const told = { problem, ...where, data }
    if (door === 'guest' && where.file !== undefined) {
      const name = where.file.split(/[\\/]/).at(-1) ?? ''
      const short = message.replaceAll(where.file, name)
      return new ORPCError('PROBLEM', { status: 422, message: short, data: { ...told, file: name } })
    }
    return new ORPCError('PROBLEM', { status: 422, message, data: told })
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
