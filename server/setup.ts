import { allCurrent, type Current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { history } from '#db/facts.ts'
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
export function memberNames(db: ReadDb): Map<string, string> {
  return new Map(allCurrent(db, 'member').map((member) => [member.subject, member.body.name]))
}

/** Exclusion reasons that are in use, in the review's order. */
export function reasonsOf(db: ReadDb): Current<'reason'>[] {
  return allCurrent(db, 'reason')
    .filter((reason) => !reason.body.retired)
    .sort(byOrder)
}

/** Criteria that are in use, in the review's order. */
export function criteriaOf(db: ReadDb): Current<'criterion'>[] {
  return allCurrent(db, 'criterion')
    .filter((criterion) => !criterion.body.retired)
    .sort(byOrder)
}

/** The wordings of a criterion so far, oldest first: a fact that changes nothing of the text is no new one. */
export function wordingsOf(db: ReadDb, criterion: string): { fact: string; text: string; at: string }[] {
  const wordings: { fact: string; text: string; at: string }[] = []
  for (const { id, at, body } of history(db, 'criterion', criterion)) {
    const { text }: BodyOf<'criterion'> = JSON.parse(body)
    if (text !== wordings.at(-1)?.text) wordings.push({ fact: id, text, at })
  }
  return wordings
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
  return decision === 'exclude' ? [...reasons] : []
}
