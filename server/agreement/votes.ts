import type { InferContractRouterInputs } from '@orpc/contract'
import { ballotsAtStage } from '#db/ballots.ts'
import { aroundVotes, reportsVotedOnAgain, votesCastOn } from '#db/cast-votes.ts'
import { currentByReport } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { MaybeAs } from '#shared/domain/agreement/agreement.ts'
import { blindVotes, blindVotesInRound, type CountedVote } from '#shared/domain/agreement/blind-votes.ts'
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
export function votesThatCount(
  { db }: Pick<Call, 'db'>,
  { stage, from, to, pilot }: Which,
): Map<string, CountedVote[]> {
  const around = aroundVotes(db, stage)
  // Of most reports the ballots are all that was ever voted; only what happened to the others is looked at in full.
  const others = new Set([...around.reports, ...reportsVotedOnAgain(db, stage)])
  const counting = new Map<string, CountedVote[]>()
  if (!pilot) {
    for (const ballot of ballotsAtStage(db, stage)) {
      if (others.has(ballot.report)) continue
      const known = counting.get(ballot.report)
      if (known) known.push(ballot)
      else counting.set(ballot.report, [ballot])
    }
  }
  for (const report of others) {
    const cast = votesCastOn(db, stage, report)
    const what = around.of(report)
    counting.set(report, pilot ? blindVotesInRound(cast, what, pilot) : blindVotes(cast, what))
  }
  // Sums of fractions depend on their order in the last digit; the order of the reports does not change.
  const inOrder = new Map([...counting].sort(([a], [b]) => (a < b ? -1 : 1)))
  return from || to ? castWithin(inOrder, from, to) : inOrder
}

function castWithin(
  votes: ReadonlyMap<string, CountedVote[]>,
  from: string | undefined,
  to: string | undefined,
): Map<string, CountedVote[]> {
  const [begins, ends] = [from, to].map((time) => time && new Date(time).toISOString())
  const isWithin = ({ at }: CountedVote) => (!begins || at >= begins) && (!ends || at < ends)
  return new Map([...votes].map(([report, cast]) => [report, cast.filter(isWithin)]))
}

/** The reports on which these votes differ; at full text also over the primary reason. */
export function disagreementsOf(
  call: Pick<Call, 'db'>,
  votes: ReadonlyMap<string, CountedVote[]>,
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
