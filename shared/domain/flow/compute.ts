import { blankFacts, isClosed } from './blank.ts'
import { buildBoxes } from './boxes.ts'
import { checkFlow } from './checks.ts'
import { countReasons } from './counts.ts'
import type { FlowFacts, PartedFacts, StageId } from './facts.ts'
import type { Flow, FlowBox, FlowForm, FlowPending, FlowReasonCount } from './flow.ts'
import { standingIn } from './grouped.ts'
import { writeNotes } from './notes.ts'
import { overrideChecks, overrideNotes } from './overrides.ts'
import { changed, inParts } from './parts.ts'
import { type Arranged, arrange, currentOf } from './places.ts'
import { inPlaces, tally } from './tally.ts'

/**
 * What a viewer may see: `closed` are the stages whose votes are hidden from them. `own`: the id of the review's own form that
 * is shown, which has numbers set by hand of its own.
 */
export interface FlowView {
  closed?: readonly StageId[]
  own?: string
}

/**
 * The PRISMA flow of a review in one form, a pure function of its facts.
 *
 * For a blinded viewer it is computed from facts in which everything decided at a closed stage was erased first, and the
 * numbers that would come of it are null: two sets of facts that differ only there give the same flow.
 *
 * Sources: PRISMA 2020, doi:10.1136/bmj.n71; PRISMA 2009, doi:10.1371/journal.pmed.1000097; PRISMA-ScR,
 * doi:10.7326/M18-0850.
 */
export function computeFlow(facts: FlowFacts, form: FlowForm, view: FlowView = {}): Flow {
  return computeFlowOfParts({ ...facts, reports: inParts(facts.reports) }, form, view)
}

/** The same of reports in parts: of those parts that are the same as the last time, nothing is worked out anew. */
export function computeFlowOfParts(facts: PartedFacts, form: FlowForm, { closed = [], own }: FlowView = {}): Flow {
  const a = arrange(blankFacts(facts, closed))
  const boxes = buildBoxes(a, form)
  const t = tally(a, form, boxes)
  const waiting = countPending(a)
  const shown = boxes.map((box) => withOverride(hideBox(box, closed), facts, own ?? form))
  return {
    form,
    boxes: shown,
    reasons: (['title-abstract', 'full-text'] as const).flatMap((stage) => stageReasons(a, stage, closed)),
    checks: [...checkFlow(t, closed), ...overrideChecks(shown, form)],
    notes: [...writeNotes(t, closed), ...overrideNotes(shown, form)],
    interim: Object.values(waiting).some((n) => n > 0),
    pending: {
      titleAbstract: isClosed(closed, 'title-abstract') ? null : waiting.titleAbstract,
      titleAbstractConflicts: isClosed(closed, 'title-abstract') ? null : waiting.titleAbstractConflicts,
      retrieval: closed.length > 0 ? null : waiting.retrieval,
      fullText: closed.length > 0 ? null : waiting.fullText,
      fullTextConflicts: closed.length > 0 ? null : waiting.fullTextConflicts,
    },
  }
}

function countPending(a: Arranged): Record<keyof FlowPending, number> {
  const current = currentOf(a)
  return {
    titleAbstract: inPlaces(current, 'pending.titleAbstract'),
    titleAbstractConflicts: inPlaces(current, 'conflict.titleAbstract'),
    retrieval: inPlaces(current, 'pending.retrieval'),
    fullText: inPlaces(current, 'pending.fullText'),
    fullTextConflicts: inPlaces(current, 'conflict.fullText'),
  }
}

const screeningKeys = /^(other\.)?(excluded\.titleAbstract|sought|notRetrieved|assessed\.fullText)$/
const fullTextKeys = /^(other\.)?(excluded\.fullText|destination\..*|entered\.fullText|included|total)$/

/** The first stage whose decisions a box depends on. */
function stageOf(key: string): StageId | undefined {
  if (screeningKeys.test(key)) return 'title-abstract'
  return fullTextKeys.test(key) ? 'full-text' : undefined
}

function hideBox(box: FlowBox, closed: readonly StageId[]): FlowBox {
  const stage = stageOf(box.key)
  if (!stage || !isClosed(closed, stage)) return box
  const { key, unit, of, formula } = box
  return { key, n: null, unit, of, ids: [], formula, ...(unit === 'studies' ? { reports: null } : {}) }
}

/** A hidden number stays hidden, whatever somebody set it to. */
function withOverride(box: FlowBox, facts: PartedFacts, form: string): FlowBox {
  const set = facts.overrides?.find((one) => one.form === form && one.key === box.key)
  return set && box.n !== null ? changed(box, { override: set.override }) : box
}

/** The reasons given, or for a closed stage the review's reasons without a number. */
function stageReasons(a: Arranged, stage: StageId, closed: readonly StageId[]): FlowReasonCount[] {
  if (isClosed(closed, stage)) {
    const own = a.facts.reasons.filter((reason) => reason.stage === stage)
    return own.map((reason) => ({ stage, reason: reason.id, label: reason.label, n: null, ids: [] }))
  }
  const place = stage === 'full-text' ? 'excluded.fullText' : 'excluded.titleAbstract'
  const counted = countReasons(a.facts, standingIn(a.placed, place), stage)
  // At titles most reviews ask for no reason: then there is nothing to list.
  return stage === 'title-abstract' && counted.every((each) => each.reason === '') ? [] : counted
}
