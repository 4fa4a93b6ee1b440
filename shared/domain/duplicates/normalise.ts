import { authorsOf, type Person } from './authors.ts'
import { doiOf, issnsOf, pmidOf } from './identifiers.ts'
import { type Journal, journalOf } from './journals.ts'
import { type Kind, kindOf } from './kinds.ts'
import type { MatchRecord } from './matching.ts'
import { isSupplement, numberOf, type Pages, pagesOf } from './pages.ts'
import { fold, plain, present, words } from './text.ts'
import { type Title, titleOf } from './titles.ts'

/** A record made comparable. What is missing or only says that it is missing is undefined or empty. */
export interface Prepared {
  id: string
  title?: Title
  authors: Person[]
  year?: number
  journal?: Journal
  issns: string[]
  volume?: string
  number?: string
  pages: Pages
  supplement: boolean
  doi?: string
  pmid?: string
  /** The first letters of the abstract: enough to know it again. */
  abstract?: string
  kind?: Kind
}

/** Of these, one article may have several under one title, in one issue. */
const many = new Set<string>(['comment', 'reply', 'erratum', 'review-of-book'])

/** Makes one record comparable. */
export function prepare(record: MatchRecord): Prepared {
  const doi = doiOf(record.doi)
  const kind = kindOf(record, doi)
  const title = titleOf(record.title)
  return {
    id: record.id,
    title: title && many.has(kind ?? '') ? { ...title, telling: false } : title,
    authors: authorsOf(record.authors),
    year: yearOf(record.year),
    journal: journalOf(record.journal),
    issns: issnsOf(record.issn, record.isbn),
    volume: numberOf(record.volume),
    number: numberOf(record.number),
    pages: pagesOf(record.pages),
    supplement: isSupplement(record.volume, record.number, record.pages),
    doi,
    pmid: pmidOf(record.pmid),
    abstract: abstractOf(record.abstract),
    kind,
  }
}

function yearOf(year: string | number | undefined): number | undefined {
  const found = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(present(year) ?? '')
  return found ? Number(found[0]) : undefined
}

function abstractOf(abstract: string | undefined): string | undefined {
  const given = present(abstract)
  if (!given || given.length < 100) return undefined
  const text = words(fold(plain(given.slice(0, 400))))
    .join('')
    .replace(/^(?:abstract|background|objectives?|aims?|purpose|introduction|sumary|context)+/, '')
  return text.length >= 90 ? text.slice(0, 90) : undefined
}
