import { ballotsInConflict, ballotsOn } from '#db/ballots.ts'
import { currentByReport } from '#db/current.ts'
import { type ConflictRow, conflictsAt, outcomeOn } from '#db/outcomes.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import { maySeeConflict } from '#shared/domain/policy/blinding.ts'
import { type Stage, type StageId, votesNeeded } from '#shared/domain/reviews/words.ts'
import { outcomeOf } from '#shared/domain/screening/outcome.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'

type Vote = { decision: 'include' | 'exclude' | 'maybe'; reasons: readonly string[] }

/** A report whose votes differ, or did until it was settled. */
export interface FoundConflict {
  id: string
  title: string
  authors: string
  year: number | null
  container: string
  over: 'decision' | 'maybe' | 'reason'
  resolved: 'include' | 'exclude' | null
  by: 'resolution' | 'votes' | null
  /** Member ids. */
  voters: string[]
  assigned: readonly string[]
}

/**
 * The conflicts of a stage that the actor may know of: a resolver those they may settle; once the stage is open,
 * everyone all of them. One that was sent back and that its voters agree on since is still one of them, and settled.
 */
export function visibleConflicts(call: Call, stage: StageId): FoundConflict[] {
  const settings = stageOf(call, stage)
  const open = !closedTo(call).includes(stage)
  if (!open && !may(call.actor, 'resolve')) return []
  const reviewers = reviewersOfEach(call, settings)
  const ballots = Map.groupBy(ballotsInConflict(call.db, stage), (ballot) => ballot.report)
  const differing = conflictsAt(call.db, stage).map((row) =>
    found(row, ballots.get(row.report) ?? [], reviewers(row.report), settings),
  )
  const known = new Set(differing.map(({ id }) => id))
  const agreed = agreedSince(call, stage).filter((row) => !known.has(row.report))
  return [
    ...differing,
    ...agreed.map((row) => found(row, ballotsOn(call.db, stage, row.report), reviewers(row.report), settings)),
  ].filter((conflict) => open || maySeeConflict(call.actor, conflict))
}

/** One report as a conflict, whoever may know of it; nothing where it is none. */
export function conflictOn(
  call: Call,
  stage: StageId,
  report: string,
  assigned: readonly string[],
): FoundConflict | undefined {
  const row = outcomeOn(call.db, stage, report)
  if (!row) return undefined
  const isOne = row.outcome === 'conflict' || row.by === 'resolution'
  if (!isOne && !agreedSince(call, stage).some((other) => other.report === report)) return undefined
  return found(row, ballotsOn(call.db, stage, report), assigned, stageOf(call, stage))
}

/** Reports that were sent back to their voters and that the votes settle now. */
function agreedSince(call: Call, stage: StageId): ConflictRow[] {
  const referred = new Map(
    currentByReport(call.db, 'referral').flatMap(({ report, body }) => (body.stage === stage ? [[report, body]] : [])),
  )
  return [...referred].flatMap(([report, body]) => {
    const row = body.withdrawn ? undefined : outcomeOn(call.db, stage, report)
    return row?.by === 'votes' ? [row] : []
  })
}

function found(
  row: ConflictRow,
  votes: readonly (Vote & { member: string })[],
  assigned: readonly string[],
  settings: Stage,
): FoundConflict {
  return {
    id: row.report,
    title: row.title,
    authors: row.authors,
    year: row.year,
    container: row.container,
    over: row.over ?? overOf(votes, settings),
    resolved: row.outcome === 'conflict' ? null : row.outcome === 'included' ? 'include' : 'exclude',
    by: row.outcome === 'conflict' ? null : row.by === 'votes' ? 'votes' : 'resolution',
    voters: votes.map((vote) => vote.member),
    assigned,
  }
}

/** What votes differ over, whatever settled it. */
export function overOf(votes: readonly Vote[], settings: Stage): FoundConflict['over'] {
  const judgements = votes.map(({ decision, reasons }) => ({ decision, reason: reasons[0] }))
  const rules = { stage: settings.id, votesNeeded: votesNeeded(settings), maybe: settings.maybe }
  const before = outcomeOf(judgements, undefined, rules)
  return before.outcome === 'conflict' ? before.over : 'decision'
}
