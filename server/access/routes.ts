import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import * as coming from './coming.ts'
import * as inviting from './inviting.ts'
import * as passkeys from './passkeys.ts'

const os = implement(contract.access).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const accessRoutes = {
  standing: os.standing.handler(({ context }) => coming.standing(context)),
  invitation: os.invitation.handler(({ context, input }) => coming.invitation(context, input)),
  join: os.join.handler(async ({ context, input }) => nothing(await coming.join(context, input))),
  signIn: os.signIn.handler(async ({ context, input }) => nothing(await coming.signIn(context, input))),
  leave: os.leave.handler(({ context }) => nothing(coming.leave(context))),
  leaveEverywhere: os.leaveEverywhere.handler(({ context }) => nothing(coming.leaveEverywhere(context))),
  changePassphrase: os.changePassphrase.handler(async ({ context, input }) =>
    nothing(await coming.changePassphrase(context, input)),
  ),
  askForPasskey: os.askForPasskey.handler(({ context }) => passkeys.askForPasskey(context)),
  makePasskeyToJoin: os.makePasskeyToJoin.handler(({ context, input }) => passkeys.makePasskeyToJoin(context, input)),
  makePasskey: os.makePasskey.handler(({ context }) => passkeys.makePasskey(context)),
  passkeys: os.passkeys.handler(({ context }) => passkeys.passkeys(context)),
  addPasskey: os.addPasskey.handler(async ({ context, input }) => nothing(await passkeys.addPasskey(context, input))),
  renamePasskey: os.renamePasskey.handler(({ context, input }) => nothing(passkeys.renamePasskey(context, input))),
  removePasskey: os.removePasskey.handler(async ({ context, input }) =>
    nothing(await passkeys.removePasskey(context, input)),
  ),
  enter: os.enter.handler(({ context, input }) => nothing(coming.enter(context, input))),
  sessions: os.sessions.handler(({ context }) => coming.sessions(context)),
  endSession: os.endSession.handler(({ context, input }) => nothing(coming.endSession(context, input))),
  invite: os.invite.handler(({ context, input }) => inviting.invite(context.session, input)),
  invitations: os.invitations.handler(({ context }) => inviting.invitations(context.session)),
  withdraw: os.withdraw.handler(({ context, input }) => nothing(inviting.withdraw(context.session, input))),
  lockOut: os.lockOut.handler(({ context, input }) => nothing(inviting.lockOut(context.session, input))),
}
