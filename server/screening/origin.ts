import { currentAbout, currentByReport } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'

type Vote = BodyOf<'vote'>
type Origin = NonNullable<Vote['origin']>
type Words = { reasons: string[]; note: string }

/** Where the votes on a report that were taken over from another tool were given, by member. */
export function originsOn(db: ReadDb, stage: StageId, report: string): Map<string, Origin> {
  return originsOf(
    currentAbout(db, 'vote', report).map(({ body }) => body),
    stage,
  )
}

/** The same for all reports of a stage, by report. */
export function originsAtStage(db: ReadDb, stage: StageId): Map<string, Map<string, Origin>> {
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
function originsOf(votes: readonly Vote[], stage: StageId): Map<string, Origin> {
  const own = votes.filter((vote) => vote.stage === stage)
  const here = new Set(own.filter((vote) => !vote.origin).map((vote) => vote.member))
  return new Map(own.flatMap(({ member, origin }) => (origin && !here.has(member) ? [[member, origin] as const] : [])))
}

/**
 * The words of a vote, and where it was given. Words that another tool says of all reviewers together are not even for the
 * eyes of the one whose vote it is while the stage is closed: they tell what others said.
 */
export function shownWords(
  { reasons, note }: Words,
  origin: Origin | undefined,
  open: boolean,
): Words & { origin?: Omit<Origin, 'shared'> } {
  if (!origin) return { reasons, note }
  const { shared, ...where } = origin
  if (shared === undefined) return { reasons, note, origin: where }
  return open
    ? { reasons, note: [note, shared].filter(Boolean).join('\n'), origin: where }
    : { reasons: [], note, origin: where }
}
