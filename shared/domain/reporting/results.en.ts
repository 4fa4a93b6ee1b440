import { gap, joined, type Piece, say } from './pieces.ts'
import type { Results } from './results.ts'
import { capital, type Tell } from './tell.ts'

const kept = {
  background: ['kept as background', 'kept as background'],
  ongoing: ['set aside as a report of an ongoing study', 'set aside as reports of ongoing studies'],
  protocol: ['set aside as a protocol', 'set aside as protocols'],
  awaiting: ['left awaiting classification', 'left awaiting classification'],
  replaced: ['replaced by other reports of the same work', 'replaced by other reports of the same work'],
} as const

/** English sentences of the results section. */
export function resultsEn(t: Tell): Results {
  return {
    identified: identified(t),
    bySource: bySource(t),
    screened: screened(t),
    assessed: assessed(t),
    excluded: excluded(t),
    destinations: destinations(t),
    included: included(t),
    pending: pending(t),
    charted: charted(t),
    findings: say`The findings of the included studies ${gap('what the studies found, to be written by the authors')}.`,
  }
}

const many = (n: number | null, one: string, more = `${one}s`) => (n === 1 ? one : more)

function identified(t: Tell): Piece[] {
  const [databases, registers, other] = [t.n('identified.databases'), t.n('identified.registers'), t.otherRecords()]
  const parts = [
    databases ? say`${t.box('identified.databases')} ${many(databases, 'record')} in databases` : [],
    registers ? say`${t.box('identified.registers')} ${many(registers, 'record')} in registers` : [],
    other && other.n > 0 ? say`${other} ${many(other.n, 'record')} by other methods` : [],
  ].filter((part) => part.length > 0)
  if (parts.length === 0)
    return say`The search identified ${gap('how many records were found: nothing has been imported')}.`
  return say`The search identified ${t.list(parts)}.`
}

function bySource(t: Tell): Piece[] {
  const lines = [...t.lines('identified.databases'), ...t.lines('identified.registers'), ...t.lines('identified.other')]
  if (lines.length < 2) return []
  return say`By source: ${joined(
    lines.map(({ label, piece }) => say`${label} (n\u00a0=\u00a0${piece})`),
    ', ',
  )}.`
}

/** What a box counts by its lines, in brackets; nothing where it has none. */
function byLine(t: Tell, box: string): Piece[] {
  const lines = t.lines(box).map(({ label, piece }) => say`${label}, n\u00a0=\u00a0${piece}`)
  return lines.length === 0 ? [] : say` (${joined(lines, '; ')})`
}

function screened(t: Tell): Piece[] {
  const [duplicates, automatic, other] = [t.n('removed.duplicates'), t.n('removed.automation'), t.n('removed.other')]
  const removed = [
    duplicates ? say`${t.box('removed.duplicates')} ${many(duplicates, 'duplicate record')}` : [],
    automatic
      ? say`${t.box('removed.automation')} ${many(automatic, 'record')} that a tool marked as ineligible${byLine(t, 'removed.automation')}`
      : [],
    other ? say`${t.box('removed.other')} ${many(other, 'record')} for other reasons${byLine(t, 'removed.other')}` : [],
  ].filter((part) => part.length > 0)
  const n = t.n('screened')
  if (n === 0 && removed.length === 0) return []
  const after = removed.length === 0 ? say`In all, ` : say`After removal of ${t.list(removed)}, `
  const excluded =
    t.n('excluded.titleAbstract') === null
      ? say`; how many of them were excluded is ${t.box('excluded.titleAbstract')}`
      : say`, and ${t.box('excluded.titleAbstract')} of them ${t.n('excluded.titleAbstract') === 1 ? 'was' : 'were'} excluded`
  const { titleAbstract, titleAbstractConflicts } = t.facts.flow.pending
  const done = titleAbstract === 0 && titleAbstractConflicts === 0 ? 'screened' : 'up for screening'
  const left = t.unscreened()
  const tool = left ? say`, ${left.piece} of these by an automation tool and screened by nobody` : []
  return say`${after}${t.box('screened')} ${many(n, 'record')} ${n === 1 ? 'was' : 'were'} ${done} on title and abstract${excluded}${tool}.${early(t)}`
}

/** PRISMA-ScR asks for the reasons at this stage too. */
function early(t: Tell): Piece[] {
  const reasons = t.earlyReasons().map(({ label, piece }) => say`${label} (n\u00a0=\u00a0${piece})`)
  return reasons.length === 0 ? [] : say` Their main reasons were: ${joined(reasons, '; ')}.`
}

function assessed(t: Tell): Piece[] {
  const [lost, read, late] = [t.n('notRetrieved'), t.n('assessed.fullText'), t.n('entered.fullText')]
  const through = t.letThrough()
  if (!through || t.n('sought') === null) {
    return t.n('sought') === null
      ? say`What was sought and assessed in full text is ${t.box('sought')}.`
      : say`${t.box('sought')} ${many(t.n('sought'), 'report')} went on to full text.`
  }
  if (t.n('sought') === 0) return []
  const waiting = t.facts.flow.pending.retrieval ?? 0
  const lateToo = late
    ? say`, and ${t.box('entered.fullText')} more came in at full text, without screening on title and abstract`
    : []
  const could =
    lost === 0
      ? waiting === 0
        ? say` All were retrieved, and`
        : say` None of them is known to be out of reach;`
      : say` The full text of ${t.box('notRetrieved')} could not be had;`
  return say`${capital(say`the full text of ${through} ${many(through.n, 'report')} was sought`)}${lateToo}.${could} ${t.box('assessed.fullText')} ${read === 1 ? 'was' : 'were'} assessed for eligibility.`
}

function excluded(t: Tell): Piece[] {
  const n = t.n('excluded.fullText')
  if (n === null)
    return t.n('sought') === null ? [] : say`How many were excluded at full text is ${t.box('excluded.fullText')}.`
  if (n === 0) return []
  const lines = t.lines('excluded.fullText').map(({ label, piece }) => say`${label} (n\u00a0=\u00a0${piece})`)
  return say`At full text, ${t.box('excluded.fullText')} ${many(n, 'report')} ${n === 1 ? 'was' : 'were'} excluded${lines.length > 0 ? say`, for these reasons: ${joined(lines, '; ')}` : []}.`
}

function destinations(t: Tell): Piece[] {
  const parts = (Object.keys(kept) as (keyof typeof kept)[]).flatMap((to) => {
    const n = t.n(`destination.${to}`)
    return n ? [say`${t.box(`destination.${to}`)} ${n === 1 ? 'was' : 'were'} ${kept[to][n === 1 ? 0 : 1]}`] : []
  })
  return parts.length === 0 ? [] : say`Of the remaining reports, ${t.list(parts)}.`
}

function included(t: Tell): Piece[] {
  const [studies, reports] = [t.n('included'), t.n('included', 'reports')]
  if (studies === null || reports === null) return say`How many studies are included is ${t.box('included')}.`
  if (studies === 0) return say`The review includes ${gap('how many studies are included: none is yet')}.`
  const { years } = t.facts
  const year = (n: number, formula: string) => ({
    kind: 'number' as const,
    n,
    unit: 'years' as const,
    shown: String(n),
    place: { room: 'included' as const },
    formula,
  })
  const from = years && year(years.from, 'Year of the oldest included report')
  const to = years && year(years.to, 'Year of the newest included report')
  const when =
    !from || !to
      ? []
      : years.from === years.to
        ? say`, published in ${from}`
        : say`, published between ${from} and ${to}`
  return say`The review includes ${t.box('included')} ${many(studies, 'study', 'studies')}, described in ${t.box('included', 'reports')} ${many(reports, 'report')}${when}.`
}

function pending(t: Tell): Piece[] {
  const { pending: p } = t.facts.flow
  const place = { room: 'flow' as const }
  const wait = (n: number | null, what: string) =>
    n ? [say`${t.count({ n, unit: 'reports', place, formula: `Reports that wait: ${what}` })} ${what}`] : []
  const parts = [
    ...wait(p.titleAbstract, 'undecided on title and abstract'),
    ...wait(p.titleAbstractConflicts, 'in conflict on title and abstract'),
    ...wait(p.retrieval, 'awaiting retrieval'),
    ...wait(p.fullText, 'undecided at full text'),
    ...wait(p.fullTextConflicts, 'in conflict at full text'),
  ]
  return parts.length === 0
    ? []
    : say`These numbers are interim: ${t.list(parts)} ${gap('reports that wait: decide on them before reporting')}.`
}

function charted(t: Tell): Piece[][] {
  const { charted: fields } = t.facts
  if (fields === null)
    return [
      say`What was charted is ${t.facts.closed.length > 0 ? t.hidden() : gap('what was charted is not known to you yet')}.`,
    ]
  const closed = t.facts.forms.filter((form) => form.isClosed)
  const hidden = closed.map(
    ({ name }) => say`What was charted with ${t.quote(name)} is ${gap(`not known to you while ${name} is blind`)}.`,
  )
  const said = fields.map((field) => {
    const place = { room: 'evidence' as const, line: field.id }
    const count = (n: number, label: string) =>
      t.count({
        n,
        unit: 'studies',
        place,
        formula: `Included studies whose answer to ${t.quote(field.label)} is ${label}`,
      })
    const known = t.count({
      n: field.known,
      unit: 'studies',
      place,
      formula: `Included studies with an answer to ${t.quote(field.label)}`,
    })
    const list = field.categories.map(({ label, n }) => say`${label} (n\u00a0=\u00a0${count(n, label)})`)
    return say`${field.label}, charted for ${known} ${many(field.known, 'study', 'studies')}${field.several ? ', of which one may have several' : ''}: ${joined(list, ', ')}.`
  })
  return [...said, ...hidden]
}
