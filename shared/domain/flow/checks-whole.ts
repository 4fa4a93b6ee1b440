import type { Finding } from './finding.ts'
import { recordFinder, recordsBySource, standingIn } from './grouped.ts'
import { isSought } from './places.ts'
import { inPlaces, numberOf, type Tally } from './tally.ts'

/** Checks of the flow as a whole: of its numbers as such, that nothing vanishes, and of what a reader would stumble over. */
export function wholeChecks(t: Tally): Finding[] {
  return [
    wholeNumbers(t),
    accounted(t),
    oneDecision(t),
    ...joined(t),
    ...automationExcluded(t),
    ...bothWays(t),
    ...methodSaid(t),
  ]
}

function wholeNumbers(t: Tally): Finding {
  const numbers = t.boxes.flatMap(({ n, reports, lines = [] }) => [n, reports ?? 0, ...lines.map((line) => line.n)])
  const wrong = numbers.filter((n) => n !== null && !(Number.isSafeInteger(n) && n >= 0)).length
  return { check: 'wholeNumbers', holds: wrong === 0, data: { wrong, total: numbers.length } }
}

/** Of the boxes and of what waits, since no report may be in none of them, and none in two. */
function accounted(t: Tally): Finding {
  const both = (key: string) => numberOf(t, key) + numberOf(t, `other.${key}`)
  const gone = ['removed.automation', 'removed.other', 'removed.beforeScreening'].reduce(
    (sum, key) => sum + both(key),
    0,
  )
  const kept = ['background', 'ongoing', 'protocol', 'awaiting', 'replaced'] as const
  const data = {
    removed: gone,
    titleAbstract: both('excluded.titleAbstract'),
    notRetrieved: both('notRetrieved'),
    fullText: both('excluded.fullText'),
    elsewhere: kept.reduce((sum, where) => sum + both(`destination.${where}`), 0),
    included: t.boxes.find(({ key }) => key === 'included')?.reports ?? 0,
    waiting: inPlaces(
      t.current,
      'pending.titleAbstract',
      'conflict.titleAbstract',
      'pending.retrieval',
      'pending.fullText',
      'conflict.fullText',
    ),
  }
  const sum = Object.values(data).reduce((all, n) => all + n, 0)
  const total = t.current.length
  return { check: 'accounted', holds: sum === total, data: { ...data, total }, stage: 'full-text' }
}

/** A record that was merged into a report is no report besides, which could be decided on by itself. */
function oneDecision(t: Tally): Finding {
  const { records, reports } = t.a.facts
  const find = recordFinder(records)
  const ids = reports
    .filter(({ id, records: own }) => id !== own[0] && !own.includes(id) && find(id) !== undefined)
    .map(({ id }) => id)
  return { check: 'oneDecision', holds: ids.length === 0, data: { wrong: ids.length, total: reports.length }, ids }
}

/** Why fewer are sought than were included on title and abstract: some were joined since. */
function joined(t: Tally): Finding[] {
  const reports = t.current.filter(({ place, report }) => isSought(place) && (report.joined ?? 1) > 1)
  if (reports.length === 0) return []
  const were = reports.reduce((sum, { report }) => sum + (report.joined ?? 1), 0)
  const ids = reports.map(({ report }) => report.id)
  return [{ check: 'joined', level: 'info', holds: true, data: { n: ids.length, were }, ids, stage: 'title-abstract' }]
}

/** What a tool excluded and nobody saw must be told apart in the box. */
function automationExcluded(t: Tally): Finding[] {
  const n = standingIn(t.current, 'excluded.titleAbstract').filter(
    ({ report }) => report.titleAbstract.by === 'automation',
  ).length
  if (n === 0) return []
  const shown = t.boxes
    .filter(({ key }) => key === 'excluded.titleAbstract' || key === 'other.excluded.titleAbstract')
    .flatMap(({ lines = [] }) => lines)
    .reduce((sum, line) => sum + (line.id === 'automation' ? (line.n ?? 0) : 0), 0)
  return [
    { check: 'automationExcluded', level: 'warning', holds: shown === n, data: { n, shown }, stage: 'title-abstract' },
  ]
}

function bothWays(t: Tally): Finding[] {
  const ids = t.current.filter(({ db, other }) => db.length > 0 && other.length > 0).map(({ report }) => report.id)
  return ids.length === 0 ? [] : [{ check: 'bothWays', level: 'info', holds: true, data: { n: ids.length }, ids }]
}

/** Records of other methods of which nobody said what method: they cannot be told apart in the figure. */
function methodSaid(t: Tally): Finding[] {
  const found = recordsBySource(t.a.searched)
  const silent = t.a.facts.sources.filter(({ id, kind, method }) => kind === 'other' && !method && found.has(id))
  if (silent.length === 0) return []
  const ids = silent.flatMap(({ id }) => found.get(id) ?? [])
  const data = { n: ids.length, sources: silent.map(({ name }) => name).join(', ') }
  return [{ check: 'methodSaid', level: 'warning', holds: false, data, ids }]
}
