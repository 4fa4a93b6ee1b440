import { isDividedByReport } from '#db/assignments.ts'
import { countVotedOn } from '#db/ballots.ts'
import { countReports, reportsAtStage } from '#db/reports.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { isSameForAll } from '#shared/domain/screening/assignment.ts'
import { type Call, stageOf } from '../call.ts'
import { myReports, setAside } from './mine.ts'

/**
 * How many reports of a stage are the actor's to screen, and how many of them wait; nothing where none are. Asked after
 * every vote, so it is counted by the database where the division does not look at the reports themselves.
 */
export function countMine(call: Call, stage: StageId): { assigned: number; left: number } | null {
  const { actor, db } = call
  if (actor.kind !== 'member') return null
  const settings = stageOf(call, stage)
  if (stage === 'title-abstract' && isSameForAll(settings) && !isDividedByReport(db, stage)) {
    const voted = countVotedOn(db, actor.member)
    const { reports } = countReports(db)
    const mine = settings.reviewers.includes(actor.member) ? reports : voted
    return mine === 0 ? null : { assigned: mine, left: mine - voted }
  }
  const { assigned, voted } = myReports(call, stage, reportsAtStage(db, stage))
  if (assigned.length === 0 && voted.size === 0) return null
  const aside = setAside(call, stage)
  const left = assigned.filter((report) => !voted.has(report) && !aside.has(report)).length
  return { assigned: assigned.length, left }
}
