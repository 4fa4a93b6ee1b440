import { type Ballot, ballotsAtStage } from '#db/ballots.ts'
import { conflictsAt } from '#db/outcomes.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import { maySeeConflict } from '#shared/domain/policy/blinding.ts'
import { type StageId, votesNeeded } from '#shared/domain/reviews/words.ts'
import { outcomeOf } from '#shared/domain/screening/outcome.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'

interface VisibleConflict {
  id: string
  title: string
  authors: string
  year: number | null
  container: string
  over: 'decision' | 'maybe' | 'reason'
  resolved: 'include' | 'exclude' | null
}

/**
 * The conflicts of a stage that the actor may know of: a resolver those they may settle; once the stage is open,
 * everyone all of them.
 */
export function visibleConflicts(call: Call, stage: StageId): VisibleConflict[] {
  const settings = stageOf(call, stage)
  const open = !closedTo(call).includes(stage)
  if (!open && !may(call.actor, 'resolve')) return []
  const reviewers = reviewersOfEach(call, settings)
  const ballots = Map.groupBy(ballotsAtStage(call.db, stage), (ballot) => ballot.report)
  return conflictsAt(call.db, stage).flatMap((row) => {
    const votes = ballots.get(row.report) ?? []
    if (
      !open &&
      !maySeeConflict(call.actor, {
        assigned: reviewers(row.report),
        voters: votes.map((vote) => vote.member),
      })
    )
      return []
    return [
      {
        id: row.report,
        title: row.title,
        authors: row.authors,
        year: row.year,
        container: row.container,
        over: row.over ?? overOf(votes, settings),
        resolved:
          row.by !== 'resolution' ? null : row.outcome === 'included' ? ('include' as const) : ('exclude' as const),
      },
    ]
  })
}

/** What the votes differed over before somebody settled it. */
function overOf(votes: readonly Ballot[], settings: ReturnType<typeof stageOf>): VisibleConflict['over'] {
  const judgements = votes.map(({ decision, reasons }) => ({ decision, reason: reasons[0] }))
  const rules = { stage: settings.id, votesNeeded: votesNeeded(settings), maybe: settings.maybe }
  const before = outcomeOf(judgements, undefined, rules)
  return before.outcome === 'conflict' ? before.over : 'decision'
}
