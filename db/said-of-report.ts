import type { ReportEntrance } from '#shared/domain/screening/entrance.ts'
import type { SaidOfReport } from '#shared/domain/screening/standing.ts'
import { currentAbout } from './current.ts'
import type { ReadDb } from './database.ts'
import { pilotRound } from './pilots.ts'

/** Everything about a report that its outcomes follow from. */
export function saidOfReport(db: ReadDb, report: string): SaidOfReport {
  return {
    votes: currentAbout(db, 'vote', report),
    resolutions: currentAbout(db, 'resolution', report),
    destinations: currentAbout(db, 'destination', report),
    notes: currentAbout(db, 'note', report),
    enters: entersOf(db, report),
    setAside: setAsideOf(db, report),
  }
}

function entersOf(db: ReadDb, report: string): ReportEntrance {
  return db.get<{ enters: ReportEntrance }>('SELECT enters FROM report WHERE id = ?', report)?.enters ?? 'search'
}

/** The samples that records of this report were in and that are screened again: what was decided before stands aside. */
function setAsideOf(db: ReadDb, report: string): SaidOfReport['setAside'] {
  return currentAbout(db, 'sampled', report).flatMap(({ body }) => {
    const again = pilotRound(db, body.pilot)?.again
    return again === undefined ? [] : [{ stage: body.stage, report: body.report, before: again }]
  })
}
