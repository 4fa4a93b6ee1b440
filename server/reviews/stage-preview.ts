import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { languageByReport, sourcesByReport, yearByReport } from '#db/assignments.ts'
import { ballotsAtStage, ballotsOfMember } from '#db/ballots.ts'
import { allCurrent } from '#db/current.ts'
import { outcomesAt } from '#db/outcomes.ts'
import { reportsAtStage } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { type Stage, type StageId, votesNeeded } from '#shared/domain/reviews/words.ts'
import { outcomeOf } from '#shared/domain/screening/outcome.ts'
import { sharesOf } from '#shared/domain/screening/shares.ts'
import { type Call, closedTo, stageOf, stagesOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'
import { memberNames } from '../setup.ts'
import { changedStage } from './stage.ts'

type Inputs = InferContractRouterInputs<Contract>['reviews']
type Outputs = InferContractRouterOutputs<Contract>['reviews']
type Shares = NonNullable<Outputs['previewStage']['shares']>
type OutcomeWord = 'pending' | 'conflict' | 'included' | 'excluded'

/** By what the reports of a stage can be divided, most reports first. */
export function stageReports(call: Call, { stage }: Inputs['stageReports']): Outputs['stageReports'] {
  const reports = knownReports(call, stage)
  if (!reports) return { reports: null, sources: [], languages: [], years: null }
  const sourcesOf = sourcesByReport(call.db)
  const languageOf = languageByReport(call.db)
  const yearOf = yearByReport(call.db)
  const sources = new Map<string, number>()
  const languages = new Map<string, number>()
  let years: { from: number; to: number } | null = null
  for (const report of reports) {
    for (const source of sourcesOf.get(report) ?? []) count(sources, source)
    count(languages, languageOf.get(report) ?? '')
    const year = yearOf.get(report)
    if (year !== undefined)
      years = years ? { from: Math.min(years.from, year), to: Math.max(years.to, year) } : { from: year, to: year }
  }
  const names = new Map(allCurrent(call.db, 'source').map(({ subject, body }) => [subject, body.name]))
  const most = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
  return {
    reports: reports.length,
    sources: [...sources].sort(most).map(([id, n]) => ({ id, name: names.get(id) ?? id, reports: n })),
    languages: [...languages].sort(most).map(([code, n]) => ({ code, reports: n })),
    years,
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** What would follow if a stage were set up so. While it is closed to the actor, nothing of it comes from others' votes. */
export function previewStage(call: Call, change: Inputs['previewStage']): Outputs['previewStage'] {
  const before = stageOf(call, change.id)
  const after = changedStage(call, change)
  const reports = knownReports(call, change.id)
  return {
    shares:
      reports &&
      sharesBetween(call, after.id, reports, {
        before: { of: reviewersOfEach(call, before), votesNeeded: votesNeeded(before) },
        after: { of: reviewersOfEach(call, after), votesNeeded: votesNeeded(after) },
        listed: [...new Set([...before.reviewers, ...after.reviewers])],
      }),
    votesNeeded: { before: votesNeeded(before), after: votesNeeded(after) },
    outcomes: reports && !closedTo(call).includes(after.id) ? outcomesBetween(call, reports, after) : null,
  }
}

/** The reports of a stage, as far as the actor may know which they are. */
export function knownReports(call: Call, stage: StageId): string[] | null {
  return mayEnter(call.actor, stage, stagesOf(call)) ? reportsAtStage(call.db, stage) : null
}

interface Between {
  before: Parameters<typeof sharesOf>[2]
  after: Parameters<typeof sharesOf>[3]
  /** Members to be told of whatever is theirs. */
  listed: readonly string[]
}

/** Who screens how much before and after, by name; of votes no more than the actor may know. */
export function sharesBetween(
  call: Call,
  stage: StageId,
  reports: readonly string[],
  { before, after, listed }: Between,
): Shares {
  const names = memberNames(call.db)
  const isOpen = !closedTo(call).includes(stage)
  const { members, ...rest } = sharesOf(reports, listed, before, after)
  const votedOnLost = (member: string): number | null => {
    if (!isOpen && member !== call.author) return null
    const voted = ballotsOfMember(call.db, stage, member)
    return reports.filter(
      (report) => voted.has(report) && before.of(report).includes(member) && !after.of(report).includes(member),
    ).length
  }
  return {
    members: members.map((share) => ({
      ...share,
      name: names.get(share.member) ?? share.member,
      votedOnLost: votedOnLost(share.member),
    })),
    ...rest,
  }
}

/** Of how many reports each outcome becomes which, by the votes and resolutions that there are. */
function outcomesBetween(call: Call, reports: readonly string[], after: Stage): Outputs['previewStage']['outcomes'] {
  const rows = new Map(outcomesAt(call.db, after.id).map((row) => [row.report, row]))
  const ballots = Map.groupBy(ballotsAtStage(call.db, after.id), (ballot) => ballot.report)
  const rules = { stage: after.id, votesNeeded: votesNeeded(after), maybe: after.maybe }
  const then = (report: string): OutcomeWord => {
    const row = rows.get(report)
    // What a person settled, or what others replace, does not follow from the settings.
    if (row?.by === 'resolution' || row?.by === 'replacement') return row.outcome
    const votes = (ballots.get(report) ?? []).map(({ decision, reasons }) => ({ decision, reason: reasons[0] }))
    return outcomeOf(votes, undefined, rules).outcome
  }
  const counts = new Map<string, { before: OutcomeWord; after: OutcomeWord; reports: number }>()
  for (const report of reports) {
    const change = { before: rows.get(report)?.outcome ?? ('pending' as const), after: then(report) }
    const key = `${change.before} ${change.after}`
    const known = counts.get(key)
    if (known) known.reports++
    else counts.set(key, { ...change, reports: 1 })
  }
  return [...counts.values()]
}
