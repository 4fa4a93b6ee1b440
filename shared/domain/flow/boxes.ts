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
import { type FlowBox, type FlowForm, type FlowLine, hasTwoColumns, isUpdated } from './flow.ts'
import { recordsBySource, standingIn, streamsOf } from './grouped.ts'
import type { Placed } from './place.ts'
import { type Arranged, currentOf, isAssessed, isSought, previousOf } from './places.ts'

/** The boxes of a form, in reading order. */
export function buildBoxes(a: Arranged, form: FlowForm): FlowBox[] {
  if (form === '2009') return boxes2009(a)
  return hasTwoColumns(form) ? boxesTwoColumns(a, form) : boxesOneColumn(a, form)
}

const destinations = ['background', 'ongoing', 'protocol', 'awaiting', 'replaced'] as const

function boxes2009(a: Arranged): FlowBox[] {
  const all = currentOf(a)
  const { searched, late } = streamsOf(all)
  const databases = identifiedBox('identified.databases', a, sourcesOf(a, ['database', 'register']))
  const lost = at(all, 'notRetrieved')
  return [
    databases,
    identifiedBox('identified.other', a, sourcesOf(a, ['other'])),
    duplicatesBox('removed.duplicates', [...repeated(searched), ...foundAgain(a)], a.facts.sources),
    reportBox('afterDuplicates', 'records', searched),
    ...unlessEmpty(removalBoxes(searched)),
    reportBox('screened', 'records', screened(searched)),
    excludedByTitle(a, searched, '2009'),
    ...unlessEmpty([reportBox('notRetrieved', 'reports', lost)]),
    reportBox('assessed.fullText', 'reports', assessed(searched)),
    ...unlessEmpty([reportBox('entered.fullText', 'reports', late)]),
    ...fullTextBoxes(a, all, ''),
    studyBox('included', at(all, 'included')),
  ]
}

function boxesOneColumn(a: Arranged, form: FlowForm): FlowBox[] {
  const all = currentOf(a)
  const { searched, late } = streamsOf(all)
  const others = sourcesOf(a, ['other'])
  const lateRecords = late.flatMap((member) => member.report.records)
  const other = identifiedBox('identified.other', a, others, lateRecords)
  const [previous, total] = versionBoxes(a, form)
  return [
    ...previous,
    identifiedBox('identified.databases', a, sourcesOf(a, ['database'])),
    identifiedBox('identified.registers', a, sourcesOf(a, ['register'])),
    ...(others.length > 0 || lateRecords.length > 0 ? [other] : []),
    duplicatesBox('removed.duplicates', [...repeated(all), ...foundAgain(a)], a.facts.sources),
    ...removalBoxes(searched),
    reportBox('screened', 'records', screened(searched)),
    excludedByTitle(a, searched, form),
    ...unlessEmpty([reportBox('entered.fullText', 'reports', late)]),
    ...retrievalBoxes(all, ''),
    ...fullTextBoxes(a, all, ''),
    studyBox('included', at(all, 'included')),
    ...total,
  ]
}

/** For an updated review, what its previous version had included, before all else; and the whole of both, after it. */
function versionBoxes(a: Arranged, form: FlowForm): [FlowBox[], FlowBox[]] {
  if (!isUpdated(form)) return [[], []]
  const previous = previousOf(a)
  const whole = [...at(previous, 'previous'), ...at(currentOf(a), 'included')]
  return [[studyBox('previous', previous)], [studyBox('total', whole)]]
}

function boxesTwoColumns(a: Arranged, form: FlowForm): FlowBox[] {
  const all = currentOf(a)
  const { db, other } = streamsOf(all)
  const dbSources = sourcesOf(a, ['database', 'register'])
  const repeats = [
    ...db.flatMap((member) => (member.db.length > 1 ? member.db.slice(1) : [])),
    ...previousOf(a).flatMap((member) => member.db),
  ]
  const otherRepeats = [
    ...db.flatMap((member) => (member.other.length > 0 ? member.other : [])),
    ...repeated(other),
    ...previousOf(a).flatMap((member) => member.other),
  ]
  const [previous, total] = versionBoxes(a, form)
  return [
    ...previous,
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
    ...total,
  ]
}

function at(members: readonly Placed[], place: Placed['place']): readonly Placed[] {
  return standingIn(members, place)
}

function unlessEmpty(boxes: FlowBox[]): FlowBox[] {
  return boxes.filter((each) => each.n !== 0)
}

function sourcesOf(a: Arranged, kinds: FlowSource['kind'][]): FlowSource[] {
  return a.searchedSources.filter((source) => kinds.includes(source.kind))
}

/** What the searches of this version found of reports of an earlier one: each is there already. */
function foundAgain(a: Arranged): string[] {
  return previousOf(a).flatMap((member) => [...member.db, ...member.other])
}

/** All records of each report but one. */
function repeated(members: readonly Placed[]): string[] {
  const ids: string[] = []
  for (const { report } of members)
    for (let i = 1; i < report.records.length; i++) ids.push(report.records[i] as string)
  return ids
}

function screened(members: readonly Placed[]): Placed[] {
  return members.filter(({ place }) => place !== 'removed.automation' && place !== 'removed.other')
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

function isOther(a: Arranged, source: string): boolean {
  return (a.sources.get(source)?.kind ?? 'other') === 'other'
}

function hasOther(a: Arranged): boolean {
  return [...recordsBySource(a.searched).keys()].some((source) => isOther(a, source))
}

const methods = ['website', 'organisation', 'citation', 'personal', 'other'] as const

function otherMethodsBox(a: Arranged, members: readonly Placed[]): FlowBox {
  const late = new Set(
    members.filter((member) => member.stream === 'full-text').flatMap((member) => member.report.records),
  )
  const byMethod = new Map<string, string[]>(methods.map((method) => [method, []]))
  const add = ({ id, source }: FlowRecord) => byMethod.get(a.sources.get(source)?.method ?? 'other')?.push(id)
  if (hasOther(a)) for (const record of a.searched) if (isOther(a, record.source)) add(record)
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
