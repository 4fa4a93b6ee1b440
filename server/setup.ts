import { allCurrent, type Current, followingFromAll } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { history } from '#db/facts.ts'
import {
  type CriterionStanding,
  criterionStanding,
  type InForce,
  withOwnAtFullText,
} from '#shared/domain/criteria/versions.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'

/** Members of the review who have not left, in the order in which they came. */
export function membersOf(db: ReadDb): Current<'member'>[] {
  return allCurrent(db, 'member')
    .filter((member) => !member.body.retired)
    .sort((a, b) => (a.subject < b.subject ? -1 : 1))
}

/** The names of all who were ever members, by id. */
export function memberNames(db: ReadDb): ReadonlyMap<string, string> {
  return followingFromAll(db, 'member', namesOf)
}

function namesOf(members: readonly Current<'member'>[]): ReadonlyMap<string, string> {
  return new Map(members.map((member) => [member.subject, member.body.name]))
}

/** Exclusion reasons that are in use, in the review's order. */
export function reasonsOf(db: ReadDb): Current<'reason'>[] {
  return allCurrent(db, 'reason')
    .filter((reason) => !reason.body.retired)
    .sort(byOrder)
}

/** A criterion as it stands at each stage. */
export interface Criterion extends CriterionStanding {
  id: string
}

/**
 * Criteria that are in use at one stage or at both, in the review's order.
 *
 * @param before as they stood before this fact was said; else as they stand now
 */
export function criteriaOf(db: ReadDb, before?: string): Criterion[] {
  const all = allCurrent(db, 'criterion').flatMap(({ subject }) => {
    const said = history(db, 'criterion', subject).flatMap(({ id, at, body }) => {
      const { text, stage, kind, order, retired }: BodyOf<'criterion'> = JSON.parse(body)
      return before === undefined || id < before ? [{ fact: id, at, text, stage, kind, order, retired }] : []
    })
    const standing = criterionStanding(said)
    return standing ? [{ id: subject, ...standing }] : []
  })
  return withOwnAtFullText(all)
    .filter(({ at }) => Object.keys(at).length > 0)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** The criteria of a stage in the words that are in force there, in the review's order. */
export function criteriaAt(db: ReadDb, stage: StageId, before?: string): (InForce & { id: string })[] {
  return criteriaOf(db, before).flatMap(({ id, at }) => {
    const here = at[stage]
    return here ? [{ id, ...here }] : []
  })
}

function byOrder(
  a: { subject: string; body: { order: number } },
  b: { subject: string; body: { order: number } },
): number {
  return a.body.order - b.body.order || (a.subject < b.subject ? -1 : 1)
}

/**
 * The reasons that a judgement is kept with: those of an exclusion. Refuses reasons that the stage does not have, and at
 * full text an exclusion without its primary reason.
 */
export function keptReasons(
  db: ReadDb,
  stage: StageId,
  { decision, reasons }: { decision: Decision; reasons: readonly string[] },
): string[] {
  const known = allCurrent(db, 'reason').filter((reason) => reason.body.stage === stage)
  if (reasons.some((id) => !known.some((reason) => reason.subject === id))) {
    throw new Problem('no-such-reason', 'This stage has no such reason.')
  }
  const offered = known.some((reason) => !reason.body.retired)
  if (stage === 'full-text' && decision === 'exclude' && offered && reasons.length === 0) {
    throw new Problem('reason-needed', 'An exclusion at full text needs its primary reason.')
  }
  return decision === 'exclude' ? [...new Set(reasons)] : []
}
