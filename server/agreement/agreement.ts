import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { agreement } from '#shared/domain/agreement/agreement.ts'
import type { Disagreement } from '#shared/domain/agreement/disagreements.ts'
import { unevennessOf } from '#shared/domain/agreement/paradox.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { criteriaAt, memberNames, reasonsOf } from '../setup.ts'
import { disagreementsOf, maybeOf, votesThatCount } from './votes.ts'

type Inputs = InferContractRouterInputs<Contract>['agreement']
type Outputs = InferContractRouterOutputs<Contract>['agreement']
type Statistics = NonNullable<Outputs['stage']['agreement']>

/** Agreement from the votes as they were cast, before anything was settled. Nothing while the stage is closed. */
export function agreementAt(call: Call, asked: Inputs['stage']): Outputs['stage'] {
  const { stage } = asked
  const rounds = allCurrent(call.db, 'pilot')
    .filter(({ body }) => body.stage === stage)
    .map(({ subject, body }) => ({ pilot: subject, round: body.round, state: body.state }))
    .sort((a, b) => a.round - b.round)
  const [blind] = closedTo(call)
  if (blind && closedTo(call).includes(stage))
    return { open: false, closed: { blind, ...stageOf(call, blind).lift }, rounds, agreement: null }
  return { open: true, closed: null, rounds, agreement: statisticsOf(call, asked) }
}

function statisticsOf(call: Call, asked: Inputs['stage']): Statistics {
  const { stage } = asked
  const maybe = maybeOf(call, asked)
  const votes = votesThatCount(call, asked)
  const names = memberNames(call.db)
  const nameOf = (member: string) => names.get(member) ?? member
  const given = [...votes].flatMap(([report, cast]) =>
    cast.map(({ member, decision }) => ({ report, reviewer: member, vote: decision })),
  )
  const { pairs, overall } = agreement(given, maybe)
  return {
    maybe,
    asTheStageSays: maybe === maybeOf(call, { stage }),
    pairs: pairs.map(({ reviewers: [a, b], ...pair }) => ({
      ...pair,
      members: [a, b] as [string, string],
      reviewers: [nameOf(a), nameOf(b)] as [string, string],
      unevenness: unevennessOf(pair.table, { agreement: pair.percentAgreement.value, kappa: pair.cohenKappa.value }),
    })),
    overall: { ...overall, reviewers: overall.reviewers.map(nameOf) },
    disagreements: countsOf(call, stage, disagreementsOf(call, votes, { stage, maybe })),
  }
}

function countsOf(call: Call, stage: StageId, found: readonly Disagreement[]): Statistics['disagreements'] {
  const reports = (said: (one: Disagreement) => readonly string[], id: string) =>
    found.filter((one) => said(one).includes(id)).length
  const most = (a: { reports: number }, b: { reports: number }) => b.reports - a.reports
  return {
    reports: found.length,
    overReason: found.filter(({ over }) => over === 'reason').length,
    criteria: criteriaAt(call.db, stage)
      .map(({ id, text }) => ({ criterion: id, text, reports: reports((one) => one.criteria, id) }))
      .filter((one) => one.reports > 0)
      .sort(most),
    reasons: reasonsOf(call.db)
      .filter(({ body }) => body.stage === stage)
      .map(({ subject, body }) => ({
        reason: subject,
        label: body.label,
        reports: reports((one) => one.reasons, subject),
      }))
      .filter((one) => one.reports > 0)
      .sort(most),
  }
}
