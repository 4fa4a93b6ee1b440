import type { FactKind } from '../facts/fact.ts'
import { inOrder, type Topic, topics, topicsOf } from './topics.ts'

/** One of the facts that came, as far as it decides who is told what. */
export interface Came<Telling> {
  fact: Telling & { kind: FactKind }
  /** Of an undo: what it takes back or brings back. Undefined for all else. */
  of: readonly (Telling & { kind: FactKind })[] | undefined
  /** Who said it, where that is known: they know already. */
  from: object | undefined
}

/** Who is told: by what they may know, and which of the facts they said themselves at this very window. */
export interface Viewer<Telling> {
  /** Whether they may know of a fact; undos apart. */
  knows: (fact: Telling & { kind: FactKind }) => boolean
  /** Whether an undo that others said of these facts is hidden from them. */
  isHidden: (undone: readonly (Telling & { kind: FactKind })[]) => boolean
  /** Whether they said a fact, at whatever window. */
  isOwn: (fact: Telling) => boolean
  self: object
}

/** What a viewer is told of a batch of facts: topics of those that they may know of, and of no other. */
export function toldOf<Telling>(came: readonly Came<Telling>[], viewer: Viewer<Telling>): Topic[] {
  const told = new Set<Topic>()
  for (const { fact, of, from } of came) {
    if (told.size === topics.length) break
    if (from === viewer.self || !viewer.knows(fact)) continue
    if (of && !viewer.isOwn(fact) && viewer.isHidden(of)) continue
    for (const one of of ?? [fact]) for (const topic of topicsOf(one.kind)) told.add(topic)
  }
  return inOrder(told)
}
