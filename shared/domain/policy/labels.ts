import type { Stage } from '../reviews/words.ts'
import type { Actor } from './abilities.ts'
import { closedStages } from './blinding.ts'

/** Whose a label is, and whether the lead gave it to the whole team. */
interface Owned {
  owner: string
  shared: boolean
}

/** Whether what others put on reports for themselves is for these eyes: labels, and that they were put somewhere. */
export function maySeeOthersMarks(actor: Actor, stages: readonly Stage[]): boolean {
  return closedStages(actor, stages).length === 0
}

/** A label of the team is seen by all, one's own always, and another's once nothing is closed any more. */
export function maySeeLabel(actor: Actor, { owner, shared }: Owned, stages: readonly Stage[]): boolean {
  return shared || (actor.kind === 'member' && actor.member === owner) || maySeeOthersMarks(actor, stages)
}

/** A label of the team is changed by a lead; another, where it is seen, by whoever made it or a lead. */
export function mayChangeLabel(actor: Actor, { owner, shared }: Owned): boolean {
  if (actor.kind === 'terminal') return true
  if (actor.kind !== 'member') return false
  return actor.roles.includes('lead') || (!shared && actor.member === owner)
}
