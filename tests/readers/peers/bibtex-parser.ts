import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser'
import { dateOf } from '#shared/domain/imports/text/dates.ts'
import { typeOfBibtex } from '#shared/domain/imports/types.ts'
import { authorText, type Reference } from '../reference.ts'
import type { Peer } from './peer.ts'

/** The parser of Better BibTeX by itself (https://github.com/retorquere/bibtex-parser), which ours stands on. */
export const bibtexParser: Peer = {
  name: 'bibtex-parser',
  formats: ['bibtex'],
  read(text) {
    return parse(text, { english: false, sentenceCase: false, caseProtection: false }).entries.map(referenceOfEntry)
  },
}

function referenceOfEntry({ fields, type }: Entry): Reference {
  const given = fields as Record<string, unknown>
  const text = (...names: string[]) => {
    const value = names.map((name) => given[name]).find((one) => one !== undefined && one !== '')
    return value === undefined ? undefined : Array.isArray(value) ? value.join(', ') : String(value)
  }
  const authors = given.author
  return {
    title: text('title'),
    authors: Array.isArray(authors) ? (authors as Creator[]).map(creatorText) : undefined,
    year: dateOf(text('year', 'date') ?? '')?.['date-parts']?.[0]?.[0]?.toString(),
    doi: text('doi'),
    abstract: text('abstract'),
    journal: text('journaltitle', 'journal', 'booktitle'),
    volume: text('volume'),
    issue: text('number', 'issue'),
    pages: text('pages'),
    language: text('language', 'langid'),
    keywords: Array.isArray(given.keywords) ? (given.keywords as string[]) : undefined,
    type: typeOfBibtex(type),
  }
}

function creatorText(creator: Creator): string {
  return authorText({
    literal: creator.name,
    family: creator.lastName,
    given: creator.firstName,
    suffix: creator.suffix,
    'non-dropping-particle': creator.prefix,
  })
}
