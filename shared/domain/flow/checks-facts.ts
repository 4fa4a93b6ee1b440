import { countReasons, removedBefore, reportIds, studiesOf } from './counts.ts'
import type { Finding } from './finding.ts'
import { hasTwoColumns, isUpdated } from './flow.ts'
import { newRecords, positionsOfRecords, previousRecords, recordsBySource, standingIn } from './grouped.ts'
import { count, gathering, type InParts, keeping, once } from './parts.ts'
import type { Placed } from './place.ts'
import { isSought, previousOf } from './places.ts'
import { describeReplaced } from './replaced.ts'
import { inPlaces, numberOf, type Tally } from './tally.ts'

/** Checks that no record and no report disappears, and that the parts of what was identified are its whole. */
export function recordChecks(t: Tally): Finding[] {
  const { facts, searched } = t.a
  const before = removedBefore(facts.sources)
  const late = count(recordsOf(t.late))
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
  const previous = previousRecords(facts.records).length
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

const recordsOf = gathering(({ report }: Placed) => report.records)

function oneReport(t: Tally): Finding {
  const { records, reports } = t.a.facts
  const seen = new Uint8Array(records.length)
  let strange = 0
  for (const part of positionsOfRecords(records, reports))
    for (const position of part) {
      if (position < 0 || seen[position] === 1) strange++
      else seen[position] = 1
    }
  const ids = strange > 0 || seen.includes(0) ? strangeRecords(t) : []
  const data = { wrong: ids.length, total: records.length }
  return { check: 'oneReport', holds: ids.length === 0, data, ids: () => ids }
}

/** Records that are in no report, then those that are in several, or that no source gave. */
function strangeRecords({ a: { facts } }: Tally): string[] {
  const known = new Set(facts.records.map(({ id }) => id))
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const report of facts.reports.flat())
    for (const id of report.records) (seen.has(id) || !known.has(id) ? again : seen).add(id)
  return [...[...known].filter((id) => !seen.has(id)), ...again]
}

function onePlace(t: Tally): Finding {
  const { placed } = t.a
  const ids = ascending(placed) ? [] : twice(placed)
  const data = { wrong: ids.length, total: count(placed) }
  return { check: 'onePlace', holds: ids.length === 0, data, ids: () => ids }
}

const partAscends = once((part: readonly Placed[]) =>
  part.every(({ report }, i) => i === 0 || (part[i - 1] as Placed).report.id < report.id),
)

/** Where each id is greater than the one before, as those of a review most often are, none is there twice. */
function ascending(placed: InParts<Placed>): boolean {
  return placed.every((part, i) => {
    const before = placed[i - 1]?.at(-1)?.report.id ?? ''
    return before < (part[0]?.report.id ?? '') && partAscends(part)
  })
}

function twice(placed: InParts<Placed>): string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const part of placed) for (const { report } of part) (seen.has(report.id) ? again : seen).add(report.id)
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
  const found = recordsBySource(newRecords(t.a.facts.records))
  return t.a.facts.sources.flatMap((source): Finding[] => {
    if (source.hits === undefined) return []
    const n = (found.get(source.id)?.length ?? 0) + source.removedBefore
    const data = { source: source.name, hits: source.hits, found: n }
    return [{ check: `hits.${source.id}`, code: 'check.hits', level: 'warning', holds: n === source.hits, data }]
  })
}

function automationChecks(t: Tally): Finding[] {
  const removed = byTools(t.current)
  if (removed.length === 0) return []
  const unnamed = withoutName(removed)
  const data = { wrong: count(unnamed), total: count(removed) }
  const ids = () => reportIds(unnamed)
  return [{ check: 'automationNamed', level: 'warning', holds: data.wrong === 0, data, ids }]
}

const byTools = keeping(
  ({ place, report }: Placed) => place === 'removed.automation' || report.titleAbstract.by === 'automation',
)
const withoutName = keeping(({ report }: Placed) => !(report.removed?.why ?? report.titleAbstract.tool)?.trim())
const sought = keeping(({ place }: Placed) => isSought(place))
const readButLost = keeping(
  ({ place, report }: Placed) => isSought(place) && place !== 'notRetrieved' && report.retrieval === 'not-retrieved',
)
const removedButDecided = keeping(
  ({ place, report }: Placed) =>
    place.startsWith('removed.') && ['included', 'excluded'].includes(report.titleAbstract.outcome),
)

function contradictions(t: Tally): Finding[] {
  const warn = (check: string, stage: Finding['stage'], members: InParts<Placed>): Finding[] => {
    const wrong = count(members)
    if (wrong === 0) return []
    return [{ check, level: 'warning', holds: false, data: { wrong }, ids: () => reportIds(members), stage }]
  }
  return [
    ...warn('readButLost', 'full-text', readButLost(t.current)),
    ...warn('removedButDecided', 'title-abstract', removedButDecided(t.current)),
  ]
}

function percent(n: number, total: number): number {
  return Math.round((100 * n) / total)
}

/** More than a tenth not retrieved is worth a word. */
function lostChecks(t: Tally): Finding[] {
  const total = count(sought(t.current))
  const n = inPlaces(t.current, 'notRetrieved')
  if (n === 0) return []
  const data = { n, total, percent: percent(n, total) }
  return [{ check: 'lost', level: 'warning', holds: n / total <= 0.1, data, stage: 'title-abstract' }]
}

const otherReason = /^(other|others|other reasons?|annet|annen|annen grunn|andre grunner|andre årsaker)$/i

/** A reason "other" that takes more than a fifth hides something. */
function otherReasonChecks(t: Tally): Finding[] {
  const excluded = standingIn(t.current, 'excluded.fullText')
  const total = count(excluded)
  const reasons = t.a.facts.reasons.filter(
    ({ stage, label }) => stage === 'full-text' && otherReason.test(label.trim()),
  )
  const counted = countReasons(t.a.facts, excluded, 'full-text')
  return reasons.flatMap((reason): Finding[] => {
    const n = counted.find((one) => one.reason === reason.id)?.n ?? 0
    if (n === 0) return []
    const data = { n, total, percent: percent(n, total), reason: reason.label }
    const holds = n / total <= 0.2
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
      ids: () => (missing.length > 0 ? missing : ids),
      stage: 'full-text',
    },
  ]
}

function versionChecks(t: Tally): Finding[] {
  const all = previousOf(t.a)
  const previous = count(all)
  if (isUpdated(t.form)) {
    const dropped = inPlaces(all, 'previous.dropped')
    const fresh = inPlaces(t.current, 'included')
    const total = t.boxes.find((box) => box.key === 'total')?.reports ?? 0
    const studies = numberOf(t, 'total')
    const data = { previous, dropped, new: fresh, total, studies }
    const holds = previous - dropped + fresh === total && studies <= total
    return [{ check: 'total', holds, data, stage: 'full-text' }, ...studyTotals(t)]
  }
  if (previous === 0) return []
  const ids = () => reportIds(all)
  return [{ check: 'previousShown', level: 'warning', holds: false, data: { n: previous }, ids }]
}

/** A new report can be of a study that the previous version has: the studies of both are not always their sum. */
function studyTotals(t: Tally): Finding[] {
  const kept = studiesOf(standingIn(previousOf(t.a), 'previous'))
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
