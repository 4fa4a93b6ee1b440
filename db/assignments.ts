import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Assignable } from '#shared/domain/screening/assignment.ts'
import { allCurrent, currentAbout, currentByReport } from './current.ts'
import type { ReadDb } from './database.ts'

/** Open rounds of the pilot at a stage, and their reviewers. */
function openPilots(db: ReadDb, stage: StageId): Map<string, string[]> {
  const open = allCurrent(db, 'pilot').filter(({ body }) => body.stage === stage && body.state === 'open')
  return new Map(open.map(({ subject, body }) => [subject, body.reviewers]))
}

/** Whether anything that was said of single reports decides who screens them at a stage. */
export function isDividedByReport(db: ReadDb, stage: StageId): boolean {
  const named = db.get(
    `SELECT 1 FROM current WHERE kind = 'assignment' AND json_extract(body, '$.stage') = ? LIMIT 1`,
    stage,
  )
  return named !== undefined || openPilots(db, stage).size > 0
}

/** What decides who screens one report of a stage. */
export function assignableReport(
  db: ReadDb,
  stage: StageId,
  report: string,
  needs: { sources: boolean; languages: boolean },
): Assignable {
  const byHand = currentAbout(db, 'assignment', report).findLast(({ body }) => body.stage === stage)?.body.members
  const pilots = openPilots(db, stage)
  const sampled =
    pilots.size > 0 ? currentAbout(db, 'sampled', report).findLast(({ body }) => pilots.has(body.pilot)) : undefined
  return {
    id: report,
    byHand: byHand ?? undefined,
    pilot: sampled && pilots.get(sampled.body.pilot),
    sources: needs.sources ? sourcesOf(db, report) : undefined,
    language: needs.languages ? languageOf(db, report) : undefined,
  }
}

/** The same for every report of a stage: gives the answer for an id, from what was read once. */
export function assignableReports(
  db: ReadDb,
  stage: StageId,
  needs: { sources: boolean; languages: boolean },
): (report: string) => Assignable {
  const byHand = namedByHand(db, stage)
  const pilots = openPilots(db, stage)
  const sampled = new Map(
    pilots.size === 0
      ? []
      : currentByReport(db, 'sampled').flatMap(({ report, body }) =>
          pilots.has(body.pilot) ? [[report, pilots.get(body.pilot)] as const] : [],
        ),
  )
  const sources = needs.sources ? sourcesByReport(db) : new Map<string, string[]>()
  const languages = needs.languages ? languageByReport(db) : new Map<string, string>()
  return (report) => ({
    id: report,
    byHand: byHand.get(report),
    pilot: sampled.get(report),
    sources: sources.get(report),
    language: languages.get(report),
  })
}

/** Whom the lead named for each report. Many reports have the same few: each list of names is read once. */
function namedByHand(db: ReadDb, stage: StageId): Map<string, string[] | undefined> {
  const lists = new Map<string, string[] | undefined>()
  const listed = (text: string | null) => {
    if (text === null) return undefined
    const known = lists.get(text)
    if (known) return known
    const read: string[] = JSON.parse(text)
    lists.set(text, read)
    return read
  }
  const rows = db.all<{ report: string; members: string | null }>(
    `SELECT rr.report, json_extract(c.body, '$.members') AS members FROM current c
     JOIN report_record rr ON rr.record = c.about
     WHERE c.kind = 'assignment' AND c.subject > ? AND c.subject < ? ORDER BY c.fact`,
    `${stage}/`,
    `${stage}0`,
  )
  return new Map(rows.map(({ report, members }) => [report, listed(members)]))
}

/** Ids of the sources of a report's records. */
export function sourcesOf(db: ReadDb, report: string): string[] {
  return db
    .all<{ source: string }>(
      `SELECT DISTINCT json_extract(i.body, '$.source') AS source FROM report_record rr
       JOIN record r ON r.id = rr.record JOIN current i ON i.kind = 'import' AND i.subject = r.import
       WHERE rr.report = ? ORDER BY source`,
      report,
    )
    .map((row) => row.source)
}

/** Ids of the sources of the records of every report, in the order of its records. */
export function sourcesByReport(db: ReadDb): Map<string, string[]> {
  const sourceOf = new Map(allCurrent(db, 'import').map(({ subject, body }) => [subject, body.source]))
  const imports = importByRecord(db)
  const found = new Map<string, string[]>()
  const alone = db.all<{ id: string }>('SELECT id FROM report WHERE records = 1')
  // Lists that reports of one record share, one of each source.
  const lists = new Map<string, string[]>()
  for (const { id } of alone) {
    const source = sourceOf.get(imports.get(id) ?? '')
    if (source === undefined) continue
    const list = lists.get(source) ?? [source]
    lists.set(source, list)
    found.set(id, list)
  }
  const together = db.all<{ record: string; report: string }>(
    `SELECT rr.record, rr.report FROM report p JOIN report_record rr ON rr.report = p.id
     WHERE p.records > 1 ORDER BY rr.report, rr.record`,
  )
  for (const { record, report } of together) {
    const source = sourceOf.get(imports.get(record) ?? '')
    if (source === undefined) continue
    const known = found.get(report)
    if (!known) found.set(report, [source])
    else if (!known.includes(source)) known.push(source)
  }
  return found
}

function languageOf(db: ReadDb, report: string): string | undefined {
  return db.get<{ language: string }>('SELECT language FROM report WHERE id = ?', report)?.language || undefined
}

/** What was read of each open review so far: the import of a record in effect never changes, so each is read once. */
const read = new WeakMap<ReadDb, { upTo: number; imports: Map<string, string> }>()

/** The import of every record. */
function importByRecord(db: ReadDb): ReadonlyMap<string, string> {
  const known = read.get(db) ?? { upTo: -1, imports: new Map<string, string>() }
  read.set(db, known)
  const rows = db.all<{ seq: number; id: string; import: string }>(
    'SELECT seq, id, import FROM record WHERE seq > ? ORDER BY seq',
    known.upTo,
  )
  for (const row of rows) known.imports.set(row.id, row.import)
  // What is staged for an import under way may be given up, and its numbers given to others.
  if (!db.get('SELECT 1 FROM staged LIMIT 1')) known.upTo = rows.at(-1)?.seq ?? known.upTo
  return known.imports
}

/** The code of the language of every report that has one. */
export function languageByReport(db: ReadDb): Map<string, string> {
  const rows = db.all<{ id: string; language: string }>(`SELECT id, language FROM report WHERE language <> ''`)
  return new Map(rows.map((row) => [row.id, row.language]))
}

/** The year of every report that has one. */
export function yearByReport(db: ReadDb): Map<string, number> {
  const rows = db.all<{ id: string; year: number }>('SELECT id, year FROM report WHERE year IS NOT NULL')
  return new Map(rows.map((row) => [row.id, row.year]))
}
