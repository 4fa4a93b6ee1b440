import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { assignableReports, languageByReport, sourcesByReport, yearByReport } from '#db/assignments.ts'
import { reportOf } from '#db/reports.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { drawn } from '#shared/domain/random.ts'
import { type Stage, votesNeeded } from '#shared/domain/reviews/words.ts'
import { type Assignable, assignedTo } from '#shared/domain/screening/assignment.ts'
import { dividedAmong } from '#shared/domain/screening/divided.ts'
import { type Call, sayInParts, stageOf } from '../call.ts'
import { inSlices } from '../work.ts'
import { knownReports, sharesBetween } from './stage-preview.ts'

type Inputs = InferContractRouterInputs<Contract>['reviews']
type Outputs = InferContractRouterOutputs<Contract>['reviews']

interface Planned {
  stage: Stage
  /** All reports of the stage, those that are chosen, and whom each of these is given to. */
  reports: string[]
  chosen: string[]
  given: Map<string, string[] | null>
  assignable: (report: string) => Assignable
}

/** What assigning these by hand would change. */
export function previewAssignment(call: Call, input: Inputs['previewAssignment']): Outputs['previewAssignment'] {
  if (!knownReports(call, input.stage)) return { reports: 0, changed: 0, shares: null }
  const { stage, reports, chosen, given, assignable } = plan(call, input)
  const needed = votesNeeded(stage)
  const before = new Map(reports.map((report) => [report, assignedTo(assignable(report), stage)]))
  const after = (report: string) =>
    given.has(report)
      ? assignedTo({ ...assignable(report), byHand: given.get(report) ?? undefined }, stage)
      : (before.get(report) ?? [])
  return {
    reports: chosen.length,
    changed: given.size,
    shares: sharesBetween(call, stage.id, reports, {
      before: { of: (report) => before.get(report) ?? [], votesNeeded: needed },
      after: { of: after, votesNeeded: needed },
      listed: stage.reviewers,
    }),
  }
}

/** Says who screens these reports, as one gesture, part by part, so that others can work meanwhile. */
export async function* assign(call: Call, input: Inputs['assign']): AsyncGenerator<Progress, { changed: number }> {
  const { stage, given } = plan(call, input)
  const facts = [...given].map(
    ([report, members]): NewFact => ({
      kind: 'assignment',
      subject: `${stage.id}/${report}`,
      body: { stage: stage.id, report, members },
    }),
  )
  if (facts.length > 0) yield* inSlices(told(call, facts), undefined)
  return { changed: facts.length }
}

function* told(call: Call, facts: readonly NewFact[]): Generator<Progress> {
  for (const step of sayInParts(call, facts)) yield { doing: 'assign', ...step }
}

/** Which reports are meant, and what is to be said of those that are not given to the same people by hand already. */
function plan(call: Call, input: Inputs['assign']): Planned {
  const stage = stageOf(call, input.stage)
  const { members, perReport = 'all', seed } = input
  if (members?.some((member) => !stage.reviewers.includes(member)))
    throw new Problem('not-a-reviewer', 'Reports are given to reviewers of the stage.')
  const reports = knownReports(call, stage.id)
  if (!reports) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const assignable = assignableReports(call.db, stage.id, {
    sources: stage.division === 'source',
    languages: stage.division === 'language',
  })
  const chosen = chosenReports(call, input, { stage, reports, assignable })
  const wanted = members ? dividedAmong(chosen, members, perReport, seed) : undefined
  const given = new Map<string, string[] | null>()
  for (const report of chosen) {
    const now = assignable(report).byHand ?? null
    const then = wanted?.get(report) ?? null
    if (now === then || (now && then && now.join('|') === then.join('|'))) continue
    given.set(report, then)
  }
  return { stage, reports, chosen, given, assignable }
}

function chosenReports(
  call: Call,
  input: Inputs['assign'],
  { stage, reports, assignable }: Pick<Planned, 'stage' | 'reports' | 'assignable'>,
): string[] {
  const { db } = call
  const only = input.reports && new Set(input.reports.flatMap((id) => reportOf(db, id) ?? []))
  const inSources = input.sources && anyOf(input.sources, sourcesByReport(db))
  const languageOf = input.languages && languageByReport(db)
  const inYears = input.years && within(input.years, yearByReport(db))
  const needed = votesNeeded(stage)
  const isScreenedBy = (report: string) => {
    const n = assignedTo(assignable(report), stage).length
    return input.screenedBy === 'nobody' ? n === 0 : n < needed
  }
  const chosen = reports.filter(
    (report) =>
      (!only || only.has(report)) &&
      (!inSources || inSources(report)) &&
      (!languageOf || input.languages?.includes(languageOf.get(report) ?? '')) &&
      (!inYears || inYears(report)) &&
      (!input.screenedBy || isScreenedBy(report)),
  )
  return input.random === undefined ? chosen : drawn(chosen, input.random, input.seed)
}

function anyOf(sources: readonly string[], sourcesOf: ReadonlyMap<string, string[]>): (report: string) => boolean {
  const wanted = new Set(sources)
  return (report) => sourcesOf.get(report)?.some((source) => wanted.has(source)) ?? false
}

function within(
  { from, to }: { from: number | null; to: number | null },
  yearOf: ReadonlyMap<string, number>,
): (report: string) => boolean {
  return (report) => {
    const year = yearOf.get(report)
    return year !== undefined && (from === null || year >= from) && (to === null || year <= to)
  }
}
