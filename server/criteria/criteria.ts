import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import { outcomesAt } from '#db/outcomes.ts'
import { previousReports, reportsShownAt } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say, stagesOf } from '../call.ts'
import { requireAtStage, requireReport } from '../screening/report.ts'
import { criteriaAt, memberNames } from '../setup.ts'
import { allSaid, type Cell, cellsFor, saidOf } from './cells.ts'

type Inputs = InferContractRouterInputs<Contract>['criteria']
type Outputs = InferContractRouterOutputs<Contract>['criteria']

/** Tags a report against a criterion for the actor: nobody else sees it while a stage is blind. */
export function assess(call: Call, { report, criterion, verdict, quote, page }: Inputs['assess']): void {
  if (!current(call.db, 'criterion', criterion)) throw new Problem('no-such-criterion', 'There is no such criterion.')
  const id = requireReport(call, report)
  const body = { report: id, criterion, member: call.author, verdict, quote, page }
  say(call, [{ kind: 'assessment', subject: `${id}/${criterion}/${call.author}`, body }])
}

/** The reports of a stage against its criteria, as far as the actor may know. */
export function matrix(call: Call, { stage, which }: Inputs['matrix']): Outputs['matrix'] {
  const criteria = criteriaAt(call.db, stage).map(({ id: criterion }) => criterion)
  const open = closedTo(call).length === 0
  const isKnown = !closedTo(call).includes(stage)
  if (!mayEnter(call.actor, stage, stagesOf(call)) || (which !== 'all' && !isKnown)) return { open, criteria, rows: [] }
  const outcomes = new Map(isKnown ? outcomesAt(call.db, stage).map((row) => [row.report, row.outcome]) : [])
  const cell = cellsFor(call, stage, allSaid(call))
  const previous = new Set(previousReports(call.db))
  const rows = reportsShownAt(call.db, stage).map((id) => ({
    id,
    previous: previous.has(id),
    outcome: isKnown ? (outcomes.get(id) ?? ('pending' as const)) : null,
    cells: Object.fromEntries(
      criteria.flatMap((criterion) => {
        const found = cell(id, criterion)
        return found ? [[criterion, shown(found)]] : []
      }),
    ),
  }))
  return { open, criteria, rows: which === 'all' ? rows : rows.filter(({ outcome }) => outcome === which) }
}

function shown({ mine, stands, ruled, mayRule }: Cell): Outputs['matrix']['rows'][number]['cells'][string] {
  return { mine, stands, ruled, mayRule }
}

/** The tags of one report that the actor may see, and what was ruled. */
export function tags(call: Call, { stage, report }: Inputs['tags']): Outputs['tags'] {
  const id = requireAtStage(call, stage, report)
  const names = memberNames(call.db)
  const cell = cellsFor(call, stage, saidOf(call, id))
  const cells = criteriaAt(call.db, stage).flatMap(({ id: criterion }) => cell(id, criterion) ?? [])
  return {
    tags: cells.flatMap((one) =>
      one.tags.flatMap(({ body: { criterion, member, verdict, quote = '', page = '' } }) =>
        verdict
          ? [{ criterion, name: names.get(member) ?? member, mine: member === call.author, verdict, quote, page }]
          : [],
      ),
    ),
    rulings: cells.flatMap(({ ruling }) =>
      ruling?.body.verdict
        ? [
            {
              criterion: ruling.body.criterion,
              verdict: ruling.body.verdict,
              note: ruling.body.note ?? '',
              by: names.get(ruling.author) ?? ruling.author,
            },
          ]
        : [],
    ),
  }
}

/** A third person says how a report stands against a criterion on which its reviewers differ; their tags stay as they are. */
export function rule(call: Call, { stage, report, criterion, verdict, note }: Inputs['rule']): void {
  const id = requireAtStage(call, stage, report)
  const found = cellsFor(call, stage, saidOf(call, id))(id, criterion)
  if (!found?.mayRule || (verdict === null && !found.ruled))
    throw new Problem('no-such-difference', 'There is no difference here that is yours to settle.')
  say(call, [{ kind: 'ruling', subject: `${id}/${criterion}`, body: { report: id, criterion, verdict, note } }])
}
