import type { RuleName } from './rules.ts'

/** What the matcher knows of a record. Anything may be missing; missing is never agreement. */
export interface MatchRecord {
  id: string
  title?: string
  /** One string per author, `Family, Given` or any form that exports write. */
  authors?: string[]
  year?: number | string
  journal?: string
  volume?: string
  number?: string
  pages?: string
  doi?: string
  pmid?: string
  pmcid?: string
  /** The number of the record in its database. */
  accession?: string
  abstract?: string
  isbn?: string
  issn?: string
  type?: string
}

/** A statement of a person about two records: never overturned by a run of the matcher. */
export interface Decided {
  a: string
  b: string
  verdict: 'same' | 'different'
}

/** One thing that spoke for or against a pair, for the interface to put into the reader's language. */
export interface MatchReason {
  code: ReasonCode
  data?: Record<string, number | string>
}

/** All that can speak for or against a pair. */
export const reasonCodes = [
  'person-same',
  'same-doi',
  'same-pmid',
  'same-pmcid',
  'same-accession',
  'same-registration',
  'doi-differs',
  'doi-version-differs',
  'pmid-differs',
  'pmcid-differs',
  'registration-differs',
  'one-has-no-doi',
  'titles-same',
  'titles-alike',
  'title-contained',
  'titles-differ',
  'titles-translated',
  'title-missing',
  'title-general',
  'title-numbers-differ',
  'kind-differs',
  'abstract-and-paper',
  'authors-agree',
  'authors-partly',
  'authors-differ',
  'authors-missing',
  'year-agrees',
  'year-differs',
  'year-missing',
  'journal-agrees',
  'journal-alike',
  'journal-differs',
  'journal-missing',
  'volume-agrees',
  'volume-differs',
  'number-agrees',
  'number-differs',
  'pages-agree',
  'pages-overlap',
  'pages-differ',
  'pages-missing',
  'abstracts-agree',
  'cluster-conflict',
  'answers-conflict',
] as const

export type ReasonCode = (typeof reasonCodes)[number]

/** Two records that the matcher holds to be one report, or a pair that a person should see. */
export interface MatchPair {
  a: string
  b: string
  /** The rule that merged them, or that asks. */
  rule: RuleName
  /** 0 to 1. */
  score: number
  /** In words: "same DOI; titles 98 % alike; pages agree". */
  why: string
  /** The same, for machines: what `why` was built from. */
  reasons: MatchReason[]
}

/** How far a run of the matcher has come; `done` of `total` of what it is doing now. */
export interface MatchProgress {
  done: number
  total: number
  doing: 'normalise' | 'compare' | 'cluster'
}

/** What the matcher found. */
export interface Matching {
  /** Ids of records merged without asking; clusters of more than one only; sorted inside and among themselves. */
  clusters: string[][]
  /** The pairs that hold the clusters together, by rule or score. */
  links: MatchPair[]
  /** The doubtful pairs, ordered by how much a yes would merge. */
  review: MatchPair[]
}
