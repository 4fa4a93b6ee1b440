import { os } from '@orpc/server'
import type { CallMeta } from '#shared/contract/base.ts'
import type { Admission } from './access/admission.ts'
import { asContractError, refuseUnless } from './guard.ts'
import type { Session } from './session.ts'

/** What every call is answered with. */
export interface CallContext {
  session: Session
  /** Of a call that came in where accounts do: what the door knows, and can do. */
  admission?: Admission | undefined
}

/** Lets only who may make a call reach what answers it. */
export const guarding = os
  .$context<CallContext>()
  .$meta<CallMeta>({})
  .middleware(async ({ context, next, procedure }) => {
    refuseUnless(context.session.actor, procedure['~orpc'].meta.ability)
    try {
      return await next()
    } catch (error) {
      throw asContractError(error, context.session.door)
    }
  })

/** What a call answers that only does something. */
export const nothing = (_done: unknown): Record<string, never> => ({})

/** What a long call throws while it is under way is said in the contract's words too. */
export async function* telling<Step, Result>(work: AsyncGenerator<Step, Result>): AsyncGenerator<Step, Result> {
  try {
    return yield* work
  } catch (error) {
    throw asContractError(error)
  }
}
