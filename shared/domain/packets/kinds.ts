import type { FactKind } from '../facts/fact.ts'

/** The version of packets and of hand-ins that this Parallax writes, and the newest that it reads. */
export const packetVersion = 1

/** The author of all in a packet that its member did not say: the others have no names in it. */
export const packetAuthor = 'team'

/**
 * What a reviewer may say in a packet, and so what a hand-in may have in it: their own judgements and what they put on
 * reports for themselves. All else stays with the team that has the review.
 */
export const handedKinds = [
  'vote',
  'note',
  'mark',
  'label',
  'labelling',
  'assessment',
  'message',
  'annotation',
  'undo',
] as const satisfies readonly FactKind[]
export type HandedKind = (typeof handedKinds)[number]

/** How the review is set up, which is the whole team's to know: every version in effect goes into each packet. */
export const setupKinds = ['review', 'criterion', 'reason', 'term', 'ranking'] as const satisfies readonly FactKind[]
