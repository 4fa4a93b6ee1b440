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
import type { FlowSource } from './facts.ts'
import { type FlowBox, type FlowForm, type FlowLine, hasTwoColumns, isUpdated } from './flow.ts'
import { positionOf, recordsBySource, standingIn, streamsOf } from './grouped.ts'
import { changed, count, gathering, type InParts, keeping, listing } from './parts.ts'
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
    duplicatesBox('removed.duplicates', [...repeated(searched), ...foundAgain(previousOf(a))], a.facts.sources),
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
  const lateRecords = recordsOf(late)
  const other = identifiedBox('identified.other', a, others, lateRecords)
  const [previous, total] = versionBoxes(a, form)
  return [
    ...previous,
    identifiedBox('identified.databases', a, sourcesOf(a, ['database'])),
    identifiedBox('identified.registers', a, sourcesOf(a, ['register'])),
    ...(others.length > 0 || lateRecords.length > 0 ? [other] : []),
    duplicatesBox('removed.duplicates', [...repeated(all), ...foundAgain(previousOf(a))], a.facts.sources),
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
  const repeats = [...repeatedOfDb(db), ...dbRecords(previousOf(a))]
  const otherRepeats = [...otherRecords(db), ...repeated(other), ...otherRecords(previousOf(a))]
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
    excludedByTitle(a, other, form, 'other.'),
    ...retrievalBoxes(other, 'other.'),
    ...fullTextBoxes(a, other, 'other.'),
    studyBox('included', at(all, 'included')),
    ...total,
  ]
}

function at(members: InParts<Placed>, place: Placed['place']): InParts<Placed> {
  return standingIn(members, place)
}

function unlessEmpty(boxes: FlowBox[]): FlowBox[] {
  return boxes.filter((each) => each.n !== 0)
}

function sourcesOf(a: Arranged, kinds: FlowSource['kind'][]): FlowSource[] {
  return a.searchedSources.filter((source) => kinds.includes(source.kind))
}

const recordsOf = gathering(({ report }: Placed) => report.records)
const dbRecords = gathering(({ db }: Placed) => db)
const otherRecords = gathering(({ other }: Placed) => other)

/** What the searches of this version found of reports of an earlier one: each is there already. */
const foundAgain = gathering(({ db, other }: Placed) => [...db, ...other])

/** All records of each report but one. */
const repeated = gathering(({ report: { records } }: Placed) => allButOne(records))

/** Of those that databases and registers gave, all but one. */
const repeatedOfDb = gathering(({ db }: Placed) => allButOne(db))

function allButOne(ids: readonly string[]): readonly string[] {
  return ids.length > 1 ? ids.slice(1) : []
}

const screened = keeping(({ place }: Placed) => place !== 'removed.automation' && place !== 'removed.other')
const sought = keeping(({ place }: Placed) => isSought(place))
const assessed = keeping(({ place }: Placed) => isAssessed(place))

function duplicatesBox(key: string, ids: InParts<string>, sources: readonly FlowSource[]): FlowBox {
  const counted = box(key, 'records', 'record', count(ids), () => ids.flat())
  return withBefore(counted, removedBefore(sources))
}

function removalBoxes(members: InParts<Placed>): FlowBox[] {
  return [
    reportBox('removed.automation', 'records', at(members, 'removed.automation')),
    reportBox('removed.other', 'records', at(members, 'removed.other')),
  ]
}

/** PRISMA-ScR asks for reasons at this stage too; the others ask only to tell people's exclusions from a tool's. */
const byTools = keeping(({ report }: Placed) => report.titleAbstract.by === 'automation')
const byHand = keeping(({ report }: Placed) => report.titleAbstract.by !== 'automation')

function excludedByTitle(a: Arranged, members: InParts<Placed>, form: FlowForm, prefix: '' | 'other.' = ''): FlowBox {
  const excluded = at(members, 'excluded.titleAbstract')
  const byTool = byTools(excluded)
  const byPeople = byHand(excluded)
  const lines: FlowLine[] = []
  const reasons = form === 'scr' ? countReasons(a.facts, byPeople, 'title-abstract') : []
  if (reasons.some(({ reason }) => reason !== '')) {
    lines.push(...reasonLines(reasons))
  } else if (byTool.length > 0) {
    lines.push(ownLine('human', 'By people', byPeople))
  }
  if (byTool.length > 0) lines.push(ownLine('automation', 'By automation tools', byTool))
  return withLines(reportBox(`${prefix}excluded.titleAbstract`, 'records', excluded), lines)
}

function ownLine(id: string, label: string, members: InParts<Placed>): FlowLine {
  return listing({ id, label, code: `line.${id}`, n: count(members) }, 'ids', () => reportIds(members))
}

function withLines(counted: FlowBox, lines: FlowLine[]): FlowBox {
  return lines.length > 0 ? changed(counted, { lines }) : counted
}

function retrievalBoxes(members: InParts<Placed>, prefix: '' | 'other.'): FlowBox[] {
  return [
    reportBox(`${prefix}sought`, 'reports', sought(members)),
    reportBox(`${prefix}notRetrieved`, 'reports', at(members, 'notRetrieved')),
    reportBox(`${prefix}assessed.fullText`, 'reports', assessed(members)),
  ]
}

function fullTextBoxes(a: Arranged, members: InParts<Placed>, prefix: '' | 'other.'): FlowBox[] {
  const excluded = at(members, 'excluded.fullText')
  const lines = reasonLines(countReasons(a.facts, excluded, 'full-text'))
  return [
    withLines(reportBox(`${prefix}excluded.fullText`, 'reports', excluded), lines),
    ...unlessEmpty(
      destinations.map((where) =>
        reportBox(`${prefix}destination.${where}`, 'reports', at(members, `destination.${where}`)),
      ),
    ),
  ]
}

const methods = ['website', 'organisation', 'citation', 'personal', 'other'] as const

/** How a source of another kind than databases and registers was found by; nothing for those. */
function methodOf(a: Arranged, source: string): (typeof methods)[number] | undefined {
  const found = a.sources.get(source)
  return (found?.kind ?? 'other') === 'other' ? (found?.method ?? 'other') : undefined
}

/** Records of other methods by method, and those of reports that entered at full text after them, each in their order. */
function otherMethodsBox(a: Arranged, members: InParts<Placed>): FlowBox {
  const found = recordsBySource(a.searched)
  const late = lateByMethod(a, members)
  const others = sourcesOf(a, ['other'])
  const lines = methods.flatMap((method): FlowLine[] => {
    const own = new Set([...found.keys()].filter((source) => methodOf(a, source) === method))
    const entered = late.get(method) ?? []
    const n = [...own].reduce((sum, source) => sum + (found.get(source)?.length ?? 0), entered.length)
    const before = removedBefore(others.filter((source) => (source.method ?? 'other') === method))
    if (n + before === 0) return []
    const line = listing({ id: method, label: method, code: `method.${method}`, n }, 'ids', () => [
      ...a.searched.flatMap(({ id, source }) => (own.has(source) ? [id] : [])),
      ...entered,
    ])
    return [withBefore(line, before)]
  })
  const n = lines.reduce((sum, line) => sum + (line.n ?? 0) - (line.beforeImport ?? 0), 0)
  const counted = box('other.identified', 'records', 'record', n, () => lines.flatMap(({ ids }) => ids))
  return changed(withBefore(counted, removedBefore(others)), { lines })
}

function lateByMethod(a: Arranged, members: InParts<Placed>): Map<string, string[]> {
  const { records } = a.facts
  const positions = recordsOf(streamsOf(members).late).flatMap((part) =>
    part.flatMap((id) => positionOf(records, id) ?? []),
  )
  const byMethod = new Map<string, string[]>()
  for (const position of positions.sort((one, other) => one - other)) {
    const { id, source } = records[position] as (typeof records)[number]
    const method = a.sources.get(source)?.method ?? 'other'
    byMethod.set(method, [...(byMethod.get(method) ?? []), id])
  }
  return byMethod
}
