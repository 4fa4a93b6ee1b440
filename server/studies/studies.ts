import type { InferContractRouterInputs } from '@orpc/contract'
import { currentAbout } from '#db/current.ts'
import { reportById } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type NewFact, pairSubject } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { requireAtFullText } from '../fulltext/fulltext.ts'
import { mainOfStudies, studyOfReports } from './included.ts'

type Inputs = InferContractRouterInputs<Contract>['studies']

/** Makes these reports one study: the first one's. */
export function group(call: Call, { reports }: Inputs['group']): { study: string } {
  const ids = requireSeveral(call, reports)
  const study = studyOf(call, ids[0] as string)
  say(call, madeOne(call, study, ids))
  return { study }
}

/** Makes the whole studies of these reports one: the first one's. */
export function join(call: Call, { reports }: Inputs['join']): { study: string } {
  const named = requireSeveral(call, reports)
  const studies = [...new Set(named.map((report) => studyOf(call, report)))]
  if (studies.length < 2) throw new Problem('study-needs-two', 'These reports are one study already.')
  const [study] = studies as [string]
  const others = [...studyOfReports(call)].flatMap(([report, of]) => (studies.includes(of) ? [report] : []))
  say(call, madeOne(call, study, [...new Set([...named, ...others])]))
  return { study }
}

/** Makes a report a study of its own again. */
export function ungroup(call: Call, { report }: Inputs['ungroup']): void {
  split(call, { reports: [report] })
}

/** Takes reports out of their study, as one study of their own. What was charted of them goes with them: it hangs on them. */
export function split(call: Call, { reports }: Inputs['split']): { study: string } {
  const ids = [...new Set(reports.map((report) => requireAtFullText(call, report, 'full-text')))]
  const study = call.clock.id()
  say(
    call,
    ids.map((report) => ({ kind: 'study' as const, subject: report, body: { report, study } })),
  )
  return { study }
}

/** Says that this report stands for its study. */
export function setMain(call: Call, { report }: Inputs['setMain']): void {
  const id = requireAtFullText(call, report, 'full-text')
  const study = studyOf(call, id)
  say(call, [{ kind: 'main', subject: study, body: { study, report: id } }])
}

/** Says of each two of these reports that are of different studies that they are not of one, or takes that back. */
export function apart(call: Call, { reports, on }: Inputs['apart']): void {
  const ids = requireSeveral(call, reports)
  const facts = ids.flatMap((a, at) =>
    ids
      .slice(at + 1)
      .filter((b) => studyOf(call, a) !== studyOf(call, b))
      .map((b): NewFact => ({ kind: 'apart', subject: pairSubject(a, b), body: { a, b, on } })),
  )
  if (facts.length === 0) throw new Problem('study-needs-two', 'These reports are one study already.')
  say(call, facts)
}

function requireSeveral(call: Call, reports: readonly string[]): string[] {
  const ids = [...new Set(reports.map((report) => requireAtFullText(call, report, 'full-text')))]
  if (ids.length < 2) throw new Problem('study-needs-two', 'It takes two reports to make one study of them.')
  return ids
}

function studyOf(call: Call, report: string): string {
  return currentAbout(call.db, 'study', report).at(-1)?.body.study ?? report
}

/** The facts that make these reports one study. Its main report is that of the first one's study before. */
function madeOne(call: Call, study: string, reports: readonly string[]): NewFact[] {
  const before = studyOfReports(call)
  const members = [
    ...new Set([reports[0] as string, ...[...before].flatMap(([report, of]) => (of === study ? [report] : []))]),
  ]
  const said = mainOfStudies(call).get(study)
  const place = (report: string) => reportById(call.db, report)?.seq ?? 0
  const main = said && members.includes(said) ? said : members.sort((a, b) => place(a) - place(b))[0]
  return [
    ...reports.map((report): NewFact => ({ kind: 'study', subject: report, body: { report, study } })),
    ...(main === undefined ? [] : [{ kind: 'main' as const, subject: study, body: { study, report: main } }]),
  ]
}
