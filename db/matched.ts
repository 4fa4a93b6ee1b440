import type { ReadDb } from './database.ts'

/** The links that hold records of one report together, each with its rule; those of persons as `person`. */
const holding = `SELECT ra.report AS report,
    CASE l.by WHEN 'person' THEN 'person' ELSE coalesce(json_extract(c.body, '$.rule'), 'earlier') END AS rule
  FROM link l
  JOIN report_record ra ON ra.record = l.a
  JOIN report_record rb ON rb.record = l.b AND rb.report = ra.report
  JOIN current c ON c.kind = 'link' AND c.subject = l.a || '|' || l.b
  WHERE l.verdict = 'same'`

/** How many links that hold records of one report together each rule made, most first; those of persons as `person`. */
export function countRules(db: ReadDb): { rule: string; links: number }[] {
  return db.all(`SELECT rule, count(*) AS links FROM (${holding}) GROUP BY rule ORDER BY links DESC, rule`)
}

/** Ids of the reports that a link of this rule holds together, named as `countRules` does. */
export function reportsHeldBy(db: ReadDb, rule: string): Set<string> {
  const rows = db.all<{ report: string }>(`SELECT DISTINCT report FROM (${holding}) WHERE rule = ?`, rule)
  return new Set(rows.map(({ report }) => report))
}

/** A link of the matcher as it stands: what a later run compares its own with. */
export interface MatcherLink {
  subject: string
  a: string
  b: string
  score: number | null
  rule: string | null
}

/** All links of the matcher, but for those that a person's word took the place of. */
export function linksOfMatcher(db: ReadDb): MatcherLink[] {
  return db.all(
    `SELECT c.subject, l.a, l.b, l.score, json_extract(c.body, '$.rule') AS rule
     FROM link l JOIN current c ON c.kind = 'link' AND c.subject = l.a || '|' || l.b WHERE l.by <> 'person'`,
  )
}

/** A question between two reports. */
export interface QuestionRow {
  subject: string
  /** The reports that its two records are in now. */
  reports: [string, string]
  /** How many records the two reports have together. */
  gain: number
  /** Whether a person said that its two records are the same, and other answers speak against it. */
  contradicted: boolean
}

/** The questions in force whose records are in two reports and not said to be different, in the order of the matcher. */
export function questionsBetweenReports(db: ReadDb): QuestionRow[] {
  return db
    .all<{ subject: string; one: string; other: string; gain: number; contradicted: number }>(
      `SELECT c.subject, ra.report AS one, rb.report AS other, pa.records + pb.records AS gain,
         l.verdict IS 'same' AND l.by = 'person' AS contradicted FROM current c
       JOIN report_record ra ON ra.record = json_extract(c.body, '$.a')
       JOIN report_record rb ON rb.record = json_extract(c.body, '$.b') AND rb.report <> ra.report
       JOIN report pa ON pa.id = ra.report JOIN report pb ON pb.id = rb.report
       LEFT JOIN link l ON l.a = json_extract(c.body, '$.a') AND l.b = json_extract(c.body, '$.b')
       WHERE c.kind = 'question' AND json_extract(c.body, '$.withdrawn') IS NOT 1 AND l.verdict IS NOT 'different'
       ORDER BY json_extract(c.body, '$.position'), c.subject`,
    )
    .map(({ subject, one, other, gain, contradicted }) => ({
      subject,
      reports: [one, other],
      gain,
      contradicted: contradicted === 1,
    }))
}

/** Each two reports that a person's word on any of their records holds apart. */
export function reportsHeldApart(db: ReadDb): [string, string][] {
  return db
    .all<{ one: string; other: string }>(
      `SELECT ra.report AS one, rb.report AS other FROM link l JOIN report_record ra ON ra.record = l.a
       JOIN report_record rb ON rb.record = l.b WHERE l.verdict = 'different'`,
    )
    .map(({ one, other }) => [one, other])
}

/**
 * The reports that a question in force asks about together with this one: what `questionsBetweenReports` gives of it, by the
 * subjects of the questions, which name both records, so that no other question need be read.
 */
export function reportsAskedAbout(db: ReadDb, report: string): string[] {
  if (!db.get(`SELECT 1 FROM current WHERE kind = 'question' LIMIT 1`)) return []
  return db
    .all<{ other: string }>(
      `WITH mine AS (SELECT record FROM report_record WHERE report = ?),
         asked AS (SELECT c.subject FROM mine CROSS JOIN current c
           WHERE c.kind = 'question' AND instr(c.subject, mine.record) > 0)
       SELECT DISTINCT CASE ra.report WHEN ? THEN rb.report ELSE ra.report END AS other
       FROM asked JOIN current c ON c.kind = 'question' AND c.subject = asked.subject
       JOIN report_record ra ON ra.record = json_extract(c.body, '$.a')
       JOIN report_record rb ON rb.record = json_extract(c.body, '$.b') AND rb.report <> ra.report
       LEFT JOIN link l ON l.a = json_extract(c.body, '$.a') AND l.b = json_extract(c.body, '$.b')
       WHERE json_extract(c.body, '$.withdrawn') IS NOT 1 AND l.verdict IS NOT 'different'
         AND (l.verdict IS 'same' AND l.by = 'person' OR NOT EXISTS (
           SELECT 1 FROM report_record xa JOIN link x ON x.a = xa.record AND x.verdict = 'different'
           JOIN report_record xb ON xb.record = x.b
           WHERE xa.report IN (ra.report, rb.report) AND xb.report IN (ra.report, rb.report)))
       ORDER BY other`,
      report,
      report,
    )
    .map(({ other }) => other)
}

/** How many of the pairs that were ever asked about a person answered so, where both records are in effect. */
export function answeredQuestions(db: ReadDb): { same: number; different: number } {
  const rows = db.all<{ verdict: 'same' | 'different'; n: number }>(
    `SELECT l.verdict, count(*) AS n FROM current c
     JOIN link l ON c.subject = l.a || '|' || l.b AND l.by = 'person'
     JOIN report_record ra ON ra.record = l.a JOIN report_record rb ON rb.record = l.b
     WHERE c.kind = 'question' GROUP BY l.verdict`,
  )
  const of = (verdict: 'same' | 'different') => rows.find((row) => row.verdict === verdict)?.n ?? 0
  return { same: of('same'), different: of('different') }
}
