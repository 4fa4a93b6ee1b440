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
  /** What is to stand of what two charted differently, by a form that is open: there all see how they differ anyway. */
  consensus: 'resolve',
} satisfies Record<string, Ability>

export type PlaceKind = keyof typeof needed

/** The name of a place: `criterion/ID`, `checklist/LIST/ITEM/note`, `consensus/FORM/STUDY/FIELD`. */
export function placeOf(kind: PlaceKind, ...which: readonly string[]): Place {
  return [kind, ...which].join('/')
}

/**
 * Whether this actor may write at a place, and so may know who else does. Nobody may at what is no place, nor at the consensus
 * of a form that is blind: that somebody settles a study there tells that its charters are through, and where they differ.
 *
 * @param openForms the charting forms that are not blind
 */
export function mayEdit(actor: Actor, place: Place, openForms: ReadonlySet<string>): boolean {
  const [kind = '', ...which] = place.split('/')
  const ability = Object.hasOwn(needed, kind) ? needed[kind as PlaceKind] : undefined
  if (ability === undefined || which.join('') === '') return false
  if (kind !== 'consensus') return may(actor, ability)
  // Who charted it may settle it together with the other: such a field is theirs as well.
  return openForms.has(which[0] ?? '') && (may(actor, ability) || may(actor, 'chart'))
}
