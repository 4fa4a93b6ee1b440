import { isClosed } from './blank.ts'
import { auditChecks, recordChecks } from './checks-facts.ts'
import { wholeChecks } from './checks-whole.ts'
import { reportIds } from './counts.ts'
import type { StageId } from './facts.ts'
import type { Finding } from './finding.ts'
import { type FlowCheck, hasTwoColumns } from './flow.ts'
import { standingIn, streamsOf } from './grouped.ts'
import { count, keeping, listing } from './parts.ts'
import type { Placed } from './place.ts'
import { isAssessed } from './places.ts'
import { inPlaces, numberOf, type Tally } from './tally.ts'
import { sentence } from './words.ts'

/** All checks that apply, in the order of the flow; those of a closed stage are left out, whatever they would say. */
export function checkFlow(t: Tally, closed: readonly StageId[]): FlowCheck[] {
  const findings = [
    ...recordChecks(t),
    ...removalChecks(t),
    ...screeningChecks(t),
    ...retrievalChecks(t),
    ...reasonChecks(t),
    ...fullTextChecks(t),
    ...auditChecks(t),
    ...wholeChecks(t),
  ]
  return findings
    .filter((finding) => !finding.stage || !isClosed(closed, finding.stage))
    .map(({ check, code = `check.${check}`, holds, level = 'error', data, ids = none }) =>
      listing({ check, holds, level, says: sentence('en', code, data), code, data }, 'ids', ids),
    )
}

const none = () => []

function removalChecks(t: Tally): Finding[] {
  const duplicates = numberOf(t, 'removed.duplicates')
  const automation = numberOf(t, 'removed.automation')
  const removed = numberOf(t, 'removed.other')
  const screened = numberOf(t, 'screened')
  const identified = ['databases', 'registers', 'other'].reduce(
    (sum, kind) => sum + numberOf(t, `identified.${kind}`),
    0,
  )
  if (t.form === '2009') {
    const after = numberOf(t, 'afterDuplicates')
    const whole = { from: after, automation, removed, screened }
    return [
      { check: 'afterDuplicates', holds: identified - duplicates === after, data: { identified, duplicates, after } },
      { check: 'screened', holds: after - automation - removed === screened, data: whole },
    ]
  }
  const entered = hasTwoColumns(t.form) ? 0 : count(t.late)
  const holds = identified - duplicates - automation - removed - entered === screened
  return [{ check: 'screened', holds, data: { from: identified, duplicates, automation, removed, entered, screened } }]
}

function screeningChecks(t: Tally): Finding[] {
  const screened = numberOf(t, 'screened')
  const excluded = numberOf(t, 'excluded.titleAbstract')
  const main = hasTwoColumns(t.form) ? t.db : t.current
  const { searched } = streamsOf(main)
  const undecided = inPlaces(searched, 'pending.titleAbstract', 'conflict.titleAbstract')
  const stage = 'title-abstract'
  if (t.form === '2009') {
    const notRetrieved = inPlaces(searched, 'notRetrieved')
    const awaiting = inPlaces(searched, 'pending.retrieval')
    const result = numberOf(t, 'assessed.fullText')
    const holds = screened - excluded - undecided - notRetrieved - awaiting === result
    const data = { screened, excluded, undecided, notRetrieved, awaiting, result, to: 'assessed' }
    return [{ check: 'titleAbstract', holds, data, stage }]
  }
  const entered = count(main) - count(searched)
  const result = numberOf(t, 'sought')
  const holds = screened - excluded - undecided + entered === result
  const data = { screened, excluded, undecided, entered, result, to: 'sought' }
  return [{ check: 'titleAbstract', holds, data, stage }, ...otherColumnChecks(t)]
}

function otherColumnChecks(t: Tally): Finding[] {
  if (!hasTwoColumns(t.form)) return []
  const identified = numberOf(t, 'other.identified')
  const duplicates = numberOf(t, 'other.removed.duplicates')
  const removed = numberOf(t, 'other.removed.beforeScreening')
  const excluded = numberOf(t, 'other.excluded.titleAbstract')
  const undecided = inPlaces(t.other, 'pending.titleAbstract', 'conflict.titleAbstract')
  const sought = numberOf(t, 'other.sought')
  const holds = identified - duplicates - removed - excluded - undecided === sought
  const data = { identified, duplicates, removed, excluded, undecided, sought }
  return [{ check: 'otherSought', holds, data, stage: 'title-abstract' }]
}

function retrievalChecks(t: Tally): Finding[] {
  return columns(t).flatMap(({ prefix, members }): Finding[] => {
    if (t.form === '2009') return []
    const sought = numberOf(t, `${prefix}sought`)
    const notRetrieved = numberOf(t, `${prefix}notRetrieved`)
    const awaiting = inPlaces(members, 'pending.retrieval')
    const assessed = numberOf(t, `${prefix}assessed.fullText`)
    const holds = sought - notRetrieved - awaiting === assessed
    const data = { sought, notRetrieved, awaiting, assessed }
    return [{ check: `${prefix}retrieval`, code: 'check.retrieval', holds, data, stage: 'title-abstract' }]
  })
}

function reasonChecks(t: Tally): Finding[] {
  const stage = 'full-text'
  const sums = columns(t).flatMap(({ prefix }): Finding[] => {
    const box = t.boxes.find((each) => each.key === `${prefix}excluded.fullText`)
    const counts = (box?.lines ?? []).map((line) => line.n ?? 0)
    if (counts.length === 0) return []
    const sum = counts.reduce((all, n) => all + n, 0)
    const total = box?.n ?? 0
    const data = { terms: counts.join(' + '), sum, total }
    return [{ check: `${prefix}reasons`, code: 'check.sum', holds: sum === total, data, stage }]
  })
  const excluded = standingIn(t.current, 'excluded.fullText')
  if (excluded.length === 0) return sums
  const wrong = withoutReason(excluded)
  const data = { wrong: count(wrong), total: count(excluded) }
  return [...sums, { check: 'oneReason', holds: data.wrong === 0, data, ids: () => reportIds(wrong), stage }]
}

const withoutReason = keeping(({ report }: Placed) => !report.fullText.reason)
const wereAssessed = keeping(({ place }: Placed) => isAssessed(place))

function fullTextChecks(t: Tally): Finding[] {
  const stage = 'full-text'
  const parts = columns(t)
  const studies = numberOf(t, 'included')
  const included = t.boxes.find((box) => box.key === 'included')?.reports ?? 0
  const findings = parts.map(({ prefix, members }): Finding => {
    const n = (key: string) => numberOf(t, `${prefix}${key}`)
    const counts = {
      assessed: n('assessed.fullText'),
      excluded: n('excluded.fullText'),
      replaced: n('destination.replaced'),
      protocol: n('destination.protocol'),
      ongoing: n('destination.ongoing'),
      awaiting: n('destination.awaiting'),
      background: n('destination.background'),
      undecided: inPlaces(members, 'pending.fullText', 'conflict.fullText'),
      entered: t.form === '2009' ? count(wereAssessed(t.late)) : 0,
    }
    const { assessed, entered, ...out } = counts
    const left = assessed + entered - Object.values(out).reduce((sum, each) => sum + each, 0)
    const reports = parts.length === 1 ? included : inPlaces(members, 'included')
    const data = { ...counts, reports, studies, whole: parts.length === 1 ? 'yes' : 'no' }
    return { check: `${prefix}fullText`, code: 'check.fullText', holds: left === reports, data, stage }
  })
  if (parts.length === 2) {
    const db = inPlaces(t.db, 'included')
    const other = inPlaces(t.other, 'included')
    findings.push({ check: 'included', holds: db + other === included, data: { db, other, reports: included }, stage })
  }
  findings.push({ check: 'studies', holds: studies <= included, data: { studies, reports: included }, stage })
  return findings
}

/** The columns of a form: what their keys begin with and which reports they count. */
function columns(t: Tally) {
  if (!hasTwoColumns(t.form)) return [{ prefix: '', members: t.current }]
  return [
    { prefix: '', members: t.db },
    { prefix: 'other.', members: t.other },
  ]
}
