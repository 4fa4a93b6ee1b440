import { z } from 'zod'
import { invitationDays } from '../domain/access/lifetimes.ts'
import { longestName } from '../domain/access/names.ts'
import { assertion, creation, longestPasskeyName, newCredential, question } from '../domain/access/passkeys.ts'
import { roles } from '../domain/reviews/words.ts'
import { invitationId, memberId, needs, passkeyId, reviewId, sessionId } from './base.ts'

const code = z.string().min(1).max(100)
/** Longer than a name may be, so that one that is too long is refused in words. */
const name = z.string().max(longestName * 4)
const passphrase = z.string().min(1).max(500)
const nothing = z.object({})
/** What somebody calls one of their passkeys. */
const called = z.string().trim().min(1).max(longestPasskeyName)

/** With a proof that it is the account's owner who asks: one of the ways in that the account has. */
function proven<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.union([z.object({ passphrase, ...shape }), z.object({ passkey: assertion, ...shape })])
}

/** Coming in to a host from elsewhere, and for the lead: who may. */
export const access = {
  /** By which account a guest came in, and which reviews they can enter; nothing for who sits at the machine. */
  standing: needs('enter')
    .input(nothing)
    .output(
      z.object({
        /** What the machine calls itself; empty for who is nobody yet. */
        host: z.string(),
        account: z.object({ name: z.string() }).nullable(),
        reviews: z.array(
          z.object({
            review: z.string(),
            title: z.string(),
            member: z.object({ name: z.string(), roles: z.array(z.enum(roles)) }),
          }),
        ),
        /** The origin of the pages at which passkeys work; null where the host is reached in a way in which none can. */
        passkeys: z.string().nullable(),
      }),
    ),
  /** What a code invites to, or the problem `no-such-invitation`, `expired` or `used`. */
  invitation: needs('enter')
    .input(z.object({ code }))
    .output(
      z.object({
        title: z.string(),
        member: z.string(),
        roles: z.array(z.enum(roles)),
        /** Who invited; null where it was done at a command line, or by somebody who left. */
        by: z.string().nullable(),
        expires: z.string(),
      }),
    ),
  /**
   * Uses an invitation: with a new account, by a passphrase or a passkey that was made for it, or with one that is here, whose
   * passphrase or passkey is then asked for. Who joins is let in.
   */
  join: needs('enter')
    .input(
      z.union([
        z.object({ code, name, passphrase }),
        z.object({ code, name, made: newCredential, called }),
        z.object({ code, passkey: assertion }),
      ]),
    )
    .output(nothing),
  signIn: needs('enter')
    .input(z.union([z.object({ name, passphrase }), z.object({ passkey: assertion })]))
    .output(nothing),
  /** What a browser is asked for a passkey with, to come in by it or to prove whose the account is. */
  askForPasskey: needs('enter').input(nothing).output(question),
  /** What a browser is asked to make a passkey with, for an account that an invitation makes. */
  makePasskeyToJoin: needs('enter').input(z.object({ code, name })).output(creation),
  /** The same for the account that one came in by. */
  makePasskey: needs('enter').input(nothing).output(creation),
  /** Ends the session. */
  leave: needs('enter').input(nothing).output(nothing),
  /** Ends all sessions of the account, this one too. */
  leaveEverywhere: needs('enter').input(nothing).output(nothing),
  /** Gives the account another passphrase, or its first; all its other sessions end. */
  changePassphrase: needs('enter')
    .input(proven({ next: passphrase }))
    .output(nothing),
  /** The ways in that the account has. */
  passkeys: needs('enter')
    .input(nothing)
    .output(
      z.object({
        hasPassphrase: z.boolean(),
        passkeys: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            /** The name of the host under which it works; null for the one by which the host is reached now. */
            elsewhere: z.string().nullable(),
            made: z.string(),
            used: z.string().nullable(),
          }),
        ),
      }),
    ),
  /** Gives the account one more passkey; all its other sessions end. */
  addPasskey: needs('enter')
    .input(proven({ made: newCredential, called }))
    .output(nothing),
  renamePasskey: needs('enter')
    .input(z.object({ id: passkeyId, called }))
    .output(nothing),
  /** Takes a passkey from the account, which keeps another way in; all its other sessions end. */
  removePasskey: needs('enter')
    .input(proven({ id: passkeyId }))
    .output(nothing),
  /** Goes into a review that is shared. */
  enter: needs('enter')
    .input(z.object({ review: reviewId }))
    .output(nothing),
  /** The sessions of the account, this one first. */
  sessions: needs('enter')
    .input(nothing)
    .output(
      z.object({
        sessions: z.array(
          z.object({
            id: z.string(),
            /** What the browser or app says of itself. */
            agent: z.string(),
            made: z.string(),
            seen: z.string(),
            /** Whether it is the one that asks. */
            own: z.boolean(),
          }),
        ),
      }),
    ),
  endSession: needs('enter')
    .input(z.object({ session: sessionId }))
    .output(nothing),
  /** Invites somebody to be a member. The code is told here and never again. */
  invite: needs('invite')
    .input(z.object({ member: memberId, days: z.int().min(1).max(invitationDays.most).default(invitationDays.usual) }))
    .output(
      z.object({
        id: z.string(),
        code: z.string(),
        expires: z.string(),
        /** What comes after the address of the host in a link. */
        path: z.string(),
      }),
    ),
  /** The invitations that nobody used yet, and who has an account. */
  invitations: needs('invite')
    .input(nothing)
    .output(
      z.object({
        /** Whether guests can reach the review. */
        shared: z.boolean(),
        invitations: z.array(
          z.object({
            id: z.string(),
            member: z.string(),
            made: z.string(),
            expires: z.string(),
            expired: z.boolean(),
          }),
        ),
        accounts: z.array(z.object({ member: z.string(), name: z.string(), since: z.string() })),
      }),
    ),
  withdraw: needs('invite')
    .input(z.object({ id: invitationId }))
    .output(nothing),
  /** Takes from a member the account by which they come in, and what was sent to them to get one. */
  lockOut: needs('invite')
    .input(z.object({ member: memberId }))
    .output(nothing),
}
