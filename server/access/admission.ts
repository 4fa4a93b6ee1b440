import { ORPCError } from '@orpc/server'

/** Where passkeys work: the name that they are made for, and the origin of the pages that may use them. */
export interface Site {
  id: string
  origin: string
}

/** Who came in where accounts do, and what the door can do for them: it alone sees cookies and addresses. */
export interface Admission {
  /** Where the call comes from, for counting tries. */
  readonly address: string
  /** The session and account by which they came in; undefined for who is nobody yet. */
  readonly came: { session: string; account: string } | undefined
  /** The site at which they are, as the door knows it; undefined where passkeys cannot work. */
  readonly site: Site | undefined
  /** What tells their browser from all others: the session, or for a few minutes a cookie of who is nobody yet. */
  browser(): string
  /**
   * Lets them in by an account: a new session with a new cookie, whatever cookie they brought.
   *
   * @param review identity of the review that they go to
   */
  admit(account: string, review?: string): void
  /** Gives the session another cookie. */
  renew(): void
  /** Ends the session and takes the cookie away. */
  leave(): void
}

/** The session and account of a call that is for who came in. */
export function cameIn(admission: Admission | undefined): NonNullable<Admission['came']> {
  const { came } = guestsOnly(admission)
  if (!came) throw new ORPCError('UNAUTHORIZED', { message: 'Sign in first.' })
  return came
}

/** The door of a call; whoever sits at the machine, or at a command line, has no account and came by none. */
export function guestsOnly(admission: Admission | undefined): Admission {
  if (!admission) throw notForYou()
  return admission
}

/** Refuses a call of who has no account. */
export function notForYou(): Error {
  return new ORPCError('FORBIDDEN', { message: 'This is for who comes in from elsewhere.' })
}
