import type { FactRow } from '#db/facts.ts'
import { factsOfAction, type LogIndex, lightAt, undosByOthers } from '#db/log.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo } from '../call.ts'

/** Kinds of fact that tell somebody's judgement, and the last stage of which they may tell it where they name none. */
const judgements: Record<string, StageId> = {
  vote: 'title-abstract',
  resolution: 'title-abstract',
  retrieval: 'title-abstract',
  referral: 'title-abstract',
  message: 'title-abstract',
  note: 'title-abstract',
  mark: 'full-text',
  label: 'full-text',
  labelling: 'full-text',
  assessment: 'full-text',
  answer: 'full-text',
  destination: 'full-text',
  study: 'full-text',
}

/** What decides whether a fact tells what is closed. */
interface Telling {
  kind: string
  author: string
  stage: StageId | null
  takenOver: boolean
  shared: boolean
}

/** Whether the actor may know of a fact; undos apart. */
function mayKnow(call: Call, fact: Telling, closed: readonly StageId[]): boolean {
  // Who took a vote over from another tool said it and may be as blind as anybody.
  return (fact.author === call.author && !fact.takenOver) || !tells(fact, closed)
}

function tells({ kind, stage, shared }: Telling, closed: readonly StageId[]): boolean {
  const last = judgements[kind]
  // A label that the lead shares is part of how the review is set up.
  if (last === undefined || (kind === 'label' && shared)) return false
  return closed.includes(stage ?? last)
}

function tellingOf({ kind, author, body }: Pick<FactRow, 'kind' | 'author' | 'body'>): Telling {
  const { stage, shared, origin }: { stage?: StageId; shared?: boolean; origin?: unknown } = JSON.parse(body)
  return {
    kind,
    author,
    stage: stage ?? null,
    takenOver: kind === 'vote' && origin !== undefined,
    shared: shared === true,
  }
}

/** Of the facts of an action by the actor, those that they may know of. */
export function ownFacts<Row extends Pick<FactRow, 'kind' | 'body'>>(call: Call, facts: readonly Row[]): Row[] {
  const closed = closedTo(call)
  return facts.filter((fact) => mayKnow(call, tellingOf({ ...fact, author: call.author }), closed))
}

/** Of some facts, no undos among them, those that the actor may know of. */
export function visibleAmong<Row extends FactRow>(call: Call, facts: readonly Row[]): Row[] {
  const closed = closedTo(call)
  return closed.length === 0 ? [...facts] : facts.filter((fact) => mayKnow(call, tellingOf(fact), closed))
}

/** Tells of each place of the log whether the actor may know of the fact there. */
export function visibleIn(call: Call, index: LogIndex): (place: number) => boolean {
  const closed = closedTo(call)
  if (closed.length === 0) return () => true
  const hidden = hiddenUndos(call, closed)
  // What decides is the same for most facts: kind, author, stage and two signs.
  const known = new Map<number, boolean>()
  return (place) => {
    const code =
      ((index.kinds[place] ?? 0) * 4096 + (index.authors[place] ?? 0)) * 16 +
      (index.stages[place] ?? 0) * 4 +
      (index.takenOver[place] ? 2 : 0) +
      (index.shared[place] ? 1 : 0)
    let visible = known.get(code)
    if (visible === undefined) {
      visible = mayKnow(call, lightAt(index, place), closed)
      known.set(code, visible)
    }
    return visible && !hidden.has(index.seqs[place] ?? 0)
  }
}

/** Taking back a judgement is as telling as the judgement. A take-over is told to all, whatever it brought. */
function hiddenUndos(call: Call, closed: readonly StageId[]): Set<number> {
  const hides = new Map<string, boolean>()
  const isHidden = (action: string) => {
    let hidden = false
    for (const fact of factsOfAction(call.db, action)) {
      if (fact.kind === 'takeover') return false
      hidden ||= !mayKnow(call, tellingOf(fact), closed)
    }
    return hidden
  }
  const found = new Set<number>()
  for (const { seq, action } of undosByOthers(call.db, call.author)) {
    const hidden = hides.get(action) ?? isHidden(action)
    hides.set(action, hidden)
    if (hidden) found.add(seq)
  }
  return found
}
