import type { Role } from '../reviews/words.ts'

/**
 * Who makes a call. `visitor` has opened a window or a session and not said who they are; `member` has; `terminal` is
 * whoever holds the review's file and a command line, and could read the file without Parallax as well. A `guest` is not at
 * the machine that keeps the review: they came in over a team's host, by an account of their own. Whoever works in a `packet`
 * has only their own part of the review before them.
 */
export type Actor =
  | { kind: 'visitor'; guest?: true }
  | { kind: 'member'; member: string; roles: readonly Role[]; guest?: true; packet?: true }
  | { kind: 'terminal' }

/** Every call of the contract names one of these; a call that names none is refused. */
export const abilities = {
  /** Learn where one stands, and leave. */
  enter: () => true,
  /** Choose any review of this machine, make one, and say which of its members one is: for those who sit at it. */
  own: (actor) => !(actor.kind !== 'terminal' && actor.guest),
  /** Learn who is in a review: to say which of them one is, or as one of them. */
  meet: (actor) => isMember(actor) || (actor.kind === 'visitor' && !actor.guest),
  /** Turn the host of a team on and off: for those who sit at the machine, and of a review's members its lead. */
  share: (actor) => actor.kind !== 'terminal' && !actor.guest && (actor.kind === 'visitor' || has(actor, 'lead')),
  /** Make backups of the review, say when and where, and make reviews of them: for a lead who sits at the machine. */
  keep: (actor) => has(actor, 'lead') && !(actor.kind !== 'terminal' && actor.guest),
  /** Read what the whole team may read: sources, records, criteria, the own votes. */
  read: (actor) => isMember(actor),
  /** Change the review's question, members, stages, criteria and reasons. */
  setUp: (actor) => has(actor, 'lead'),
  /** Say who may come in from elsewhere as which member, and who no longer. */
  invite: (actor) => has(actor, 'lead'),
  /** Lift a stage's blinding, or put it on again: each stage says which of them. */
  lift: (actor) => has(actor, 'lead') || has(actor, 'resolver'),
  /** Bring in search results and describe the sources. */
  import: (actor) => has(actor, 'lead') || has(actor, 'reviewer'),
  /** Make what reviewers decided in another tool their votes here, saying who of them is which member. */
  takeOver: (actor) => has(actor, 'lead'),
  /** Say which records are the same report. */
  deduplicate: (actor) => has(actor, 'lead') || has(actor, 'reviewer'),
  /** Take reports out before anybody screens them, and put them back: that is the whole team's. */
  remove: (actor) => has(actor, 'lead') || has(actor, 'reviewer'),
  /** Vote. */
  screen: (actor) => has(actor, 'reviewer'),
  /** Put labels and marks on reports, and make labels. */
  mark: (actor) => has(actor, 'lead') || has(actor, 'reviewer'),
  /** Read what members ask the lead, and answer. */
  answer: (actor) => has(actor, 'lead'),
  /** Settle what two reviewers disagree about. */
  resolve: (actor) => has(actor, 'resolver'),
  /** Say which full texts were had, where excluded reports went, which reports are one study, and chart them. */
  chart: (actor) => has(actor, 'lead') || has(actor, 'reviewer'),
  /** Word the flow diagram, say how it is drawn, and set a number of it by hand. */
  draw: (actor) => has(actor, 'lead'),
  /** Note where the manuscript answers a reporting checklist. */
  report: (actor) => has(actor, 'lead') || has(actor, 'reviewer'),
  /** See how far each member has come. */
  follow: (actor) => has(actor, 'lead'),
  /** Give reviewers their packets and take in what they hand in, at the machine that keeps the review. */
  takeIn: (actor) => has(actor, 'lead') && !(actor.kind === 'member' && actor.guest),
  /** Hand in what was said in a packet. */
  handIn: (actor) => actor.kind === 'member' && actor.packet === true && !actor.guest,
} satisfies Record<string, (actor: Actor) => boolean>

export type Ability = keyof typeof abilities

/** What can be done in a packet: all else is the team's, and none of it could be handed in. */
const inPacket: readonly Ability[] = ['enter', 'own', 'read', 'screen', 'mark', 'handIn']

/** Whether this actor may do this. */
export function may(actor: Actor, ability: Ability): boolean {
  if (actor.kind === 'member' && actor.packet && !inPacket.includes(ability)) return false
  return actor.kind === 'terminal' || (abilities[ability] as (actor: Actor) => boolean)(actor)
}

function isMember(actor: Actor): boolean {
  return actor.kind === 'member'
}

function has(actor: Actor, role: Role): boolean {
  return actor.kind === 'member' && actor.roles.includes(role)
}
