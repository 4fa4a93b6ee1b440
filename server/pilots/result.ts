import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { type PilotRound, saidInPilot, sampledReports } from '#db/pilots.ts'
import { reportById } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import { type PilotReport, type PilotVote, pilotResult } from '#shared/domain/pilots/pilot.ts'
import { type Call, stageOf } from '../call.ts'
import { memberNames } from '../setup.ts'
import { requireRound } from './pilots.ts'

type Inputs = InferContractRouterInputs<Contract>['pilots']
type Outputs = InferContractRouterOutputs<Contract>['pilots']

/** What a closed round showed: agreement, and what its reviewers differ on. Nothing while it is open. */
export function result(call: Call, { pilot }: Inputs['result']): Outputs['result'] {
  const { db } = call
  const round = requireRound(call, pilot)
  const sample = pilotReports(db, round)
  if (!sample) return { result: null }
  const names = memberNames(db)
  const nameOf = (member: string) => names.get(member) ?? member
  const labels = new Map(allCurrent(db, 'reason').map(({ subject, body }) => [subject, body.label]))
  const criteria = new Map(allCurrent(db, 'criterion').map(({ subject, body }) => [subject, body]))
  const { reviewers, gate, stage } = round.body
  const excluding = new Set([...criteria].flatMap(([id, { kind }]) => (kind === 'exclude' ? [id] : [])))
  const found = pilotResult(sample, { reviewers, gate, maybe: stageOf(call, stage).maybe, excluding })
  const { agreement, disagreements, byCriterion, ...figures } = found
  const { pairs, overall } = agreement
  return {
    result: {
      ...figures,
      maybe: found.maybe === 'include' ? 'include' : 'own',
      agreement: {
        ...agreement,
        pairs: pairs.map((pair) => ({ ...pair, reviewers: pair.reviewers.map(nameOf) })),
        overall: { ...overall, reviewers: overall.reviewers.map(nameOf) },
      },
      disagreements: disagreements.flatMap(({ report, votes, assessments, criteria: own }) => {
        const row = reportById(db, report)
        if (!row) return []
        const { id, title, authors, year, container } = row
        return [
          {
            report: { id, title, authors, year, container },
            votes: votes.map(({ reasons, ...vote }) => ({
              ...vote,
              name: nameOf(vote.member),
              reasons: reasons.map((reason) => labels.get(reason) ?? reason),
            })),
            criteria: own,
            assessments: assessments.map(({ member, ...tag }) => ({ ...tag, name: nameOf(member) })),
          },
        ]
      }),
      byCriterion: byCriterion.map(({ criterion, reports }) => ({
        criterion,
        text: criteria.get(criterion)?.text ?? '',
        reports,
      })),
    },
  }
}

/** What was said of the sample of a closed round while it was open, by its reviewers; nothing of an open one. */
export function pilotReports(db: ReadDb, round: PilotRound): PilotReport[] | null {
  const { closed: before, body, id } = round
  if (body.state === 'open' || before === undefined) return null
  const { stage, reviewers } = body
  return sampledReports(db, id).map(({ report, records }) => {
    const said = <K extends 'vote' | 'note' | 'assessment'>(kind: K) =>
      records
        .flatMap((record) => saidInPilot(db, kind, { stage, record, after: round.begun, before }))
        .sort((a, b) => (a.fact < b.fact ? -1 : 1))
    const notes = said('note')
    const votes = new Map<string, PilotVote>()
    const given = said('vote')
    // A vote given here counts before one that was taken over from another tool.
    for (const { fact, body: vote } of [
      ...given.filter((one) => one.body.origin),
      ...given.filter((one) => !one.body.origin),
    ]) {
      const note = notes.findLast((one) => one.body.member === vote.member)
      const { member, decision, reasons } = vote
      votes.set(member, {
        member,
        decision,
        reasons,
        note: note && note.fact > fact ? note.body.text : (vote.note ?? ''),
      })
    }
    return {
      report,
      votes: reviewers.flatMap((member) => votes.get(member) ?? []),
      assessments: lastTags(said('assessment').map((one) => one.body)).filter(({ member }) =>
        reviewers.includes(member),
      ),
    }
  })
}

/** The last tag of each member against each criterion; one that was taken away is none. */
function lastTags(tags: readonly BodyOf<'assessment'>[]): PilotReport['assessments'] {
  const last = new Map(tags.map((tag) => [`${tag.criterion} ${tag.member}`, tag]))
  return [...last.values()].flatMap(({ criterion, member, verdict }) =>
    verdict ? [{ criterion, member, verdict }] : [],
  )
}
