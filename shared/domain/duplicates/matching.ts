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

/** Two records that the matcher holds to be one report, or a pair that a person should see. */
export interface MatchPair {
  a: string
  b: string
  /** 0 to 1. */
  score: number
  /** In words: "same DOI; titles 98 % alike; pages agree". */
  why: string
}

export interface Matching {
  /** Ids of records merged without asking; clusters of more than one only; sorted inside and among themselves. */
  clusters: string[][]
  /** The pairs that hold the clusters together, by rule or score. */
  links: MatchPair[]
  /** The doubtful pairs, ordered by how much a yes would merge. */
  review: MatchPair[]
}
