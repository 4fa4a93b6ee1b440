import type { InferContractRouterInputs } from '@orpc/contract'
import { aroundVotes, votesCast } from '#db/cast-votes.ts'
import { currentByReport } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { MaybeAs } from '#shared/domain/agreement/agreement.ts'
import { blindVotes, blindVotesInRound, type CastVote } from '#shared/domain/agreement/blind-votes.ts'
import { type Disagreement, disagreementsIn } from '#shared/domain/agreement/disagreements.ts'
import { type Call, stageOf } from '../call.ts'

type Which = Pick<
  InferContractRouterInputs<Contract>['agreement']['stage'],
  'stage' | 'from' | 'to' | 'pilot' | 'maybe'
>

/** What a maybe counts as: as is asked for, else as the stage says. */
export function maybeOf(call: Call, { stage, maybe }: Which): MaybeAs {
  return maybe ?? (stageOf(call, stage).maybe === 'include' ? 'include' : 'own')
}

/** The votes that say how far reviewers agree of their own accord, by report: of a stage, a period, a round of the pilot. */
export function votesThatCount(call: Pick<Call, 'db'>, { stage, from, to, pilot }: Which): Map<string, CastVote[]> {
  const around = aroundVotes(call.db, stage)
  const [begins, ends] = [from, to].map((time) => time && new Date(time).toISOString())
  const isWithin = ({ at }: CastVote) => (!begins || at >= begins) && (!ends || at < ends)
  const counting = new Map<string, CastVote[]>()
  for (const [report, cast] of votesCast(call.db, stage)) {
    const what = around(report)
    const votes = (pilot ? blindVotesInRound(cast, what, pilot) : blindVotes(cast, what)).filter(isWithin)
    if (votes.length > 0) counting.set(report, votes)
  }
  return counting
}

/** The reports on which these votes differ; at full text also over the primary reason. */
export function disagreementsOf(
  call: Pick<Call, 'db'>,
  votes: ReadonlyMap<string, CastVote[]>,
  { stage, maybe }: { stage: Which['stage']; maybe: MaybeAs },
): Disagreement[] {
  const tags = currentByReport(call.db, 'assessment').map(({ report, body: { criterion, member, verdict } }) => ({
    report,
    criterion,
    member,
    verdict,
  }))
  return disagreementsIn(votes, tags, { maybe, overReasons: stage === 'full-text' })
}
