import { factOfLog, factsOfAction, type LogIndex, lightAt, undosByOthers } from '#db/log.ts'
import type { BodyOf, KeptFact } from '#shared/domain/facts/fact.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo } from '../call.ts'
import { isSomeFormClosed } from '../charting/said.ts'

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
  charted: 'full-text',
  consensus: 'full-text',
  ruling: 'full-text',
  attachment: 'title-abstract',
  annotation: 'full-text',
  destination: 'full-text',
  study: 'full-text',
  main: 'full-text',
  apart: 'full-text',
}

/** Kinds of fact that tell what somebody charted, or hint at it: all of them are hidden while any form is blind, whichever it was charted by. */
const charted = new Set(['answer', 'charted', 'consensus', 'annotation'])

/** What is closed to an actor. */
export interface Closed {
  stages: readonly StageId[]
  /** Some form is. */
  charting: boolean
}

function closedIn(call: Call): Closed {
  return { stages: closedTo(call), charting: isSomeFormClosed(call) }
}

/** What decides whether a fact tells what is closed. */
export interface Telling {
  kind: string
  author: string
  stage: StageId | null
  takenOver: boolean
  shared: boolean
  /** Whose question to the lead it is said on. */
  asked?: string
}

/** Whose eyes it is seen with. */
export type Eyes = Pick<Call, 'actor' | 'author'>

/** Whether the actor may know of a fact; undos apart. */
export function mayKnow(call: Eyes, fact: Telling, closed: Closed): boolean {
  // Who took a vote over from another tool said it and may be as blind as anybody.
  if (fact.author === call.author && !fact.takenOver) return true
  // A question to the lead stays between the two, also when nothing is closed.
  const isOthersQuestion = fact.asked !== undefined && fact.asked !== call.author && !may(call.actor, 'answer')
  return !tells(fact, closed) && !isOthersQuestion
}

function tells({ kind, stage, shared }: Telling, closed: Closed): boolean {
  const last = judgements[kind]
  // A label that the lead shares is part of how the review is set up.
  if (last === undefined || (kind === 'label' && shared)) return false
  return closed.stages.includes(stage ?? last) || (closed.charting && charted.has(kind))
}

function tellingOf({ kind, author, body }: Pick<KeptFact, 'kind' | 'author' | 'body'>): Telling {
  const said: Partial<BodyOf<'vote'> & BodyOf<'label'> & BodyOf<'message'>> = JSON.parse(body)
  return {
    kind,
    author,
    stage: said.stage ?? null,
    takenOver: kind === 'vote' && said.origin !== undefined,
    shared: said.shared === true,
    ...(kind === 'message' && said.thread === 'question' && { asked: said.member ?? '' }),
  }
}

/** Of the facts of an action by the actor, those that they may know of. */
export function ownFacts<Row extends Pick<KeptFact, 'kind' | 'body'>>(call: Call, facts: readonly Row[]): Row[] {
  const closed = closedIn(call)
  return facts.filter((fact) => mayKnow(call, tellingOf({ ...fact, author: call.author }), closed))
}

/** Of some facts, no undos among them, those that the actor may know of. */
export function visibleAmong<Row extends KeptFact>(call: Call, facts: readonly Row[]): Row[] {
  const closed = closedIn(call)
  return facts.filter((fact) => mayKnow(call, tellingOf(fact), closed))
}

/** Tells of each place of the log whether the actor may know of the fact there. */
export function visibleIn(call: Call, index: LogIndex): (place: number) => boolean {
  const closed = closedIn(call)
  const hidden = hiddenUndos(call, closed)
  // What decides is the same for most facts: kind, author, stage and two signs.
  const known = new Map<number, boolean>()
  return (place) => {
    const seq = index.seqs[place] ?? 0
    // What a message is said on stands in it alone.
    if (index.kindNames[index.kinds[place] ?? 0] === 'message') {
      const message = factOfLog(call.db, seq)
      return message !== undefined && mayKnow(call, tellingOf(message), closed)
    }
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
    return visible && !hidden.has(seq)
  }
}

/** Whether an undo by somebody else of facts like these is hidden: it is told as they are, but a take-over to all. */
export function isUndoHidden(eyes: Eyes, undone: readonly Telling[], closed: Closed): boolean {
  return !undone.some(({ kind }) => kind === 'takeover') && undone.some((fact) => !mayKnow(eyes, fact, closed))
}

/** Taking back a judgement is as telling as the judgement. A take-over is told to all, whatever it brought. */
function hiddenUndos(call: Call, closed: Closed): Set<number> {
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
