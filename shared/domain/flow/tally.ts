import type { FlowBox, FlowForm } from './flow.ts'
import { standingIn, streamsOf } from './grouped.ts'
import { count, type InParts } from './parts.ts'
import type { Place, Placed } from './place.ts'
import { type Arranged, currentOf } from './places.ts'

/** The counted flow as the checks and notes read it: the boxes' numbers, and the places that no box shows. */
export interface Tally {
  form: FlowForm
  a: Arranged
  boxes: FlowBox[]
  /** Reports of this version of the review. */
  current: InParts<Placed>
  /** Of these, those that the columns of the form count. */
  db: InParts<Placed>
  other: InParts<Placed>
  late: InParts<Placed>
}

/** Gathers what the checks and notes need. */
export function tally(a: Arranged, form: FlowForm, boxes: FlowBox[]): Tally {
  const current = currentOf(a)
  const { db, other, late } = streamsOf(current)
  return { form, a, boxes, current, db, other, late }
}

/** A box's number; 0 where the form has no such box. */
export function numberOf(t: Tally, key: string): number {
  return t.boxes.find((box) => box.key === key)?.n ?? 0
}

/** How many of the reports stand in one of the places. */
export function inPlaces(members: InParts<Placed>, ...places: Place[]): number {
  return places.reduce((sum, place) => sum + count(standingIn(members, place)), 0)
}
