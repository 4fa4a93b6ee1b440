import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotOf } from '#db/ballots.ts'
import { everSampled, type PilotRound, pilotRound, pilotRounds, sampledReports, sampleOf } from '#db/pilots.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { drawn } from '#shared/domain/random.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, say, stageOf } from '../call.ts'
import { knownReports } from '../reviews/stage-preview.ts'
import { criteriaAt, memberNames } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['pilots']
type Outputs = InferContractRouterOutputs<Contract>['pilots']

/** The rounds at a stage. Of votes, only the actor's own. */
export function list(call: Call, { stage }: Inputs['list']): Outputs['list'] {
  const names = memberNames(call.db)
  return {
    rounds: pilotRounds(call.db, stage).map((round) => {
      const sample = sampledReports(call.db, round.id).map(({ report }) => report)
      const { round: number, seed, gate, reviewers, state } = round.body
      return {
        id: round.id,
        round: number,
        seed,
        gate,
        reviewers: reviewers.map((id) => ({ id, name: names.get(id) ?? id })),
        state,
        again: round.again !== undefined,
        reports: sample.length,
        begun: { at: round.begunAt, by: names.get(round.begunBy) ?? '' },
        closed: round.closedAt ?? null,
        criteria: criteriaAt(call.db, stage, round.begun),
        mine: reviewers.includes(call.author)
          ? { voted: votedOf(call, round, sample, call.author), of: sample.length }
          : null,
      }
    }),
  }
}

/** On how many of the sample a member voted since the round began: an earlier vote was not cast for it. */
function votedOf(call: Call, { body, begunAt }: PilotRound, sample: readonly string[], member: string): number {
  return sample.filter((report) => (ballotOf(call.db, body.stage, report, member)?.at ?? '') >= begunAt).length
}

/** What a new round can be made of. */
export function prepare(call: Call, { stage }: Inputs['prepare']): Outputs['prepare'] {
  const names = memberNames(call.db)
  return {
    reviewers: stageOf(call, stage).reviewers.map((id) => ({ id, name: names.get(id) ?? id })),
    candidates: candidatesOf(call, stage)?.length ?? null,
  }
}

/**
 * Reports that a sample can be drawn from, in the order of the review: those of the stage that were in no round. Whether
 * anybody voted on one plays no part: it would tell.
 */
function candidatesOf(call: Call, stage: StageId): string[] | null {
  const sampled = everSampled(call.db, stage)
  return knownReports(call, stage)?.filter((report) => !sampled.has(report)) ?? null
}

/** Draws a sample and opens a round with it. One round at a time. */
export function start(call: Call, { stage, size, seed, gate, reviewers }: Inputs['start']): Outputs['start'] {
  const rounds = pilotRounds(call.db, stage)
  if (rounds.some(({ body }) => body.state === 'open'))
    throw new Problem('pilot-open', 'Close the round that is open first.')
  const settings = stageOf(call, stage)
  if (reviewers.some((reviewer) => !settings.reviewers.includes(reviewer)))
    throw new Problem('not-a-reviewer', 'A pilot is for reviewers of its stage.')
  const candidates = candidatesOf(call, stage)
  if (!candidates) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const sample = drawn(candidates, size, seed)
  if (sample.length < 2) throw new Problem('too-few-to-sample', 'There are too few reports that were in no round yet.')
  const id = call.clock.id()
  const round = (rounds.at(-1)?.body.round ?? 0) + 1
  const facts: NewFact[] = [
    {
      kind: 'pilot',
      subject: id,
      body: { stage, round, seed, gate, reviewers: [...new Set(reviewers)], state: 'open' },
    },
    ...sample.map((report, position): NewFact => sampled(id, stage, report, position)),
  ]
  say(call, facts)
  return { pilot: id }
}

function sampled(pilot: string, stage: StageId, report: string, position: number): NewFact<'sampled'> {
  return { kind: 'sampled', subject: `${pilot}/${report}`, body: { pilot, stage, report, position } }
}

/** How many of the sample each reviewer of a round has voted on. */
export function progress(call: Call, { pilot }: Inputs['progress']): Outputs['progress'] {
  const round = requireRound(call, pilot)
  const names = memberNames(call.db)
  const sample = sampledReports(call.db, pilot).map(({ report }) => report)
  return {
    members: round.body.reviewers.map((member) => ({
      member,
      name: names.get(member) ?? member,
      voted: votedOf(call, round, sample, member),
      of: sample.length,
    })),
  }
}

/**
 * Closes a round; from then on its votes are there for all to see. Reports that became part of others meanwhile are
 * written down under the name that they have now, for the votes are under it.
 */
export function close(call: Call, { pilot, incomplete = false }: Inputs['close']): void {
  const round = requireRound(call, pilot)
  const { body } = round
  if (body.state === 'closed') throw new Problem('pilot-closed', 'This round is closed.')
  const reports = sampledReports(call.db, pilot)
  const stage = stageOf(call, body.stage)
  // Who has left the stage votes no more.
  const waited = body.reviewers.filter((member) => stage.reviewers.includes(member))
  const sample = reports.map(({ report }) => report)
  if (!incomplete && waited.some((member) => votedOf(call, round, sample, member) < sample.length))
    throw new Problem('pilot-incomplete', 'Not all reviewers have voted on the whole sample yet.')
  const order = sampleOf(call.db, pilot)
  say(call, [
    { kind: 'pilot', subject: pilot, body: { ...body, state: 'closed' } },
    ...reports.flatMap(({ report, records }) =>
      records.includes(report) ? [] : [sampled(pilot, body.stage, report, order.indexOf(records[0] ?? ''))],
    ),
  ])
}

/** Has the sample of a closed round screened again, or lets its votes count. */
export function screenAgain(call: Call, { pilot, again }: Inputs['screenAgain']): void {
  const round = requireRound(call, pilot)
  if (round.body.state !== 'closed') throw new Problem('pilot-open', 'Close this round first.')
  if ((round.again !== undefined) === again) return
  say(call, [{ kind: 'pilot', subject: pilot, body: { ...round.body, again } }])
}

/** The round of this id. */
export function requireRound(call: Pick<Call, 'db'>, pilot: string): PilotRound {
  const round = pilotRound(call.db, pilot)
  if (!round) throw new Problem('no-such-pilot', 'There is no such round of the pilot.')
  return round
}
