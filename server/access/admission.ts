/** Who came in where accounts do, and what the door can do for them: it alone sees cookies and addresses. */
export interface Admission {
  /** Where the call comes from, for counting tries. */
  readonly address: string
  /** The session and account by which they came in; undefined for who is nobody yet. */
  readonly came: { session: string; account: string } | undefined
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
