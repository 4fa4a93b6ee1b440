import { authorsOf, type Person } from './authors.ts'
import { type Extent, extentOf } from './extent.ts'
import { type Form, formOf } from './forms.ts'
import { accessionOf, doiOf, type Identifiers, issnsOf, pmcidOf, pmidOf } from './identifiers.ts'
import { type Journal, journalOf } from './journals.ts'
import { type Kind, kindOf } from './kinds.ts'
import { shortened } from './lengths.ts'
import type { MatchRecord } from './matching.ts'
import { isLettered, isSupplement, numberOf, type Pages, pagesOf } from './pages.ts'
import { registrationIn } from './registrations.ts'
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
  identifiers: Identifiers
  /** The first letters of the abstract: enough to know it again. */
  abstract?: string
  kind?: Kind
  /** The number under which a trial is registered. */
  registration?: string
  /** The number that a Cochrane review keeps through all its versions. */
  living?: string
  extent?: Extent
  form?: Form
}

/** Of these, one article may have several under one title, in one issue. */
const many = new Set<string>(['comment', 'reply', 'erratum', 'review-of-book'])

/** Makes one record comparable. */
export function prepare(given: MatchRecord): Prepared {
  const record = shortened(given)
  const doi = doiOf(record.doi)
  const kind = kindOf(record, doi)
  const title = titleOf(record.title)
  const pages = pagesOf(record.pages)
  const supplement = isSupplement(record.volume, record.number, record.pages) || isLettered(record.pages)
  return {
    id: record.id,
    title: title && many.has(kind ?? '') ? { ...title, telling: false } : title,
    authors: authorsOf(record.authors),
    year: yearOf(record.year),
    journal: journalOf(record.journal),
    issns: issnsOf(record.issn, record.isbn),
    volume: numberOf(record.volume),
    number: numberOf(record.number),
    pages,
    supplement,
    identifiers: {
      doi,
      pmid: pmidOf(record.pmid),
      pmcid: pmcidOf(record.pmcid),
      accession: accessionOf(record.accession),
    },
    abstract: abstractOf(record.abstract),
    kind,
    registration: kind === 'registration' ? registrationOf(record) : undefined,
    living: /\bcd\d{6}\b/i.exec(`${doi ?? ''} ${record.pages ?? ''} ${record.number ?? ''}`)?.[0].toLowerCase(),
    form: formOf(record.type),
    extent: extentOf(record, pages, supplement),
  }
}

function registrationOf(record: MatchRecord): string | undefined {
  const fields = [record.accession, record.journal, record.number, record.pages, record.doi, record.title]
  return fields.map(registrationIn).find((found) => found !== undefined)
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
