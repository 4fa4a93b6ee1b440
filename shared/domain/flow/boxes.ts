import {
  box,
  countReasons,
  identifiedBox,
  reasonLines,
  removedBefore,
  reportBox,
  reportIds,
  studyBox,
  withBefore,
} from './counts.ts'
import type { FlowRecord, FlowSource } from './facts.ts'
import type { FlowBox, FlowForm, FlowLine } from './flow.ts'
import { type Arranged, isAssessed, isSought, type Placed } from './places.ts'

/** The boxes of a form, in reading order. */
export function buildBoxes(a: Arranged, form: FlowForm): FlowBox[] {
  if (form === '2009') return boxes2009(a)
  if (form === '2020' || form === 'scr') return boxesOneColumn(a, form)
  return boxesTwoColumns(a, form)
}

const destinations = ['background', 'ongoing', 'protocol', 'awaiting', 'replaced'] as const

function boxes2009(a: Arranged): FlowBox[] {
  const searched = current(a).filter((member) => member.stream !== 'full-text')
  const late = current(a).filter((member) => member.stream === 'full-text')
  const databases = identifiedBox('identified.databases', a, sourcesOf(a, ['database', 'register']))
  const lost = at(current(a), 'notRetrieved')
  return [
    databases,
    identifiedBox('identified.other', a, sourcesOf(a, ['other'])),
    duplicatesBox('removed.duplicates', [...searched.flatMap(repeated), ...foundAgain(a)], a.facts.sources),
    reportBox('afterDuplicates', 'records', searched),
    ...unlessEmpty(removalBoxes(searched)),
    reportBox('screened', 'records', screened(searched)),
    excludedByTitle(a, searched, '2009'),
    ...unlessEmpty([reportBox('notRetrieved', 'reports', lost)]),
    reportBox('assessed.fullText', 'reports', assessed(searched)),
    ...unlessEmpty([reportBox('entered.fullText', 'reports', late)]),
    ...fullTextBoxes(a, current(a), ''),
    studyBox('included', at(current(a), 'included')),
  ]
}

function boxesOneColumn(a: Arranged, form: FlowForm): FlowBox[] {
  const all = current(a)
  const searched = all.filter((member) => member.stream !== 'full-text')
  const late = all.filter((member) => member.stream === 'full-text')
  const others = sourcesOf(a, ['other'])
  const lateRecords = late.flatMap((member) => member.report.records)
  const other = identifiedBox('identified.other', a, others, lateRecords)
  return [
    identifiedBox('identified.databases', a, sourcesOf(a, ['database'])),
    identifiedBox('identified.registers', a, sourcesOf(a, ['register'])),
    ...(others.length > 0 || lateRecords.length > 0 ? [other] : []),
    duplicatesBox('removed.duplicates', [...all.flatMap(repeated), ...foundAgain(a)], a.facts.sources),
    ...removalBoxes(searched),
    reportBox('screened', 'records', screened(searched)),
    excludedByTitle(a, searched, form),
    ...unlessEmpty([reportBox('entered.fullText', 'reports', late)]),
    ...retrievalBoxes(all, ''),
    ...fullTextBoxes(a, all, ''),
    studyBox('included', at(all, 'included')),
  ]
}

function boxesTwoColumns(a: Arranged, form: FlowForm): FlowBox[] {
  const all = current(a)
  const db = all.filter((member) => member.stream === 'db')
  const other = all.filter((member) => member.stream !== 'db')
  const dbSources = sourcesOf(a, ['database', 'register'])
  const previous = a.placed.filter((member) => member.report.previous)
  const repeats = [...db.flatMap((member) => member.db.slice(1)), ...previous.flatMap((member) => member.db)]
  const otherRepeats = [
    ...all.flatMap((member) => (member.stream === 'db' ? member.other : repeated(member))),
    ...previous.flatMap((member) => member.other),
  ]
  const kept = at(previous, 'previous')
  const updated = form === '2020-updated'
  return [
    ...(updated ? [studyBox('previous', previous)] : []),
    identifiedBox('identified.databases', a, sourcesOf(a, ['database'])),
    identifiedBox('identified.registers', a, sourcesOf(a, ['register'])),
    duplicatesBox('removed.duplicates', repeats, dbSources),
    ...removalBoxes(db),
    reportBox('screened', 'records', screened(db)),
    excludedByTitle(a, db, form),
    ...retrievalBoxes(db, ''),
    ...fullTextBoxes(a, db, ''),
    otherMethodsBox(a, other),
    duplicatesBox('other.removed.duplicates', otherRepeats, sourcesOf(a, ['other'])),
    ...unlessEmpty([
      reportBox('other.removed.beforeScreening', 'records', [
        ...at(other, 'removed.automation'),
        ...at(other, 'removed.other'),
      ]),
    ]),
    reportBox('other.excluded.titleAbstract', 'records', at(other, 'excluded.titleAbstract')),
    ...retrievalBoxes(other, 'other.'),
    ...fullTextBoxes(a, other, 'other.'),
    studyBox('included', at(all, 'included')),
    ...(updated ? [studyBox('total', [...kept, ...at(all, 'included')])] : []),
  ]
}

/** Everything but the reports of an earlier version of the review. */
function current(a: Arranged): Placed[] {
  return a.placed.filter((member) => !member.report.previous)
}

function at(members: readonly Placed[], place: Placed['place']): Placed[] {
  return members.filter((member) => member.place === place)
}

function unlessEmpty(boxes: FlowBox[]): FlowBox[] {
  return boxes.filter((each) => each.n !== 0)
}

function sourcesOf(a: Arranged, kinds: FlowSource['kind'][]): FlowSource[] {
  return a.searchedSources.filter((source) => kinds.includes(source.kind))
}

/** What the searches of this version found of reports of an earlier one: each is there already. */
function foundAgain(a: Arranged): string[] {
  return a.placed.flatMap((member) => (member.report.previous ? [...member.db, ...member.other] : []))
}

/** All records of a report but one. */
function repeated(member: Placed): string[] {
  return member.report.records.slice(1)
}

function screened(members: readonly Placed[]): Placed[] {
  return members.filter((member) => !member.place.startsWith('removed.'))
}

function assessed(members: readonly Placed[]): Placed[] {
  return members.filter((member) => isAssessed(member.place))
}

function duplicatesBox(key: string, ids: string[], sources: readonly FlowSource[]): FlowBox {
  return withBefore(box(key, 'records', 'record', ids), removedBefore(sources))
}

function removalBoxes(members: readonly Placed[]): FlowBox[] {
  return [
    reportBox('removed.automation', 'records', at(members, 'removed.automation')),
    reportBox('removed.other', 'records', at(members, 'removed.other')),
  ]
}

/** PRISMA-ScR asks for reasons at this stage too; the others ask only to tell people's exclusions from a tool's. */
function excludedByTitle(a: Arranged, members: readonly Placed[], form: FlowForm): FlowBox {
  const excluded = at(members, 'excluded.titleAbstract')
  const byTool = excluded.filter((member) => member.report.titleAbstract.by === 'automation')
  const byPeople = excluded.filter((member) => member.report.titleAbstract.by !== 'automation')
  const lines: FlowLine[] = []
  if (form === 'scr' && byPeople.some((member) => member.report.titleAbstract.reason)) {
    lines.push(...reasonLines(countReasons(a.facts, byPeople, 'title-abstract')))
  } else if (byTool.length > 0) {
    lines.push(ownLine('human', 'By people', byPeople))
  }
  if (byTool.length > 0) lines.push(ownLine('automation', 'By automation tools', byTool))
  return { ...reportBox('excluded.titleAbstract', 'records', excluded), ...(lines.length > 0 ? { lines } : {}) }
}

function ownLine(id: string, label: string, members: readonly Placed[]): FlowLine {
  return { id, label, code: `line.${id}`, n: members.length, ids: reportIds(members) }
}

function retrievalBoxes(members: readonly Placed[], prefix: '' | 'other.'): FlowBox[] {
  const sought = members.filter((member) => isSought(member.place))
  return [
    reportBox(`${prefix}sought`, 'reports', sought),
    reportBox(`${prefix}notRetrieved`, 'reports', at(members, 'notRetrieved')),
    reportBox(`${prefix}assessed.fullText`, 'reports', assessed(members)),
  ]
}

function fullTextBoxes(a: Arranged, members: readonly Placed[], prefix: '' | 'other.'): FlowBox[] {
  const excluded = at(members, 'excluded.fullText')
  const lines = reasonLines(countReasons(a.facts, excluded, 'full-text'))
  return [
    { ...reportBox(`${prefix}excluded.fullText`, 'reports', excluded), ...(lines.length > 0 ? { lines } : {}) },
    ...unlessEmpty(
      destinations.map((where) =>
        reportBox(`${prefix}destination.${where}`, 'reports', at(members, `destination.${where}`)),
      ),
    ),
  ]
}

const methods = ['website', 'organisation', 'citation', 'personal', 'other'] as const

function otherMethodsBox(a: Arranged, members: readonly Placed[]): FlowBox {
  const late = new Set(
    members.filter((member) => member.stream === 'full-text').flatMap((member) => member.report.records),
  )
  const byMethod = new Map<string, string[]>(methods.map((method) => [method, []]))
  const add = ({ id, source }: FlowRecord) => byMethod.get(a.sources.get(source)?.method ?? 'other')?.push(id)
  for (const record of a.searched) if ((a.sources.get(record.source)?.kind ?? 'other') === 'other') add(record)
  if (late.size > 0) for (const record of a.facts.records) if (late.has(record.id)) add(record)
  const others = sourcesOf(a, ['other'])
  const lines = methods.flatMap((method): FlowLine[] => {
    const ids = byMethod.get(method) ?? []
    const before = removedBefore(others.filter((source) => (source.method ?? 'other') === method))
    const line = { id: method, label: method, code: `method.${method}`, n: ids.length, ids }
    return ids.length + before > 0 ? [withBefore(line, before)] : []
  })
  const counted = box('other.identified', 'records', 'record', [...byMethod.values()].flat())
  return { ...withBefore(counted, removedBefore(others)), lines }
}
