import { type Ability, type Actor, may } from '../policy/abilities.ts'

/** A field of the whole team's that several may write in at once: which kind of field, and which one of them. */
export type Place = string

/**
 * What a place begins with, and the ability that writing there needs. Votes, notes, marks and answers are no places: that
 * somebody writes there would tell what they judge.
 */
const needed = {
  /** Title, question and link resolver of the review. */
  review: 'setUp',
  /** The settings of a stage. */
  stage: 'setUp',
  criterion: 'setUp',
  reason: 'setUp',
  form: 'setUp',
  /** A text of the figure, or a note in it. */
  'flow-label': 'draw',
  'flow-annotation': 'draw',
  checklist: 'report',
} satisfies Record<string, Ability>

export type PlaceKind = keyof typeof needed

/** The name of a place: `criterion/ID`, `checklist/LIST/ITEM/note`. */
export function placeOf(kind: PlaceKind, ...which: readonly string[]): Place {
  return [kind, ...which].join('/')
}

/** Whether this actor may write at a place, and so may know who else does. Nobody may at what is no place. */
export function mayEdit(actor: Actor, place: Place): boolean {
  const [kind = '', ...which] = place.split('/')
  const ability = Object.hasOwn(needed, kind) ? needed[kind as PlaceKind] : undefined
  return ability !== undefined && which.join('') !== '' && may(actor, ability)
}
