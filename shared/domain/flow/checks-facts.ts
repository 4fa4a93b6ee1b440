import { removedBefore } from './counts.ts'
import type { FlowReport } from './facts.ts'
import type { Finding } from './finding.ts'
import { hasTwoColumns, isUpdated } from './flow.ts'
import { recordFinder, recordsBySource, standingIn } from './grouped.ts'
import type { Placed } from './place.ts'
import { isSought } from './places.ts'
import { describeReplaced } from './replaced.ts'
import { inPlaces, numberOf, type Tally } from './tally.ts'

/** Checks that no record and no report disappears, and that the parts of what was identified are its whole. */
export function recordChecks(t: Tally): Finding[] {
  const { facts, searched } = t.a
  const before = removedBefore(facts.sources)
  const late = t.late.reduce((sum, member) => sum + member.report.records.length, 0)
  const counted = t.form === '2009' ? 0 : late
  const databases = numberOf(t, 'identified.databases')
  const registers = numberOf(t, 'identified.registers')
  const other = numberOf(t, hasTwoColumns(t.form) ? 'other.identified' : 'identified.other')
  const total = searched.length + before + counted
  const sources = t.a.searchedSources.length
  const findings: Finding[] = [
    {
      check: 'identified',
      holds: databases + registers + other === total,
      data: { databases, registers, other, total, sources },
    },
  ]
  const previous = facts.records.filter((record) => record.previous).length
  const entered = late - counted
  if (previous + entered > 0) {
    const all = facts.records.length + before
    const holds = total + entered + previous === all
    findings.push({ check: 'records', holds, data: { identified: total, entered, previous, total: all } })
  }
  return [...findings, ...lineSums(t), oneReport(t), onePlace(t)]
}

function lineSums(t: Tally): Finding[] {
  return t.boxes.flatMap((box): Finding[] => {
    const lines = box.lines ?? []
    if (!box.key.includes('identified') || lines.length < 2) return []
    const counts = lines.map((line) => line.n ?? 0)
    const sum = counts.reduce((all, n) => all + n, 0)
    const data = { terms: counts.join(' + '), sum, total: box.n ?? 0 }
    return [{ check: `sum.${box.key}`, code: 'check.sum', holds: sum === box.n, data }]
  })
}

function oneReport(t: Tally): Finding {
  const { records, reports } = t.a.facts
  const find = recordFinder(records)
  const seen = new Uint8Array(records.length)
  const again = new Set<string>()
  for (const report of reports)
    for (const id of report.records) {
      const position = find(id)
      if (position === undefined || seen[position] === 1) again.add(id)
      else seen[position] = 1
    }
  const unseen = seen.includes(0) ? records.filter((record) => seen[find(record.id) ?? -1] === 0) : []
  const ids = [...unseen.map(({ id }) => id), ...again]
  const data = { wrong: ids.length, total: records.length }
  return { check: 'oneReport', holds: ids.length === 0, data, ids }
}

function onePlace(t: Tally): Finding {
  const { placed } = t.a
  const ids = ascending(placed) ? [] : twice(placed)
  const data = { wrong: ids.length, total: placed.length }
  return { check: 'onePlace', holds: ids.length === 0, data, ids }
}

/** Where each id is greater than the one before, as those of a review most often are, none is there twice. */
function ascending(placed: readonly Placed[]): boolean {
  let before = ''
  for (const { report } of placed) {
    if (report.id <= before) return false
    before = report.id
  }
  return true
}

function twice(placed: readonly Placed[]): string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const { report } of placed) (seen.has(report.id) ? again : seen).add(report.id)
  return [...again]
}

/** Checks of what people noted, of what is unusual, and of what still waits. Those that do not apply are not there. */
export function auditChecks(t: Tally): Finding[] {
  return [
    ...hitChecks(t),
    ...automationChecks(t),
    ...contradictions(t),
    ...lostChecks(t),
    ...otherReasonChecks(t),
    ...replacedChecks(t),
    ...versionChecks(t),
    pendingCheck(t),
  ]
}

function hitChecks(t: Tally): Finding[] {
  const found = recordsBySource(t.a.facts.records.filter(({ previous }) => !previous))
  return t.a.facts.sources.flatMap((source): Finding[] => {
    if (source.hits === undefined) return []
    const n = (found.get(source.id)?.length ?? 0) + source.removedBefore
    const data = { source: source.name, hits: source.hits, found: n }
    return [{ check: `hits.${source.id}`, code: 'check.hits', level: 'warning', holds: n === source.hits, data }]
  })
}

function automationChecks(t: Tally): Finding[] {
  const removed = standingIn(t.current, 'removed.automation').map((member) => member.report)
  if (removed.length === 0) return []
  const ids = removed.filter((report) => !report.removed?.why.trim()).map((report) => report.id)
  const data = { wrong: ids.length, total: removed.length }
  return [{ check: 'automationNamed', level: 'warning', holds: ids.length === 0, data, ids }]
}

function contradictions(t: Tally): Finding[] {
  const warn = (check: string, stage: Finding['stage'], reports: FlowReport[]): Finding[] => {
    if (reports.length === 0) return []
    const ids = reports.map((report) => report.id)
    return [{ check, level: 'warning', holds: false, data: { wrong: ids.length }, ids, stage }]
  }
  const reports = t.current
    .filter((member) => isSought(member.place) && member.place !== 'notRetrieved')
    .map((m) => m.report)
  const removed = t.current.filter((member) => member.place.startsWith('removed.')).map((member) => member.report)
  const decided = (outcome: string) => outcome === 'included' || outcome === 'excluded'
  return [
    ...warn(
      'readButLost',
      'full-text',
      reports.filter((report) => report.retrieval === 'not-retrieved'),
    ),
    ...warn(
      'removedButDecided',
      'title-abstract',
      removed.filter((report) => decided(report.titleAbstract.outcome)),
    ),
  ]
}

function percent(n: number, total: number): number {
  return Math.round((100 * n) / total)
}

/** More than a tenth not retrieved is worth a word. */
function lostChecks(t: Tally): Finding[] {
  const total = t.current.filter((member) => isSought(member.place)).length
  const n = inPlaces(t.current, 'notRetrieved')
  if (n === 0) return []
  const data = { n, total, percent: percent(n, total) }
  return [{ check: 'lost', level: 'warning', holds: n / total <= 0.1, data, stage: 'title-abstract' }]
}

const otherReason = /^(other|others|other reasons?|annet|annen|annen grunn|andre grunner|andre årsaker)$/i

/** A reason "other" that takes more than a fifth hides something. */
function otherReasonChecks(t: Tally): Finding[] {
  const total = inPlaces(t.current, 'excluded.fullText')
  return t.a.facts.reasons.flatMap((reason): Finding[] => {
    if (reason.stage !== 'full-text' || !otherReason.test(reason.label.trim())) return []
    const reports = t.current.filter((m) => m.place === 'excluded.fullText' && m.report.fullText.reason === reason.id)
    if (reports.length === 0) return []
    const data = { n: reports.length, total, percent: percent(reports.length, total), reason: reason.label }
    const holds = reports.length / total <= 0.2
    return [
      {
        check: `otherReason.${reason.id}`,
        code: 'check.otherReason',
        level: 'warning',
        holds,
        data,
        stage: 'full-text',
      },
    ]
  })
}

function replacedChecks(t: Tally): Finding[] {
  const described = describeReplaced(t)
  if (!described) return []
  const { data, ids, missing } = described
  return [
    {
      check: 'replaced',
      level: 'warning',
      holds: missing.length === 0,
      data,
      ids: missing.length > 0 ? missing : ids,
      stage: 'full-text',
    },
  ]
}

function versionChecks(t: Tally): Finding[] {
  const all = t.a.placed.filter((member) => member.report.previous)
  if (isUpdated(t.form)) {
    const dropped = inPlaces(all, 'previous.dropped')
    const previous = all.length
    const fresh = inPlaces(t.current, 'included')
    const total = t.boxes.find((box) => box.key === 'total')?.reports ?? 0
    const studies = numberOf(t, 'total')
    const data = { previous, dropped, new: fresh, total, studies }
    const holds = previous - dropped + fresh === total && studies <= total
    return [{ check: 'total', holds, data, stage: 'full-text' }, ...studyTotals(t)]
  }
  if (all.length === 0) return []
  const ids = all.map((member) => member.report.id)
  return [{ check: 'previousShown', level: 'warning', holds: false, data: { n: ids.length }, ids }]
}

/** A new report can be of a study that the previous version has: the studies of both are not always their sum. */
function studyTotals(t: Tally): Finding[] {
  const studiesOf = (members: readonly Placed[]) => new Set(members.map(({ report }) => report.study))
  const previous = t.a.placed.filter(({ report }) => report.previous)
  const kept = studiesOf(standingIn(previous, 'previous'))
  const fresh = studiesOf(standingIn(t.current, 'included'))
  const both = [...kept].filter((study) => fresh.has(study)).length
  const total = numberOf(t, 'total')
  const data = { kept: kept.size, new: fresh.size, both, total }
  const before = t.boxes.find(({ key }) => key === 'previous')
  const was = { studies: before?.n ?? 0, reports: before?.reports ?? 0 }
  return [
    { check: 'totalStudies', holds: kept.size + fresh.size - both === total, data, stage: 'full-text' },
    { check: 'previousStudies', holds: was.studies <= was.reports, data: was },
  ]
}

function pendingCheck(t: Tally): Finding {
  const data = {
    titleAbstract: inPlaces(t.current, 'pending.titleAbstract'),
    titleAbstractConflicts: inPlaces(t.current, 'conflict.titleAbstract'),
    retrieval: inPlaces(t.current, 'pending.retrieval'),
    fullText: inPlaces(t.current, 'pending.fullText'),
    fullTextConflicts: inPlaces(t.current, 'conflict.fullText'),
  }
  const total = Object.values(data).reduce((sum, n) => sum + n, 0)
  return { check: 'pending', level: 'info', holds: total === 0, data: { ...data, total }, stage: 'full-text' }
}
