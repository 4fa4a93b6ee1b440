import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as team from './members.ts'
import * as figures from './progress.ts'

const os = implement(contract.team).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const teamRoutes = {
  members: os.members.handler(({ context }) => team.members(context.session)),
  signIn: os.signIn.handler(async ({ context, input }) => nothing(await team.signIn(context.session, input))),
  signOut: os.signOut.handler(({ context }) => nothing(team.signOut(context.session))),
  me: os.me.handler(({ context }) => team.me(context.session)),
  saveMember: os.saveMember.handler(({ context, input }) => team.saveMember(callOf(context.session), input)),
  setPassphrase: os.setPassphrase.handler(async ({ context, input }) =>
    nothing(await team.setPassphrase(callOf(context.session), input)),
  ),
  progress: os.progress.handler(({ context }) => figures.progress(callOf(context.session))),
  mine: os.mine.handler(({ context }) => figures.mine(callOf(context.session))),
  standing: os.standing.handler(({ context }) => figures.standing(callOf(context.session))),
}
