import type { InferContractRouterOutputs } from '@orpc/contract'
import { encodeTime } from 'ulid'
import { allCurrent } from '#db/current.ts'
import { votesGiven } from '#db/pace.ts'
import { countOutcomes, halfVoted } from '#db/standing.ts'
import type { Contract } from '#shared/contract/index.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import type { Stage } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stagesOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'
import { setAside } from '../screening/mine.ts'
import { countMine, countOfEach } from '../screening/mine-count.ts'
import { memberNames } from '../setup.ts'

type Outputs = InferContractRouterOutputs<Contract>['team']

/** How many of their reports each reviewer has voted on, per stage that may be known of. */
export function progress(call: Call): Outputs['progress'] {
  const names = memberNames(call.db)
  const stages = stagesOf(call)
  return {
    stages: stages
      .filter((stage) => mayEnter(call.actor, stage.id, stages))
      .map((stage) => {
        const counts = countOfEach(call, stage.id, stage.reviewers)
        return {
          stage: stage.id,
          members: stage.reviewers.map((member) => {
            // What cannot be decided for now waits for nobody.
            const { voted = 0, left = 0 } = counts.get(member) ?? {}
            return { member, name: names.get(member) ?? member, assigned: voted + left, voted }
          }),
        }
      }),
  }
}

const dayLength = 86_400_000
/** How far back the own votes are told. */
const daysBack = 42
/** How many of the last votes tell the pace. */
const lastVotes = 120

/** The actor's own work: what is done and left per stage, and when in the last weeks they voted. */
export function mine(call: Call): Outputs['mine'] {
  const { actor, db } = call
  const now = call.clock.now().toISOString()
  if (actor.kind !== 'member') return { now, stages: [] }
  const stages = stagesOf(call)
  const given = votesGiven(db, actor.member, encodeTime(Date.parse(now) - daysBack * dayLength))
  return {
    now,
    stages: stages
      .filter((stage) => mayEnter(actor, stage.id, stages))
      .flatMap(({ id }) => {
        const counts = countMine(call, id)
        const own = given.filter((vote) => vote.stage === id).map((vote) => vote.at)
        if (!counts && own.length === 0) return []
        const { voted, left } = counts ?? { voted: 0, left: 0 }
        return [{ stage: id, voted, left, quarters: quartersOf(own), last: own.slice(-lastVotes) }]
      }),
  }
}

/** Votes by quarters of an hour: of these the days of every time zone are made. */
function quartersOf(times: readonly string[]): { at: string; n: number }[] {
  const quarter = 15 * 60_000
  const counts = new Map<number, number>()
  for (const time of times) {
    const at = Math.floor(Date.parse(time) / quarter) * quarter
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return [...counts].map(([at, n]) => ({ at: new Date(at).toISOString(), n }))
}

/** What the stages that are open to the actor add up to, and whom what is undecided waits for; which pilots are under way. */
export function standing(call: Call): Outputs['standing'] {
  const stages = stagesOf(call)
  const closed = closedTo(call)
  const names = memberNames(call.db)
  return {
    stages: stages.filter(({ id }) => !closed.includes(id)).map((stage) => standingOf(call, stage, names)),
    pilots: allCurrent(call.db, 'pilot')
      .filter(({ body }) => body.state === 'open')
      .map(({ subject, body }) => ({ pilot: subject, stage: body.stage, round: body.round })),
  }
}

function standingOf(
  call: Call,
  stage: Stage,
  names: ReadonlyMap<string, string>,
): Outputs['standing']['stages'][number] {
  const counts = countOutcomes(call.db, stage.id)
  return {
    stage: stage.id,
    ...counts,
    waiting: waitingFor(call, stage)
      .map((one) => ({ ...one, name: names.get(one.member) ?? one.member }))
      .filter(({ left }) => left > 0)
      .sort((a, b) => b.left - a.left || (a.name < b.name ? -1 : 1)),
  }
}

/** How many reports of each reviewer wait for them, and on how many of those theirs is the only vote that is missing. */
function waitingFor(call: Call, stage: Stage): { member: string; left: number; alone: number }[] {
  const counts = countOfEach(call, stage.id, stage.reviewers)
  const aside = setAside(call, stage.id)
  const reviewers = reviewersOfEach(call, stage)
  const alone = new Map<string, number>()
  for (const { report, voters } of halfVoted(call.db, stage.id)) {
    const missing = reviewers(report).filter((member) => !voters.includes(member))
    const [only] = missing
    if (missing.length === 1 && only && !aside.has(report)) alone.set(only, (alone.get(only) ?? 0) + 1)
  }
  return stage.reviewers.map((member) => ({
    member,
    left: counts.get(member)?.left ?? 0,
    alone: alone.get(member) ?? 0,
  }))
}
