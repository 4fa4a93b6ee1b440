import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { linksAmong, linksAround } from '#db/links.ts'
import { recordsOfReport } from '#db/records.ts'
import { reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type ClusterLink, clustersOf } from '#shared/domain/duplicates/clusters.ts'
import { type NewFact, pairSubject } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']
type Outputs = InferContractRouterOutputs<Contract>['duplicates']
type LinkFact = NewFact<'link'>

/** What a person says about two records, as a fact. */
export function linkByPerson(a: string, b: string, verdict: LinkFact['body']['verdict']): LinkFact {
  const subject = pairSubject(a, b)
  const [first = a, second = b] = subject.split('|')
  return { kind: 'link', subject, body: { a: first, b: second, verdict, by: 'person' } }
}

/**
 * Makes each part a report of its own, and one of the records that no part names: a person's word that each record is
 * another report than each of the other parts.
 *
 * @throws {Problem} `nothing-to-split`, `no-such-report`
 */
export function split(call: Call, { report, parts }: Inputs['split']): void {
  const all = recordIds(call, requireReport(call, report))
  const named = parts.flat()
  const rest = all.filter((record) => !named.includes(record))
  const groups = rest.length > 0 ? [...parts, rest] : parts
  const isPartition = new Set(named).size === named.length && named.every((record) => all.includes(record))
  if (!isPartition || groups.length < 2)
    throw new Problem('nothing-to-split', 'Choose some, not all, of the records of this report.')
  const apart = groups.flatMap((group, i) =>
    groups.slice(i + 1).flatMap((other) => group.flatMap((a) => other.map((b) => linkByPerson(a, b, 'different')))),
  )
  // Each part stays together, also where only a record of another part held it together before.
  const together = groups.flatMap(([first = '', ...others]) =>
    others.map((other) => linkByPerson(first, other, 'same')),
  )
  const said = [...apart, ...together]
  say(call, [...said, ...cutOff(call, groups, said)])
}

/**
 * A record may have a link to another report that only its company kept it from following. Whoever makes it a report of
 * its own wants it on its own: such links are denied, where they would take effect now.
 */
function cutOff(call: Call, groups: readonly (readonly string[])[], said: readonly LinkFact[]): LinkFact[] {
  const around = linksAround(call.db, groups.flat())
  const links = new Map<string, ClusterLink>()
  for (const { a, b, verdict, by, score } of around.links)
    links.set(pairSubject(a, b), { a, b, verdict, by, score: score ?? undefined })
  for (const { subject, body } of said) links.set(subject, { ...body, verdict: body.verdict as 'same' | 'different' })
  const denied: LinkFact[] = []
  for (let before = -1; before < denied.length; ) {
    before = denied.length
    const clusters = clustersOf(around.records, [...links.values()])
    for (const group of groups) {
      const own = new Set(group)
      const cluster = new Set(clusters.find((members) => members.some((member) => own.has(member))))
      if (cluster.size === own.size) continue
      for (const [subject, { a, b, verdict }] of links) {
        if (verdict !== 'same' || own.has(a) === own.has(b) || !cluster.has(a) || !cluster.has(b)) continue
        const fact = linkByPerson(a, b, 'different')
        denied.push(fact)
        links.set(subject, { a, b, verdict: 'different', by: 'person' })
      }
    }
  }
  return denied
}

/**
 * Makes one report of several: a person's word that their records are the same. What persons said against it before is
 * withdrawn in the same action, because their newer word counts.
 *
 * @throws {Problem} `nothing-to-join`, `no-such-report`
 */
export function join(call: Call, { reports }: Inputs['join']): Outputs['join'] {
  const ids = distinctReports(call, reports)
  const records = ids.flatMap((id) => recordIds(call, id))
  const [first = '', ...others] = ids
  const same = others.map((other) => linkByPerson(first, other, 'same'))
  say(call, [...withdrawnAmong(call, records, same), ...same])
  return { report: reportOf(call.db, first) ?? first }
}

/** A person's word on two records: the same report, or different ones. The same joins the reports that they are in. */
export function decide(call: Call, { a, b, verdict }: Inputs['decide']): void {
  const reports = [reportOf(call.db, a), reportOf(call.db, b)].filter((report) => report !== undefined)
  if (a === b || reports.length < 2) throw new Problem('no-such-record', 'There is no such pair of records.')
  const said = linkByPerson(a, b, verdict)
  const records = verdict === 'same' ? reports.flatMap((report) => recordIds(call, report)) : []
  say(call, [...withdrawnAmong(call, records, [said]), said])
}

/** The withdrawal of what persons said against these records being one report, where it is not said anew. */
function withdrawnAmong(call: Call, records: readonly string[], said: readonly LinkFact[]): LinkFact[] {
  const subjects = new Set(said.map((fact) => fact.subject))
  return linksAmong(call.db, [...new Set(records)])
    .filter((link) => link.by === 'person' && link.verdict === 'different')
    .map(({ a, b }) => linkByPerson(a, b, 'withdrawn'))
    .filter((fact) => !subjects.has(fact.subject))
}

/** The reports that these ids lead to now, which must be two or more. */
export function distinctReports(call: Pick<Call, 'db'>, reports: readonly string[]): string[] {
  const ids = [...new Set(reports.map((report) => requireReport(call, report)))]
  if (ids.length < 2) throw new Problem('nothing-to-join', 'These are one report already.')
  return ids
}

function recordIds(call: Pick<Call, 'db'>, report: string): string[] {
  return recordsOfReport(call.db, report).map((record) => record.id)
}
