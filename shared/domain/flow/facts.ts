import type { FlowOverride } from './flow.ts'
import type { InParts } from './parts.ts'

/** The facts of a review that a flow is computed from. Everything is the state at one date; what is undone is not here. */
export interface FlowFacts {
  sources: FlowSource[]
  records: FlowRecord[]
  reports: FlowReport[]
  /** In the review's order. */
  reasons: FlowReason[]
  /** Numbers set by hand, by form and box. */
  overrides?: { form: string; key: string; override: FlowOverride }[]
}

/** The same facts with the reports in parts, so that a flow after a change costs what the change is worth. */
export interface PartedFacts extends Omit<FlowFacts, 'records' | 'reports'> {
  records: readonly FlowRecord[]
  reports: InParts<FlowReport>
}

export type StageId = 'title-abstract' | 'full-text'

export interface FlowSource {
  id: string
  name: string
  kind: 'database' | 'register' | 'other'
  /** For `other`: what kind of other method. */
  method?: 'website' | 'organisation' | 'citation' | 'personal' | 'other'
  platform?: string
  /** Hits that the searcher typed in. */
  hits?: number
  /** Duplicates removed before import, in the database or in a reference manager. */
  removedBefore: number
  /** ISO date. */
  searched?: string
}

export interface FlowRecord {
  id: string
  source: string
  /** Came with the reports of the previous version of the review: nothing that a search of this version found. */
  previous?: true
}

/** `settled: 'together'`: the voters of a conflict decided it together, for want of a third person. */
export interface FlowReport {
  id: string
  title: string
  /** The CSL type of the document, for the words of notes: `thesis`, `article-journal`, ... */
  type?: string
  /** At least one. */
  records: string[]
  /** Removed before any person screened it; of a report of the previous version, taken out of this version. */
  removed?: { by: 'automation' | 'other'; why: string }
  titleAbstract: {
    outcome: FlowOutcome
    by?: 'human' | 'automation'
    /** The tool that excluded it and by what rule, where that was no person. */
    tool?: string
    reason?: string
    settled?: 'together'
  }
  /** Reports that came in at full text, such as the articles that replace a thesis: never screened by title. */
  entered: 'search' | 'full-text'
  retrieval: 'pending' | 'retrieved' | 'not-retrieved'
  fullText: { outcome: FlowOutcome; reason?: string; settled?: 'together' }
  /** Where an excluded report went. A report replaced by others is excluded under no reason of the list. */
  destination?: 'background' | 'ongoing' | 'protocol' | 'awaiting' | 'replaced'
  /** The reports that replace this one, when its destination is `replaced`. */
  replacedBy?: string[]
  /** The study that the report belongs to; alone in it when nobody grouped it. */
  study: string
  /** Included in an earlier version of the review. Records that a new search found of it are duplicates, all of them. */
  previous?: boolean
  /** So many reports it was when it was screened by title and abstract, where it was joined of several since. */
  joined?: number
}

export type FlowOutcome = 'pending' | 'conflict' | 'included' | 'excluded'

export interface FlowReason {
  id: string
  stage: StageId
  label: string
}
