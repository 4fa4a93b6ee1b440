/** The languages of titles and abstracts in the sample. */
export type Language = 'en' | 'nb' | 'sv' | 'da'

export type ReportType = 'article' | 'thesis' | 'report' | 'book' | 'chapter' | 'conference' | 'editorial' | 'erratum'

/** How the study was done; decides which sentences its abstract is made of. */
export type Design = 'register' | 'survey' | 'trial' | 'qualitative' | 'mixed' | 'review' | 'text'

/** Where the review's people put a report, and why. The content is written to fit. */
export type Fate =
  | 'included'
  | 'replaced'
  | 'other-nordic'
  | 'oecd'
  | 'norway-compared'
  | 'norwegian-wrong'
  | 'not-nordic'
  | 'wrong-target'
  | 'not-empirical'
  | 'wrong-type'
  | 'before-1990'

export interface Author {
  family: string
  given: string
}

export interface Journal {
  name: string
  abbreviation: string
  issn: string
  publisher: string
  /** Year of volume 0. */
  since: number
  languages: Language[]
  field: 'health' | 'psychology' | 'education' | 'society' | 'economics'
}

/** One part of an abstract; parts without a label make a plain abstract. */
export interface AbstractPart {
  label?: string
  text: string
}

/** What a document really says of itself: every record of it is a view of this. */
export interface Report {
  /** From 1, in the order of making. */
  number: number
  fate: Fate
  type: ReportType
  language: Language
  country: string
  design: Design
  title: string
  /** The title in English, for those in another language. */
  titleEnglish?: string
  authors: Author[]
  /** Publishers of reports that name no person. */
  organisation?: string
  year: number
  journal?: Journal
  /** Publisher of a report or book, university of a thesis. */
  publisher?: string
  volume?: string
  issue?: string
  firstPage?: number
  lastPage?: number
  doi?: string
  pmid?: string
  isbn?: string
  abstract: AbstractPart[]
  keywords: string[]
  /** Look-alike reports carry the name of their pair. */
  pair?: string
}
