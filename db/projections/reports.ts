import { type ClusterLink, clustersOf } from '#shared/domain/duplicates/clusters.ts'
import { mergeItems } from '#shared/domain/duplicates/merge.ts'
import type { Entrance } from '#shared/domain/reviews/words.ts'
import { joinedEntrance, type ReportEntrance } from '#shared/domain/screening/entrance.ts'
import { choicesAmong } from '../choices.ts'
import { allCurrent, current } from '../current.ts'
import type { ReadDb, WriteDb } from '../database.ts'
import { reportTextOf } from '../report-text.ts'
import { reportOf } from '../reports.ts'

interface Member {
  id: string
  seq: number
  item: string
  enters: Entrance
}

/**
 * Puts the reports right that these records belong to, or belonged to. Records hang together by their links and
 * nothing else, so only what is connected to them is looked at. Gives the ids of the reports that are there now.
 */
export function refreshReports(db: WriteDb, records: Iterable<string>): Set<string> {
  const ids = connected(db, records)
  const members = new Map<string, Member>()
  const entrances = entrancesOf(db)
  for (const id of ids) {
    const member = recordInEffect(db, id, entrances)
    if (member) members.set(id, member)
  }
  for (const id of ids) removeReportOf(db, id)
  const clusters = clustersOf([...members.keys()], linksAmong(db, members))
  const made = new Set<string>()
  for (const cluster of clusters)
    made.add(
      insertReport(
        db,
        cluster.map((id) => members.get(id) as Member),
      ),
    )
  return made
}

/** These records, all that links hold together with them, and all that shared a report with any of those. */
export function connected(db: ReadDb, records: Iterable<string>): Set<string> {
  const found = new Set(records)
  // A set is walked in the order of insertion, and what is added while walking is walked too.
  for (const id of found) {
    const neighbours = db.all<{ id: string }>(
      `SELECT b AS id FROM link WHERE a = ? AND verdict = 'same' UNION ALL SELECT a FROM link WHERE b = ? AND verdict = 'same'
       UNION ALL SELECT record FROM report_record WHERE report = (SELECT report FROM report_record WHERE record = ?)`,
      id,
      id,
      id,
    )
    for (const neighbour of neighbours) found.add(neighbour.id)
  }
  return found
}

/** Where the records of each import in effect come in. */
function entrancesOf(db: WriteDb): Map<string, Entrance> {
  const inEffect = allCurrent(db, 'import').filter(({ body }) => !body.takenOut)
  return new Map(inEffect.map(({ subject, body }) => [subject, body.enters]))
}

function recordInEffect(db: WriteDb, id: string, entrances: ReadonlyMap<string, Entrance>): Member | undefined {
  const row = db.get<Omit<Member, 'enters'> & { import: string }>(
    'SELECT id, seq, import, item FROM record WHERE id = ?',
    id,
  )
  const enters = row && entrances.get(row.import)
  return row && enters ? { id: row.id, seq: row.seq, item: row.item, enters } : undefined
}

/** How the report of these records is in the review. */
function entranceOf(db: WriteDb, members: readonly { id: string; enters: Entrance }[]): ReportEntrance {
  const isRemoved = members.some(({ id }) => current(db, 'removal', id)?.body.removed)
  return joinedEntrance(
    members.map(({ enters }) => enters),
    isRemoved,
  )
}

/**
 * Reports of which a removal was said, or taken back, by any of their records: nothing of them changes but how they are in
 * the review. Gives their ids.
 */
export function refreshEntrances(db: WriteDb, records: Iterable<string>): Set<string> {
  const entrances = entrancesOf(db)
  const changed = new Set<string>()
  for (const record of records) {
    const report = reportOf(db, record)
    if (report === undefined || changed.has(report)) continue
    const members = db.all<{ id: string; import: string }>(
      'SELECT r.id, r.import FROM report_record rr JOIN record r ON r.id = rr.record WHERE rr.report = ?',
      report,
    )
    const enters = entranceOf(
      db,
      members.flatMap(({ id, import: importId }) => {
        const own = entrances.get(importId)
        return own ? [{ id, enters: own }] : []
      }),
    )
    db.run('UPDATE report SET enters = ? WHERE id = ?', enters, report)
    changed.add(report)
  }
  return changed
}

function linksAmong(db: WriteDb, members: ReadonlyMap<string, unknown>): ClusterLink[] {
  const links: ClusterLink[] = []
  for (const id of members.keys()) {
    for (const link of db.all<{
      a: string
      b: string
      verdict: ClusterLink['verdict']
      by: ClusterLink['by']
      score: number | null
    }>('SELECT a, b, verdict, by, score FROM link WHERE a = ?', id)) {
      if (members.has(link.b)) links.push({ ...link, score: link.score ?? undefined })
    }
  }
  return links
}

function removeReportOf(db: WriteDb, record: string): void {
  const report = db.get<{ id: string; seq: number }>(
    'SELECT p.id, p.seq FROM report_record rr JOIN report p ON p.id = rr.report WHERE rr.record = ?',
    record,
  )
  if (!report) return
  db.run('DELETE FROM report_text WHERE rowid = ?', report.seq)
  db.run('DELETE FROM report_record WHERE report = ?', report.id)
  db.run('DELETE FROM report WHERE id = ?', report.id)
  db.run('DELETE FROM ballot WHERE report = ?', report.id)
  db.run(`DELETE FROM outcome WHERE stage IN ('title-abstract', 'full-text') AND report = ?`, report.id)
}

/** The first record of the review stands for the report, and lends it its id. */
function insertReport(db: WriteDb, cluster: Member[]): string {
  const members = cluster.sort((a, b) => a.seq - b.seq)
  const [first] = members as [Member]
  const records = members.map(({ id, item }) => ({ id, item: JSON.parse(item) }))
  const choices = choicesAmong(
    db,
    records.map(({ id }) => id),
  )
  const text = reportTextOf(
    mergeItems(records, choices),
    records.map(({ item }) => item),
  )
  const enters = entranceOf(db, members)
  db.run(
    `INSERT INTO report (id, seq, enters, records, title, authors, year, container, type, language, abstract, retracted)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    first.id,
    first.seq,
    enters,
    members.length,
    text.title,
    text.authors,
    text.year,
    text.container,
    text.type,
    text.language,
    text.abstract,
    text.retracted,
  )
  for (const member of members) db.run('INSERT INTO report_record (record, report) VALUES (?, ?)', member.id, first.id)
  db.run(
    'INSERT INTO report_text (rowid, title, authors, abstract, keywords, container) VALUES (?, ?, ?, ?, ?, ?)',
    BigInt(first.seq),
    ...text.found,
  )
  return first.id
}
