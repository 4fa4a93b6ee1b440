import type { BodyOf } from '../facts/fact.ts'
import type { Said } from '../screening/standing.ts'

/** A fact that somebody said, with who. */
export interface SaidBy<Body> extends Said<Body> {
  author: string
}

type Vote = Said<BodyOf<'vote'>>

/** What a voter did since a conflict was sent back to them. */
export interface Since {
  did: 'nothing' | 'answered' | 'voted'
  /** The vote that stood when it was sent back, where the one that stands now says something else. */
  before: BodyOf<'vote'> | null
}

/**
 * The question that is being asked of the voters: the newest one, unless it was withdrawn, or the conflict was settled
 * since. Reopening asks it again.
 */
export function askedNow(
  referrals: readonly SaidBy<BodyOf<'referral'>>[],
  resolutions: readonly Said<BodyOf<'resolution'>>[],
): SaidBy<BodyOf<'referral'>> | undefined {
  const newest = referrals.at(-1)
  const settled = resolutions.at(-1)
  if (!newest || newest.body.withdrawn) return undefined
  return settled?.body.decision && settled.fact > newest.fact ? undefined : newest
}

/** When a conflict was first sent back: from then on its voters may read the thread, and their votes may be others than before. */
export function firstAsked<Body extends { withdrawn?: boolean }>(referrals: readonly Said<Body>[]): string | undefined {
  return referrals.find(({ body }) => !body.withdrawn)?.fact
}

/**
 * What a voter did since a conflict was sent back.
 *
 * @param asked the newest question: what was done before it is no answer to it
 * @param first the first one: a vote is another one where it differs from what it was then
 * @param votes every vote of theirs on the report that is in effect, oldest first
 * @param stands the vote that counts now, if any
 * @param words facts of what they wrote in the thread
 */
export function sinceAsked(
  { asked, first }: { asked: string; first: string },
  votes: readonly Vote[],
  stands: Pick<BodyOf<'vote'>, 'decision' | 'reasons'> | undefined,
  words: readonly string[],
): Since {
  const before = votes.findLast(({ fact }) => fact < first)?.body
  const voted = votes.some(({ fact }) => fact > asked)
  const answered = words.some((fact) => fact > asked)
  return {
    did: voted ? 'voted' : answered ? 'answered' : 'nothing',
    before: before && stands && !isSame(before, stands) ? before : null,
  }
}

/** Whether two votes decide the same for the same primary reason. */
function isSame(
  a: Pick<BodyOf<'vote'>, 'decision' | 'reasons'>,
  b: Pick<BodyOf<'vote'>, 'decision' | 'reasons'>,
): boolean {
  return a.decision === b.decision && a.reasons[0] === b.reasons[0]
}
