import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import { allReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { countsAs } from '#shared/domain/agreement/agreement.ts'
import type { CountedVote } from '#shared/domain/agreement/blind-votes.ts'
import { type Call, closedTo } from '../call.ts'
import { memberNames } from '../setup.ts'
import { disagreementsOf, maybeOf, votesThatCount } from './votes.ts'

type Inputs = InferContractRouterInputs<Contract>['agreement']['reports']
type Outputs = InferContractRouterOutputs<Contract>['agreement']['reports']

/** The reports behind a number of the agreement, with the votes that count; none while the stage is closed. */
export function agreementReports(call: Call, asked: Inputs): Outputs {
  const { offset = 0, limit = 100 } = asked
  if (closedTo(call).includes(asked.stage)) return { total: 0, rows: [] }
  const found = asked.cell ? inCell(call, asked, asked.cell) : differing(call, asked)
  const rows = allReports(call.db).filter(({ id }) => found.has(id))
  const names = memberNames(call.db)
  const labels = new Map(allCurrent(call.db, 'reason').map(({ subject, body }) => [subject, body.label]))
  return {
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map(({ id, title, authors, year, container }) => ({
      id,
      title,
      authors,
      year,
      container,
      votes: (found.get(id) ?? []).map(({ member, decision, reasons }) => ({
        name: names.get(member) ?? member,
        decision,
        reasons: reasons.map((reason) => labels.get(reason) ?? reason),
      })),
    })),
  }
}

function differing(call: Call, asked: Inputs): Map<string, readonly CountedVote[]> {
  const { stage, criterion, reason } = asked
  return new Map(
    disagreementsOf(call, votesThatCount(call, asked), { stage, maybe: maybeOf(call, asked) })
      .filter((one) => !criterion || one.criteria.includes(criterion))
      .filter((one) => !reason || one.reasons.includes(reason))
      .map(({ report, votes }) => [report, votes]),
  )
}

function inCell(call: Call, asked: Inputs, cell: NonNullable<Inputs['cell']>): Map<string, readonly CountedVote[]> {
  const maybe = maybeOf(call, asked)
  const isBy = (votes: readonly CountedVote[], member: string, counted: string) =>
    votes.some((vote) => vote.member === member && countsAs(vote.decision, maybe) === counted)
  return new Map(
    [...votesThatCount(call, asked)].filter(
      ([, votes]) => isBy(votes, cell.row, cell.rowVote) && isBy(votes, cell.column, cell.columnVote),
    ),
  )
}
