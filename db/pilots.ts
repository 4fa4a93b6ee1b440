import type { StageId } from '#shared/domain/reviews/words.ts'
import { allCurrent } from './current.ts'
import type { ReadDb } from './database.ts'
import { reportOf } from './reports.ts'

/** The records that stood for the reports of a pilot's sample, in its order. */
export function sampleOf(db: ReadDb, pilot: string): string[] {
  return db
    .all<{ record: string }>(
      `SELECT json_extract(body, '$.report') AS record FROM current
       WHERE kind = 'sampled' AND subject > ? AND subject < ? ORDER BY json_extract(body, '$.position')`,
      `${pilot}/`,
      // The sign after the slash: all subjects that begin with the pilot and a slash lie between.
      `${pilot}0`,
    )
    .map((row) => row.record)
}

/** The reports of the samples of open pilots at a stage: by round, each in the order of its sample. */
export function openSamples(db: ReadDb, stage: StageId): string[] {
  const open = allCurrent(db, 'pilot').filter(({ body }) => body.stage === stage && body.state === 'open')
  const inRounds = open.sort((a, b) => a.body.round - b.body.round)
  return inRounds.flatMap(({ subject }) => sampleOf(db, subject).flatMap((record) => reportOf(db, record) ?? []))
}
