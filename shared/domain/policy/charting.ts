import type { Actor } from './abilities.ts'

/** What of a charting form decides who may know what was charted by it. */
interface Blindable {
  blind?: boolean | undefined
}

/** While a form is blind, what was charted by it is closed to everybody but whoever charted it. */
export function isClosedTo(actor: Actor, form: Blindable): boolean {
  return actor.kind !== 'terminal' && form.blind === true
}

/** What this member charted is for these eyes: one's own always, another's once the form is open. */
export function maySeeCharted(actor: Actor, member: string, form: Blindable): boolean {
  return (actor.kind === 'member' && actor.member === member) || !isClosedTo(actor, form)
}

/** Who charts a study by a form, who entered something, and who of them is through with it. */
export interface Charters {
  assigned: readonly string[]
  entered: readonly string[]
  through: readonly string[]
}

/** Nothing is compared before all who chart a study are through with it: what they say of their own accord is not there yet. */
export function mayBeCompared({ assigned, through }: Charters): boolean {
  return assigned.length > 1 && assigned.every((member) => through.includes(member))
}

/** A resolver sees how charters differ once they are through, and never on a study that they chart or charted themselves. */
export function maySettle(actor: Actor, charters: Charters): boolean {
  if (!mayBeCompared(charters)) return false
  if (actor.kind === 'terminal') return true
  if (actor.kind !== 'member' || !actor.roles.includes('resolver')) return false
  return !charters.assigned.includes(actor.member) && !charters.entered.includes(actor.member)
}

/**
 * Those who charted a study may settle together what they differ about where nobody else could: no resolver is outside of it. Only
 * once the form is open to them, for to settle it they have to see each other's answers.
 */
export function maySettleTogether(
  actor: Actor,
  charters: Charters,
  team: { resolvers: readonly Actor[]; open: boolean },
): boolean {
  if (actor.kind !== 'member' || !team.open || !mayBeCompared(charters)) return false
  if (!charters.assigned.includes(actor.member)) return false
  return !team.resolvers.some((resolver) => maySettle(resolver, charters))
}

/** Once a form is open everybody sees how its charters differed; until then only a resolver who is outside of it. */
export function maySeeDifferences(actor: Actor, form: Blindable, charters: Charters): boolean {
  return mayBeCompared(charters) && (!isClosedTo(actor, form) || maySettle(actor, charters))
}
