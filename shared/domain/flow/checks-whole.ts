import { reportIds } from './counts.ts'
import type { FlowReport } from './facts.ts'
import type { Finding } from './finding.ts'
import { positionOf, recordsBySource, standingIn } from './grouped.ts'
import { count, gathering, keeping } from './parts.ts'
import type { Placed } from './place.ts'
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
  const total = count(t.current)
  return { check: 'accounted', holds: sum === total, data: { ...data, total }, stage: 'full-text' }
}

/** A record that was merged into a report is no report besides, which could be decided on by itself. */
function oneDecision(t: Tally): Finding {
  const { records, reports } = t.a.facts
  const ids = namedOtherwise(reports).flatMap((part) => part.filter((id) => positionOf(records, id) !== undefined))
  const data = { wrong: ids.length, total: count(reports) }
  return { check: 'oneDecision', holds: ids.length === 0, data, ids: () => ids }
}

/** The ids of reports that bear the id of none of their records. */
const namedOtherwise = gathering(({ id, records }: FlowReport) => (records.includes(id) ? [] : [id]))
const joinedSince = keeping(({ place, report }: Placed) => isSought(place) && (report.joined ?? 1) > 1)
const byTools = keeping(({ report }: Placed) => report.titleAbstract.by === 'automation')
const cameBothWays = keeping(({ db, other }: Placed) => db.length > 0 && other.length > 0)

/** Why fewer are sought than were included on title and abstract: some were joined since. */
function joined(t: Tally): Finding[] {
  const reports = joinedSince(t.current)
  if (reports.length === 0) return []
  const were = reports.flat().reduce((sum, { report }) => sum + (report.joined ?? 1), 0)
  const data = { n: count(reports), were }
  const ids = () => reportIds(reports)
  return [{ check: 'joined', level: 'info', holds: true, data, ids, stage: 'title-abstract' }]
}

/** What a tool excluded and nobody saw must be told apart in the box. */
function automationExcluded(t: Tally): Finding[] {
  const n = count(byTools(standingIn(t.current, 'excluded.titleAbstract')))
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
  const both = cameBothWays(t.current)
  if (both.length === 0) return []
  return [{ check: 'bothWays', level: 'info', holds: true, data: { n: count(both) }, ids: () => reportIds(both) }]
}

/** Records of other methods of which nobody said what method: they cannot be told apart in the figure. */
function methodSaid(t: Tally): Finding[] {
  const found = recordsBySource(t.a.searched)
  const silent = t.a.facts.sources.filter(({ id, kind, method }) => kind === 'other' && !method && found.has(id))
  if (silent.length === 0) return []
  const unsaid = silent.map(({ id }) => found.get(id) ?? [])
  const data = { n: count(unsaid), sources: silent.map(({ name }) => name).join(', ') }
  return [{ check: 'methodSaid', level: 'warning', holds: false, data, ids: () => unsaid.flat() }]
}
