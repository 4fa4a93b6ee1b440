import { setImmediate } from 'node:timers/promises'
import { assignableReport, assignableReports } from '#db/assignments.ts'
import type { ReadDb, WriteDb } from '#db/database.ts'
import { reportsAtStage } from '#db/reports.ts'
import { keptUntilSaid } from '#db/until-said.ts'
import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { Stage, StageId } from '#shared/domain/reviews/words.ts'
import { assignedTo } from '#shared/domain/screening/assignment.ts'
import { type Call, stageOf } from '../call.ts'

/** The members who screen one report of a stage. */
export function reviewersOf({ db }: Pick<Call, 'db'>, stage: Stage, report: string): string[] {
  const known = keptFor(db, stage)?.byReport
  const before = known?.get(report)
  if (before) return [...before]
  const found = assignedTo(assignableReport(db, stage.id, report, needsOf(stage)), stage)
  if (!db.isWriting) known?.set(report, found)
  return found
}

/** What has to be known of a report so that its stage can be divided. */
function needsOf({ division }: Stage): { sources: boolean; languages: boolean } {
  return { sources: division === 'source', languages: division === 'language' }
}

/** The same for many reports, from what is read once. */
export function reviewersOfEach({ db }: Pick<Call, 'db'>, stage: Stage): (report: string) => readonly string[] {
  const known = keptFor(db, stage)?.byReport
  const assignable = assignableReports(db, stage.id, needsOf(stage))
  return (report) => {
    const before = known?.get(report)
    if (before) return before
    const found = assignedTo(assignable(report), stage)
    if (!db.isWriting) known?.set(report, found)
    return found
  }
}

const nothing: ReadonlySet<string> = new Set()

/** The reports that title and abstract asks a member to screen. */
export function reportsToScreen({ db }: Pick<Call, 'db'>, member: string): ReadonlySet<string> {
  const stage = stageOf({ db }, 'title-abstract')
  const known = keptFor(db, stage)
  const byMember = known?.byMember ?? divided(db, reviewersOfEach({ db }, stage))
  if (known && !db.isWriting) known.byMember = byMember
  return byMember.get(member) ?? nothing
}

function divided(db: ReadDb, reviewers: (report: string) => readonly string[]): Map<string, Set<string>> {
  const byMember = new Map<string, Set<string>>()
  for (const report of reportsAtStage(db, 'title-abstract'))
    for (const member of reviewers(report)) {
      const own = byMember.get(member) ?? new Set()
      byMember.set(member, own.add(report))
    }
  return byMember
}

/** Kinds of fact that decide who screens a report. */
const deciding: ReadonlySet<FactKind> = new Set([
  'stage',
  'assignment',
  'pilot',
  'sampled',
  'link',
  'import',
  'field',
  'removal',
])

interface Kept {
  stage: Stage
  byReport: Map<string, readonly string[]>
  /** The reports of the stage that are each member's; made when it is first asked for. */
  byMember?: ReadonlyMap<string, ReadonlySet<string>>
  /** The working out of all of them, which is under way or done: whoever comes meanwhile waits for it as well. */
  prepared?: Promise<void>
}

const kept = keptUntilSaid<Kept>(deciding)

/**
 * Who screens which report of a stage as it is set now, kept for all who ask: where hundreds screen 100,000 reports, working it out
 * takes a second. It follows from how the work is divided, and from nothing that anybody judged. Undefined where it is asked for a stage as it might be
 * set.
 */
function keptFor(db: WriteDb, stage: Stage): Kept | undefined {
  const found = kept(db, stage.id, () =>
    isSame(stageOf({ db }, stage.id), stage) ? { stage, byReport: new Map() } : undefined,
  )
  return found && isSame(found.stage, stage) ? found : undefined
}

/** Whether two stages are divided by the very same lists: those of what is set now are kept, and the same for all. */
function isSame(a: Stage, b: Stage): boolean {
  const isGrouped = a.division === 'source' || a.division === 'language'
  return (
    a.reviewers === b.reviewers &&
    a.reviewersPerReport === b.reviewersPerReport &&
    a.division === b.division &&
    (!isGrouped || a.groups === b.groups)
  )
}

/** So many are worked out before others have a turn: some milliseconds. */
const part = 500

/** Works out who screens each report of a stage, as far as it is not known, so that nobody else waits meanwhile. */
export async function prepareReviewers({ db }: Pick<Call, 'db'>, id: StageId): Promise<void> {
  const known = keptFor(db, stageOf({ db }, id))
  if (!known) return
  known.prepared ??= prepared(db, id).catch((error) => {
    known.prepared = undefined
    throw error
  })
  await known.prepared
}

async function prepared(db: WriteDb, id: StageId): Promise<void> {
  const reports = reportsAtStage(db, id)
  for (let from = 0; from < reports.length; from += part) {
    const reviewers = reviewersOfEach({ db }, stageOf({ db }, id))
    for (const report of reports.slice(from, from + part)) reviewers(report)
    await setImmediate()
  }
}
