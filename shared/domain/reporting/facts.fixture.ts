import { computeFlow } from '../flow/compute.ts'
import { scopingReview } from '../flow/facts.fixture.ts'
import type { FlowFacts } from '../flow/facts.ts'
import type { StageId } from '../reviews/words.ts'
import type { ReportingFacts, ReportingStage } from './facts.ts'

const noRecords: FlowFacts = { sources: [], records: [], reports: [], reasons: [] }

/** What a review knows that has just been made. */
export function nothingKnown(flow: FlowFacts = noRecords, closed: readonly StageId[] = []): ReportingFacts {
  return {
    title: '',
    question: '',
    software: { name: 'Parallax', version: '1.2.3' },
    closed,
    flow: computeFlow(flow, '2020', { closed }),
    sources: [],
    duplicates: {
      found: null,
      records: flow.records.length,
      reports: flow.reports.length,
      byRules: 0,
      byPeople: 0,
      answered: 0,
      answeredSame: 0,
      open: 0,
      removedBefore: 0,
    },
    stages: [],
    criteria: [],
    pilots: [],
    forms: [],
    charted: [],
    years: null,
    items: new Map(),
    noted: new Map(),
  }
}

const estimate = (value: number, low: number, high: number) => ({ value, low, high })

/** A stage that two screened blind, with one pair's agreement and disagreements settled both ways. */
export function pairedStage(id: StageId): ReportingStage {
  return {
    id,
    reviewers: 2,
    perReport: 2,
    division: 'everyone',
    maybe: 'conflict',
    blind: false,
    lifted: { at: '2024-05-06T10:00:00.000Z', by: 'Reviewer 1', why: 'all have voted' },
    ranking: null,
    reasons: 4,
    agreement: {
      maybe: 'own',
      pairs: [
        {
          n: 728,
          percentAgreement: estimate(0.915, 0.894, 0.933),
          cohenKappa: estimate(0.842, 0.8, 0.87),
          gwetAC1: estimate(0.89, 0.86, 0.91),
        },
      ],
      n: 728,
      unanimous: 0.915,
      krippendorffAlpha: estimate(0.84, 0.8, 0.87),
    },
    conflicts: { third: 60, together: 1, sentBack: 2, open: 0 },
  }
}

/** What a review knows that is finished, and of which everything was noted that can be. */
export function allKnown(): ReportingFacts {
  const source = {
    platform: 'Ovid',
    searched: '2024-03-03',
    query: '(young OR youth) AND work',
    limits: 'English or Norwegian',
    removedBefore: 0,
    records: 10,
    hits: 10,
    isLate: false,
  }
  return {
    ...nothingKnown(scopingReview()),
    title: 'Young people: a scoping review',
    question: 'Who are they?',
    sources: [
      { ...source, id: 's1', name: 'First', kind: 'database' },
      { ...source, id: 's2', name: 'Second', kind: 'database' },
      { ...source, id: 's3', name: 'Trials', kind: 'register' },
      { ...source, id: 's4', name: 'References', kind: 'other', method: 'citation' },
    ],
    duplicates: {
      found: '2024-03-04T00:00:00.000Z',
      records: 1399,
      reports: 730,
      byRules: 658,
      byPeople: 11,
      answered: 14,
      answeredSame: 11,
      open: 0,
      removedBefore: 3,
    },
    stages: [pairedStage('title-abstract'), pairedStage('full-text')],
    criteria: [
      {
        id: 'c1',
        kind: 'include',
        titleAbstract: 'Nordic',
        fullText: 'Norwegian',
        versions: [
          { text: 'Nordic', stage: 'title-abstract', at: '2024-02-01T00:00:00.000Z' },
          { text: 'Norwegian', stage: 'full-text', at: '2024-04-01T00:00:00.000Z' },
        ],
      },
      { id: 'c2', kind: 'exclude', titleAbstract: 'Editorials', fullText: 'Editorials', versions: [] },
    ],
    pilots: [
      {
        stage: 'title-abstract',
        round: 1,
        state: 'closed',
        size: 25,
        reviewers: 2,
        gate: 0.75,
        again: true,
        note: 'age was unclear',
        reworded: 1,
        result: { complete: 25, agreed: 18, unanimous: 0.72, passed: false, kappa: estimate(0.4, 0.1, 0.7) },
      },
    ],
    forms: [
      {
        id: 'f1',
        name: 'Charting',
        fields: ['Method', 'Country'],
        versions: 2,
        perStudy: 2,
        blind: true,
        isClosed: false,
        agreement: { studies: 147, n: 294, same: 270 },
        settled: { third: 20, together: 4 },
      },
    ],
    charted: [
      {
        id: 'field:m',
        label: 'Method',
        known: 147,
        several: false,
        categories: [
          { label: 'Qualitative', n: 146 },
          { label: 'Quantitative', n: 1 },
        ],
      },
    ],
    years: { from: 1997, to: 2021 },
  }
}
