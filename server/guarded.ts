import { os } from '@orpc/server'
import type { CallMeta } from '#shared/contract/base.ts'
import type { Admission } from './access/admission.ts'
import { asContractError, refuseUnless } from './guard.ts'
import type { Door, Session } from './session.ts'

/** What every call is answered with. */
export interface CallContext {
  session: Session
  /** Of a call that came in where accounts do: what the door knows, and can do. */
  admission?: Admission | undefined
}

/** What is asked of the machine at which somebody sits, also while its window is at another's host. */
const here: ReadonlySet<string | undefined> = new Set(['own', 'share'])

/**
 * Lets only who may make a call reach what answers it. Of a session that is at another's host, whatever is not for those who
 * sit at this machine goes there as it is, and is guarded there.
 */
export const guarding = os
  .$context<CallContext>()
  .$meta<CallMeta>({})
  .middleware(async ({ context, next, procedure, path, signal, lastEventId }, input, output) => {
    const { ability } = procedure['~orpc'].meta
    const { remote, actor } = context.session
    if (remote && !here.has(ability)) {
      return output(await remote.call(path, input, { signal, lastEventId }, context.session))
    }
    refuseUnless(actor, ability)
    try {
      return await next()
    } catch (error) {
      throw asContractError(error, context.session.door)
    }
  })

/** What a call answers that only does something. */
export const nothing = (_done: unknown): Record<string, never> => ({})

/** What a long call throws while it is under way is said in the contract's words too, as whoever came in by that door may know it. */
export async function* telling<Step, Result>(
  work: AsyncGenerator<Step, Result>,
  door: Door,
): AsyncGenerator<Step, Result> {
  try {
    return yield* work
  } catch (error) {
    throw asContractError(error, door)
  }
}
