import type { StageId } from '../reviews/words.ts'

/**
 * The forms of the flow: PRISMA 2009; PRISMA 2020 with every source in one column; 2020 with a second column for other
 * methods; both for updated reviews; and the wording of PRISMA-ScR, with reasons at both stages.
 */
export const flowForms = ['2009', '2020', '2020-other', '2020-updated', '2020-updated-other', 'scr'] as const
export type FlowForm = (typeof flowForms)[number]

/** Whether the form shows what an earlier version of the review included. */
export function isUpdated(form: FlowForm): boolean {
  return form === '2020-updated' || form === '2020-updated-other'
}

/** Whether the form has a column of its own for other methods. */
export function hasTwoColumns(form: FlowForm): boolean {
  return form === '2020-other' || form === '2020-updated-other'
}

/** What a number counts. */
export type FlowUnit = 'records' | 'reports' | 'studies'

/** The numbers and words of a sentence. */
export type FlowData = Record<string, number | string>

/** The PRISMA numbers of a review in one form: boxes, reasons, what was checked and what has to be said about them. */
export interface Flow {
  form: FlowForm
  boxes: FlowBox[]
  reasons: FlowReasonCount[]
  checks: FlowCheck[]
  notes: FlowNote[]
  /** Something still waits for a decision, or a stage is hidden from this viewer. */
  interim: boolean
  pending: FlowPending
}

export interface FlowBox {
  /** `identified.databases`, `screened`, `other.sought`, ...: also the code of its label and of its formula. */
  key: string
  /** null: hidden from this viewer. */
  n: number | null
  unit: FlowUnit
  /** What `ids` name: a box of records after deduplication lists reports, one for each group of records. */
  of: 'record' | 'report' | 'study'
  /** What the box counts. n = ids.length + beforeImport, where n is known. */
  ids: readonly string[]
  /** Duplicates removed before import: counted, but no record of them is here. */
  beforeImport?: number
  /** Reports of the studies, where the unit is studies. */
  reports?: number | null
  reportIds?: readonly string[]
  /** Per database, per other method, per reason or per way of removal. */
  lines?: FlowLine[]
  /** The code of a sentence that says how the number is found: `sentence(lang, box.formula)`. */
  formula: string
  /** A number that a person set by hand, and why; `n` and `ids` stay what the facts say. Never where `n` is hidden. */
  override?: FlowOverride
}

/** A number that stands in the figure for the computed one, because somebody said so. */
export interface FlowOverride {
  n: number
  why: string
  /** Who said so, by name, and when (ISO 8601). */
  by: string
  at: string
}

export interface FlowLine {
  id: string
  label: string
  /** A code of the catalogue, where the label is ours and not the review's. */
  code?: string
  n: number | null
  ids: readonly string[]
  beforeImport?: number
}

export interface FlowReasonCount {
  stage: StageId
  reason: string
  label: string
  /** A code of the catalogue, where the label is ours: `reason.none`. */
  code?: string
  n: number | null
  ids: readonly string[]
}

export interface FlowCheck {
  check: string
  holds: boolean
  level: 'error' | 'warning' | 'info'
  /** In English; `sentence(lang, code, data)` gives it in another language. */
  says: string
  code: string
  data: FlowData
  /** The reports or records that break the check or that it is about. */
  ids: readonly string[]
}

export interface FlowNote {
  code: string
  data: FlowData
  says: string
  ids: readonly string[]
}

/** Reports that wait, by what they wait for; null where a viewer may not know. */
export interface FlowPending {
  titleAbstract: number | null
  titleAbstractConflicts: number | null
  retrieval: number | null
  fullText: number | null
  fullTextConflicts: number | null
}

/** The box with a key, if the form has it. */
export function findBox(flow: Flow, key: string): FlowBox | undefined {
  return flow.boxes.find((box) => box.key === key)
}
