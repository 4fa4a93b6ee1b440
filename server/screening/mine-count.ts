import { isDividedByReport } from '#db/assignments.ts'
import { ballotsOfMember, countVotedOn } from '#db/ballots.ts'
import { isAtStage, reportsAtStage } from '#db/reports.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { isSameForAll } from '#shared/domain/screening/assignment.ts'
import { type Call, stageOf } from '../call.ts'
import { reportsToScreen, reviewersOfEach } from './assigned.ts'
import { myReports, replacedAt, setAside } from './mine.ts'
import { reportCounts } from './report-counts.ts'

/** How many reports are somebody's to screen, on how many they voted, and how many wait for them: some cannot be decided. */
interface Mine {
  assigned: number
  voted: number
  left: number
}

/**
 * How many reports of a stage are the actor's to screen, and how many of them wait; nothing where none are. Asked after
 * every vote, so it is counted by the database where the division does not look at the reports themselves.
 */
export function countMine(call: Call, stage: StageId): Mine | null {
  const { actor, db } = call
  if (actor.kind !== 'member') return null
  const counted = countedByDatabase(call, stage)
  if (counted) return counted(actor.member)
  if (stage === 'title-abstract') return countByReviewers(call, actor.member)
  const { assigned, voted } = myReports(call, stage, reportsAtStage(db, stage))
  if (assigned.length === 0 && voted.size === 0) return null
  const aside = setAside(call, stage)
  const left = assigned.filter((report) => !voted.has(report) && !aside.has(report)).length
  return { assigned: assigned.length, voted: assigned.filter((report) => voted.has(report)).length, left }
}

/** Somebody who voted on a report before the work was divided otherwise still finds it. */
function countByReviewers(call: Pick<Call, 'db'>, member: string): Mine | null {
  const { db } = call
  const own = reportsToScreen(call, member)
  const voted = ballotsOfMember(db, 'title-abstract', member)
  let done = 0
  let others = 0
  for (const report of voted.keys()) {
    if (own.has(report)) done++
    else if (isAtStage(db, 'title-abstract', report)) others++
  }
  const assigned = own.size + others
  if (assigned === 0 && voted.size === 0) return null
  return { assigned, voted: done + others, left: own.size - done }
}

/** The same for several members: whose each report is is asked once for all of them. */
export function countOfEach(
  call: Pick<Call, 'db' | 'actor'>,
  stage: StageId,
  members: readonly string[],
): Map<string, Mine> {
  const counted = countedByDatabase(call, stage)
  if (counted) return new Map(members.map((member) => [member, counted(member) ?? { assigned: 0, voted: 0, left: 0 }]))
  const reviewers = reviewersOfEach(call, stageOf(call, stage))
  const aside = setAside(call, stage)
  const replaced = replacedAt(call, stage)
  const each = members.map((member) => ({
    member,
    voted: ballotsOfMember(call.db, stage, member),
    mine: { assigned: 0, voted: 0, left: 0 },
  }))
  for (const report of reportsAtStage(call.db, stage)) {
    const whose = reviewers(report)
    for (const { member, voted, mine } of each) {
      const done = voted.has(report)
      if (!done && (replaced.has(report) || !whose.includes(member))) continue
      mine.assigned++
      if (done) mine.voted++
      else if (!aside.has(report)) mine.left++
    }
  }
  return new Map(each.map(({ member, mine }) => [member, mine]))
}

/** Where the same reviewers screen every report, the reports need not be looked at one by one. */
function countedByDatabase(call: Pick<Call, 'db'>, stage: StageId): ((member: string) => Mine | null) | undefined {
  const settings = stageOf(call, stage)
  if (stage !== 'title-abstract' || !isSameForAll(settings) || isDividedByReport(call.db, stage)) return undefined
  const { reports } = reportCounts(call.db)
  return (member) => {
    const voted = countVotedOn(call.db, member)
    const mine = settings.reviewers.includes(member) ? reports : voted
    return mine === 0 ? null : { assigned: mine, voted, left: mine - voted }
  }
}
