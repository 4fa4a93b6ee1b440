import { currentAbout, currentByReport } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'

type Vote = BodyOf<'vote'>

/** Where the votes on a report that were taken over from another tool were given, by member. */
export function originsOn(db: ReadDb, stage: StageId, report: string): Map<string, NonNullable<Vote['origin']>> {
  return originsOf(
    currentAbout(db, 'vote', report).map(({ body }) => body),
    stage,
  )
}

/** The same for all reports of a stage, by report. */
export function originsAtStage(db: ReadDb, stage: StageId): Map<string, Map<string, NonNullable<Vote['origin']>>> {
  const byReport = Map.groupBy(currentByReport(db, 'vote'), (vote) => vote.report)
  return new Map(
    [...byReport].map(([report, votes]) => [
      report,
      originsOf(
        votes.map(({ body }) => body),
        stage,
      ),
    ]),
  )
}

/** Of members whose vote was given here, there is none. */
function originsOf(votes: readonly Vote[], stage: StageId): Map<string, NonNullable<Vote['origin']>> {
  const own = votes.filter((vote) => vote.stage === stage)
  const here = new Set(own.filter((vote) => !vote.origin).map((vote) => vote.member))
  return new Map(own.flatMap(({ member, origin }) => (origin && !here.has(member) ? [[member, origin] as const] : [])))
}
