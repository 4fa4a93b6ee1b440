import type { z } from 'zod'
import type { factBodies } from './bodies.ts'

export type FactKind = keyof typeof factBodies
export type BodyOf<K extends FactKind> = z.infer<(typeof factBodies)[K]>

/**
 * One thing that happened, appended and never changed. Of the facts of one kind about one subject, the newest in
 * effect (by id) is what is current; facts of an undone action are not in effect.
 */
export type Fact<K extends FactKind = FactKind> = {
  [Kind in K]: {
    /** A ULID: sorts by time. */
    id: string
    /** Facts of one gesture share an action: they are undone together. */
    action: string
    kind: Kind
    subject: string
    /** ISO 8601, UTC. */
    at: string
    /** A member id, or `terminal` for the command line. */
    author: string
    body: BodyOf<Kind>
  }
}[K]

/** A fact as a row of the review keeps it. */
export interface KeptFact {
  id: string
  action: string
  kind: string
  subject: string
  at: string
  author: string
  /** JSON */
  body: string
}

/** What a use-case wants to say; id, action, time and author are added when it is appended. */
export type NewFact<K extends FactKind = FactKind> = {
  [Kind in K]: { kind: Kind; subject: string; body: BodyOf<Kind> }
}[K]

/** The subject of a statement about two records, the same whichever is named first. */
export function pairSubject(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`
}
