import type { InferContractRouterInputs } from '@orpc/contract'
import { reportById } from '#db/reports.ts'
import { saidOfReport } from '#db/said-of-report.ts'
import type { Consequence } from '#shared/contract/duplicates.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Stage } from '#shared/domain/reviews/words.ts'
import { type SaidOfReport, saidTogether, standingOf } from '#shared/domain/screening/standing.ts'
import { type Call, closedTo, stagesOf } from '../call.ts'
import { memberNames } from '../setup.ts'
import { distinctReports } from './parts.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']
type OfStage = Consequence['stages'][number]

interface Joined {
  id: string
  said: SaidOfReport
}

/**
 * What joining reports would do to the votes. At a stage that is closed to the actor it is computed from their own
 * votes alone, so that it is the same whatever others did.
 *
 * @throws {Problem} `nothing-to-join`, `no-such-report`
 */
export function consequence(call: Call, { reports }: Inputs['consequence']): Consequence {
  const joined = distinctReports(call, reports).map((id) => ({ id, said: saidOfReport(call.db, id) }))
  const records = joined.reduce((sum, { id }) => sum + (reportById(call.db, id)?.records ?? 0), 0)
  const closed = closedTo(call)
  const stages = stagesOf(call).flatMap((stage) => {
    const found = closed.includes(stage.id) ? closedStage(call, joined, stage) : openStage(call, joined, stage)
    return found ? [found] : []
  })
  return { records, stages }
}

function closedStage(call: Call, joined: readonly Joined[], stage: Stage): OfStage | undefined {
  const own = ownVotes(call, joined, stage)
  if (own.mine.length === 0) return undefined
  return { stage: stage.id, blind: true, ...own, others: [], before: [], after: null }
}

function openStage(call: Call, joined: readonly Joined[], stage: Stage): OfStage | undefined {
  const standings = joined.map(({ id, said }) => ({ id, ...standingOf(said, stage.id, stage) }))
  const together = standingOf(saidTogether(joined.map(({ said }) => said)), stage.id, stage)
  if (!together.outcome) return undefined
  const names = memberNames(call.db)
  return {
    stage: stage.id,
    blind: false,
    ...ownVotes(call, joined, stage),
    others: standings.flatMap(({ id, ballots }) =>
      ballots
        .filter(({ body }) => body.member !== call.author)
        .map(({ body }) => ({ report: id, member: names.get(body.member) ?? body.member, decision: body.decision })),
    ),
    before: standings.map(({ id, outcome }) => ({ report: id, outcome: outcome?.outcome ?? 'pending' })),
    after: together.outcome.outcome,
  }
}

/** The actor's vote on each report, and the one that would count; nothing of others is looked at. */
function ownVotes(call: Call, joined: readonly Joined[], stage: Stage): Pick<OfStage, 'mine' | 'counts'> {
  const own = joined.map(({ id, said }) => ({
    id,
    said: {
      votes: said.votes.filter(({ body }) => body.member === call.author),
      resolutions: [],
      destinations: [],
      notes: [],
      enters: said.enters,
      setAside: said.setAside,
    },
  }))
  const mine = own.flatMap(({ id, said }) =>
    standingOf(said, stage.id, stage).ballots.map(({ body, at }) => ({ report: id, decision: body.decision, at })),
  )
  const [counting] = standingOf(saidTogether(own.map(({ said }) => said)), stage.id, stage).ballots
  return { mine, counts: counting?.body.decision ?? null }
}
