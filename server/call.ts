import { allCurrent } from '#db/current.ts'
import type { WriteDb } from '#db/database.ts'
import { insertFacts, subjectsOfAction } from '#db/facts.ts'
import { refreshAfter } from '#db/projections/refresh.ts'
import { closeUndo, isLongUndo, undoInParts } from '#db/projections/undo-in-parts.ts'
import type { Progress } from '#shared/contract/base.ts'
import { factBodies } from '#shared/domain/facts/bodies.ts'
import type { BodyOf, Fact, NewFact } from '#shared/domain/facts/fact.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import { closedStages } from '#shared/domain/policy/blinding.ts'
import { type Stage, type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import type { Clock } from './host.ts'
import { tellSaid } from './live/said.ts'
import { finish, inSlices } from './work.ts'

/** One call on an open review by somebody who may make it: what a use-case is given. */
export interface Call {
  readonly db: WriteDb
  readonly actor: Actor
  /** The member id, or `terminal`. */
  readonly author: string
  readonly clock: Clock
  /** The session that it came by, which needs not be told what it said itself. */
  readonly from?: object
}

/**
 * Appends facts as one action and brings the projections up to date, all or nothing. Gives the action's id.
 * `before` runs in the same transaction, for what the facts refer to.
 */
export function say(call: Call, facts: readonly NewFact[], before: () => void = () => {}): string {
  const action = call.clock.id()
  append(call, action, facts, before)
  return action
}

/** How many facts are appended before others get a turn: some tens of milliseconds, where each changes a report. */
const part = 100

/**
 * Appends many facts as one action, part by part, each part all or nothing, so that others need not wait for all of them.
 * Only for facts each of which is true by itself; the last one may say that all are there.
 */
export function* sayInParts(call: Call, facts: readonly NewFact[]): Generator<{ done: number; total: number }> {
  const action = call.clock.id()
  for (let from = 0; from < facts.length; from += part) {
    append(call, action, facts.slice(from, from + part))
    yield { done: Math.min(from + part, facts.length), total: facts.length }
  }
}

/** Appends them so and tells how far it is; what is stopped stays as far as it came. Gives how many were said. */
export async function* sayAll(
  call: Call,
  facts: readonly NewFact[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, { changed: number }> {
  for await (const step of inSlices(sayInParts(call, facts), signal, 0)) yield { doing: 'save', ...step }
  return { changed: facts.length }
}

/**
 * Takes an action back, or brings it back. One of many facts that are each true by itself is turned part by part, so that
 * others need not wait for all of it; anything else is all or nothing.
 *
 * @param check throws where the review must not become what it would be
 */
export async function sayUndo(call: Call, action: string, undone: boolean, check: () => void): Promise<void> {
  const fact: NewFact = { kind: 'undo', subject: action, body: { action, undone } }
  const touched = subjectsOfAction(call.db, action)
  if (!isLongUndo(touched)) {
    call.db.transaction(() => {
      say(call, [fact])
      check()
    })
    return
  }
  await finish(inSlices(undoInParts(call.db, action, undone, touched), undefined, 0))
  append(call, call.clock.id(), [fact], undefined, () => closeUndo(call.db, action))
}

function append(
  call: Call,
  action: string,
  facts: readonly NewFact[],
  before: () => void = () => {},
  refresh: (appended: readonly Fact[]) => void = (appended) => refreshAfter(call.db, appended),
): void {
  const at = call.clock.now().toISOString()
  const whole = facts.map(
    (fact) =>
      ({
        ...fact,
        id: call.clock.id(),
        action,
        at,
        author: call.author,
        body: factBodies[fact.kind].parse(fact.body),
      }) as Fact,
  )
  call.db.transaction(() => {
    before()
    const appended = insertFacts(call.db, whole)
    if (appended.length !== whole.length) throw new Error('a fact was there already')
    refresh(appended)
  })
  tellSaid(call.db, action, call.from)
}

const unset: BodyOf<'stage'> = { reviewers: [], reviewersPerReport: 1, maybe: 'conflict', blind: true }
const leadAnyTime = { by: 'lead', when: 'any-time' } as const

/** The stages as they are set now. */
export function stagesOf(call: Pick<Call, 'db'>): Stage[] {
  const set = new Map(allCurrent(call.db, 'stage').map((fact) => [fact.subject, fact.body]))
  return stageIds.map((id) => {
    const { why: _why, ...body } = set.get(id) ?? unset
    return {
      id,
      ...body,
      division: body.division ?? 'evenly',
      groups: body.groups ?? {},
      lift: body.lift ?? leadAnyTime,
    }
  })
}

/** One stage as it is set now. */
export function stageOf(call: Pick<Call, 'db'>, id: StageId): Stage {
  return stagesOf(call).find((stage) => stage.id === id) as Stage
}

/** The stages whose outcomes this actor may not know. */
export function closedTo(call: Pick<Call, 'db' | 'actor'>): StageId[] {
  return closedStages(call.actor, stagesOf(call))
}
