import type { PairAgreement } from '../agreement/agreement.ts'
import type { Estimate } from '../agreement/estimate.ts'
import type { Flow } from '../flow/flow.ts'
import type { Item } from '../imports/item.ts'
import type { Division, MaybePolicy, StageId } from '../reviews/words.ts'

/** What a review knows of itself that its write-up is made of, as far as the viewer may know it. */
export interface ReportingFacts {
  title: string
  question: string
  software: { name: string; version: string }
  /** Stages whose outcomes the viewer may not know. */
  closed: readonly StageId[]
  /** In the form of PRISMA 2020 with one column. */
  flow: Flow
  sources: readonly ReportingSource[]
  duplicates: ReportingDuplicates
  stages: readonly ReportingStage[]
  /** In force at full text, and what was said of them before. */
  criteria: readonly ReportingCriterion[]
  pilots: readonly ReportingPilot[]
  forms: readonly ReportingForm[]
  /** What was charted as choices, counted; null while it is closed to the viewer. */
  charted: readonly ChartedField[] | null
  /** Years of the included reports; null where none is known. */
  years: { from: number; to: number } | null
  /** The reports of the list of what was excluded, by id. */
  items: ReadonlyMap<string, ListedReport>
  /** What the authors noted on a checklist, by `list/item`. */
  noted: ReadonlyMap<string, { where: string; note: string }>
}

/** A place that was searched. */
export interface ReportingSource {
  id: string
  name: string
  kind: 'database' | 'register' | 'other'
  method?: 'website' | 'organisation' | 'citation' | 'personal' | 'other' | undefined
  platform?: string | undefined
  /** ISO date. */
  searched?: string | undefined
  query?: string | undefined
  limits?: string | undefined
  hits?: number | undefined
  removedBefore: number
  /** Records of its imports in effect. */
  records: number
  /** Only gave reports at full text, such as the articles that replace a thesis: it was not searched. */
  isLate: boolean
}

/** How records became reports. */
export interface ReportingDuplicates {
  /** When they were last looked for; null where they never were. */
  found: string | null
  records: number
  reports: number
  /** Records that rules alone put to another, and those that only a person's word does: together all that were merged. */
  byRules: number
  byPeople: number
  /** Doubtful pairs that people answered, and how many they said are the same. */
  answered: number
  answeredSame: number
  open: number
  removedBefore: number
}

/** How a stage was screened. */
export interface ReportingStage {
  id: StageId
  reviewers: number
  perReport: number | 'all'
  division: Division
  maybe: MaybePolicy
  /** Whether it is blind now, and when, by whom and why that was lifted; both unsaid where it never was blind. */
  blind: boolean
  lifted: { at: string; by: string; why: string } | null
  /** By which model its lists can be sorted by relevance; null where they cannot. */
  ranking: { model: string } | null
  reasons: number
  /** All below is null while the stage is closed to the viewer. */
  agreement: ReportingAgreement | null
  conflicts: ReportingConflicts | null
}

/** How far reviewers agreed of their own accord. */
export interface ReportingAgreement {
  /** What a maybe counted as. */
  maybe: 'include' | 'exclude' | 'own' | 'no-vote'
  pairs: readonly Pick<PairAgreement, 'n' | 'percentAgreement' | 'cohenKappa' | 'gwetAC1'>[]
  n: number
  unanimous: number | null
  krippendorffAlpha: Estimate
}

/** Reports that reviewers disagreed on, by how that was settled. */
export interface ReportingConflicts {
  third: number
  together: number
  /** Sent back to their voters with a question. */
  sentBack: number
  open: number
}

/** A criterion with the words that it had. */
export interface ReportingCriterion {
  id: string
  kind: 'include' | 'exclude'
  /** The words in force at each stage. */
  titleAbstract: string | null
  fullText: string | null
  versions: readonly { text: string; stage: StageId; at: string }[]
}

/** A round of the pilot. */
export interface ReportingPilot {
  stage: StageId
  round: number
  state: 'open' | 'closed'
  size: number
  reviewers: number
  /** Share that had to be agreed on. */
  gate: number
  again: boolean
  note: string
  /** Criteria that were worded anew after it, before the next round. */
  reworded: number
  /** Null while the stage is closed to the viewer, or the round is open. */
  result: {
    complete: number
    agreed: number
    unanimous: number | null
    passed: boolean | null
    kappa: Estimate | null
  } | null
}

/** A charting form. */
export interface ReportingForm {
  id: string
  name: string
  /** What it asks, headings and calculated fields aside. */
  fields: readonly string[]
  versions: number
  perStudy: 1 | 2
  blind: boolean
  /** Whether what was charted by it, or what is included, is closed to the viewer. */
  isClosed: boolean
  /** Of those who charted in pairs; null while it is closed to the viewer, or nobody did. */
  agreement: { studies: number; n: number; same: number } | null
  /** Answers that were settled by a third person and by those who charted; null while it is closed. */
  settled: { third: number; together: number } | null
}

/** A charted field of choices, and how many studies have each. */
export interface ChartedField {
  id: string
  label: string
  /** Studies of which the field says something. */
  known: number
  /** Whether a study can have several. */
  several: boolean
  categories: readonly { label: string; n: number }[]
}

/** A report of the list of what was excluded. */
export interface ListedReport {
  item: Item
  /** Why it could not be had, or what it waits for, in somebody's words. */
  why: string
  /** The reports that replace it. */
  replacedBy: readonly string[]
}
