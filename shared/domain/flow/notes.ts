import { isClosed } from './blank.ts'
import { removedBefore, reportIds } from './counts.ts'
import type { StageId } from './facts.ts'
import { type FlowData, type FlowNote, hasTwoColumns, isUpdated } from './flow.ts'
import { recordsBySource, standingIn } from './grouped.ts'
import { count, keeping, listing } from './parts.ts'
import type { Placed } from './place.ts'
import { previousOf } from './places.ts'
import { describeReplaced } from './replaced.ts'
import { inPlaces, numberOf, type Tally } from './tally.ts'
import { sentence } from './words.ts'

interface Remark {
  code: string
  data: FlowData
  /** Made when somebody wants them. */
  ids?: () => readonly string[]
  /** Left out while that stage is closed. */
  stage?: StageId
}

/** What has to be said under the figure, because no box of the form says it. */
export function writeNotes(t: Tally, closed: readonly StageId[]): FlowNote[] {
  const remarks: Remark[] = [
    ...beforeNotes(t),
    ...streamNotes(t),
    ...notes2009(t),
    ...unscreenedNotes(t),
    ...enteredNotes(t),
    ...replacedNotes(t),
    ...togetherNotes(t),
    ...studyNotes(t),
    ...versionNotes(t),
  ]
  if (closed.length > 0) remarks.push({ code: 'note.closed', data: {} })
  return remarks
    .filter((remark) => !remark.stage || !isClosed(closed, remark.stage))
    .map(({ code, data, ids = none }) => listing({ code, data, says: sentence('en', code, data) }, 'ids', ids))
}

const none = () => []

const cameByOther = keeping(({ other }: Placed) => other.length > 0)
const wasRemoved = keeping(({ place }: Placed) => place.startsWith('removed.'))
const byTools = keeping(({ report }: Placed) => report.titleAbstract.by === 'automation')
const together = {
  'title-abstract': keeping(({ report }: Placed) => report.titleAbstract.settled === 'together'),
  'full-text': keeping(({ report }: Placed) => report.fullText.settled === 'together'),
}

function beforeNotes(t: Tally): Remark[] {
  const n = removedBefore(t.a.facts.sources)
  return n > 0 ? [{ code: 'note.before', data: { n } }] : []
}

function streamNotes(t: Tally): Remark[] {
  if (t.form === '2009') return []
  if (!hasTwoColumns(t.form)) {
    const n = [...recordsBySource(t.a.searched)].reduce(
      (sum, [source, ids]) => sum + ((t.a.sources.get(source)?.kind ?? 'other') === 'other' ? ids.length : 0),
      0,
    )
    return n > 0 ? [{ code: 'note.pooled', data: { n } }] : []
  }
  const notes: Remark[] = []
  const data = {
    identified: numberOf(t, 'other.identified'),
    duplicates: numberOf(t, 'other.removed.duplicates'),
    removed: numberOf(t, 'other.removed.beforeScreening'),
    excluded: numberOf(t, 'other.excluded.titleAbstract'),
  }
  if (data.duplicates + data.removed + data.excluded > 0) {
    notes.push({ code: 'note.otherScreened', data, stage: 'title-abstract' })
  }
  const silent = t.a.facts.sources.filter(({ kind, method }) => kind === 'other' && !method)
  const unsaid = silent.map(({ id }) => recordsBySource(t.a.searched).get(id) ?? [])
  const sources = silent.map(({ name }) => name).join(', ')
  const n = count(unsaid)
  if (n > 0) notes.push({ code: 'note.methodNotSaid', data: { n, sources }, ids: () => unsaid.flat() })
  const both = cameByOther(t.db)
  if (both.length > 0) notes.push({ code: 'note.bothStreams', data: { n: count(both) }, ids: () => reportIds(both) })
  return notes
}

/** The 2009 form has no box for what was removed before screening or could not be retrieved. */
function notes2009(t: Tally): Remark[] {
  if (t.form !== '2009') return []
  const removed = wasRemoved(t.current)
  const lost = standingIn(t.current, 'notRetrieved')
  const notes: Remark[] = []
  if (removed.length > 0)
    notes.push({ code: 'note.removed', data: { n: count(removed) }, ids: () => reportIds(removed) })
  if (lost.length > 0) {
    const data = { n: count(lost) }
    notes.push({ code: 'note.notRetrieved', data, ids: () => reportIds(lost), stage: 'title-abstract' })
  }
  return notes
}

/** What a tool excluded, no person screened: by which tool and rule is told with the figure. */
function unscreenedNotes(t: Tally): Remark[] {
  const unscreened = byTools(standingIn(t.current, 'excluded.titleAbstract'))
  if (unscreened.length === 0) return []
  const tools = [...new Set(unscreened.flat().map(({ report }) => report.titleAbstract.tool?.trim() ?? ''))]
  const data = { n: count(unscreened), tools: tools.filter(Boolean).join('; ') }
  return [{ code: 'note.unscreened', data, ids: () => reportIds(unscreened), stage: 'title-abstract' }]
}

/** Said where the replaced reports do not already say that those replacing them entered at full text. */
function enteredNotes(t: Tally): Remark[] {
  const n = count(t.late)
  if (n === 0) return []
  const replaced = describeReplaced(t)
  if (replaced && replaced.data.late === n && replaced.data.by === n && inPlaces(t.late, 'included') === n) return []
  const included = inPlaces(t.late, 'included')
  const waiting = inPlaces(t.late, 'pending.retrieval', 'pending.fullText', 'conflict.fullText')
  const data = { n, included, waiting, excluded: n - included - waiting }
  return [{ code: 'note.entered', data, ids: () => reportIds(t.late), stage: 'full-text' }]
}

function replacedNotes(t: Tally): Remark[] {
  const described = describeReplaced(t)
  if (!described) return []
  return [{ code: 'note.replaced', data: described.data, ids: () => described.ids, stage: 'full-text' }]
}

/** Conflicts that had no third person: a reader of the review wants to know. */
function togetherNotes(t: Tally): Remark[] {
  return (['title-abstract', 'full-text'] as const).flatMap((stage) => {
    const settled = together[stage](t.current)
    const data = { n: count(settled), stage }
    return settled.length > 0 ? [{ code: 'note.together', data, ids: () => reportIds(settled), stage }] : []
  })
}

/** The 2009 form prints studies alone; the others have a line for their reports. */
function studyNotes(t: Tally): Remark[] {
  const box = t.boxes.find((each) => each.key === 'included')
  if (t.form !== '2009' || !box || box.n === box.reports) return []
  const data = { studies: box.n ?? 0, reports: box.reports ?? 0 }
  return [{ code: 'note.studies', data, ids: () => box.reportIds ?? [], stage: 'full-text' }]
}

function versionNotes(t: Tally): Remark[] {
  const previous = previousOf(t.a)
  if (previous.length === 0) return []
  if (!isUpdated(t.form))
    return [{ code: 'note.previous', data: { n: count(previous) }, ids: () => reportIds(previous) }]
  const dropped = standingIn(previous, 'previous.dropped')
  if (dropped.length === 0) return []
  return [{ code: 'note.dropped', data: { n: count(dropped) }, ids: () => reportIds(dropped), stage: 'full-text' }]
}
