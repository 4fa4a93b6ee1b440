import { allCurrent } from '#db/current.ts'
import { linksByPersons } from '#db/links.ts'
import { linksOfMatcher } from '#db/matched.ts'
import { countRecordsInEffect, recordsInEffect } from '#db/records.ts'
import type { Progress } from '#shared/contract/base.ts'
import { match } from '#shared/domain/duplicates/match.ts'
import type { Matching, MatchPair, MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { type BodyOf, type NewFact, pairSubject } from '#shared/domain/facts/fact.ts'
import { matchRecordOf } from '#shared/domain/imports/match-record.ts'
import { type Call, sayInParts } from '../call.ts'
import { inSlices } from '../work.ts'
import { policy } from './policy.ts'
import { openQuestions } from './questions.ts'

/**
 * Looks for duplicates among all records in effect and appends what is new: links, questions, and the withdrawal of
 * those that no longer hold. What persons said is given to the matcher and stays.
 */
export async function* findDuplicates(
  call: Call,
  signal?: AbortSignal,
): AsyncGenerator<Progress, { merged: number; questions: number }> {
  const total = countRecordsInEffect(call.db)
  const decided = linksByPersons(call.db).map(({ a, b, verdict }) => ({ a, b, verdict }))
  const run: BodyOf<'match'> = { records: total, newest: newestImport(call), policy: policy(call) }
  const matching = yield* inSlices(match(toMatch(call), decided, { policy: run.policy, total }), signal)
  const facts = [...linkFacts(call, matching), ...questionFacts(call, matching), runFact(run)]
  // What is saved stays: a run that is stopped here would leave as much behind.
  for await (const step of inSlices(sayInParts(call, facts), undefined)) yield { doing: 'save', ...step }
  return { merged: mergedCount(matching), questions: openQuestions(call.db).length }
}

/** The records one after the other, since all of them with their abstracts would fill the memory. */
function* toMatch({ db }: Call): Generator<MatchRecord> {
  for (const { id, item } of recordsInEffect(db)) yield matchRecordOf(id, item)
}

function mergedCount(matching: Matching): number {
  return matching.clusters.reduce((sum, cluster) => sum + cluster.length - 1, 0)
}

function runFact(body: BodyOf<'match'>): NewFact {
  return { kind: 'match', subject: 'match', body }
}

/** The id of the newest fact about an import of search results: whether such records came or went since a run. */
export function newestImport(call: Pick<Call, 'db'>): string {
  return allCurrent(call.db, 'import').findLast((one) => one.body.enters !== 'full-text')?.fact ?? ''
}

function linkFacts(call: Call, { links }: Matching): NewFact[] {
  const byPersons = new Set(linksByPersons(call.db).map((link) => pairSubject(link.a, link.b)))
  const before = new Map(linksOfMatcher(call.db).map((link) => [link.subject, link]))
  const facts: NewFact[] = []
  for (const link of links) {
    const subject = pairSubject(link.a, link.b)
    const known = before.get(subject)
    before.delete(subject)
    const { score, rule, reasons } = link
    if (byPersons.has(subject) || (known?.score === score && known.rule === rule)) continue
    facts.push({ kind: 'link', subject, body: { ...sorted(link), verdict: 'same', by: 'rule', score, rule, reasons } })
  }
  for (const [subject, { a, b }] of before) {
    facts.push({ kind: 'link', subject, body: { a, b, verdict: 'withdrawn', by: 'rule' } })
  }
  return facts
}

function questionFacts(call: Call, { review }: Matching): NewFact[] {
  const before = new Map(
    allCurrent(call.db, 'question')
      .filter((known) => !known.body.withdrawn)
      .map((known) => [known.subject, known.body]),
  )
  const facts: NewFact[] = []
  for (const [position, pair] of review.entries()) {
    const subject = pairSubject(pair.a, pair.b)
    const known = before.get(subject)
    before.delete(subject)
    const { score, rule, reasons } = pair
    if (known && known.score === score && known.rule === rule && known.position === position) continue
    const body: BodyOf<'question'> = { ...sorted(pair), score, rule, reasons, position }
    facts.push({ kind: 'question', subject, body })
  }
  for (const [subject, body] of before) facts.push({ kind: 'question', subject, body: { ...body, withdrawn: true } })
  return facts
}

function sorted({ a, b }: MatchPair): { a: string; b: string } {
  return a < b ? { a, b } : { a: b, b: a }
}
