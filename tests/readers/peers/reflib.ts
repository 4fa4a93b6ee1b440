import { Readable } from 'node:stream'
import { readStream } from '@iebh/reflib'
import { nameOf } from '#shared/domain/imports/text/names.ts'
import { authorText, type Reference } from '../reference.ts'
import type { Peer } from './peer.ts'

const MODULES: Record<string, string> = { ris: 'ris', nbib: 'medline', 'endnote-xml': 'endnoteXml' }

/** The types of reflib that have a CSL type of the same meaning. */
const TYPES: Record<string, string> = {
  blog: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  computerProgram: 'software',
  conferencePaper: 'paper-conference',
  conferenceProceedings: 'paper-conference',
  dataset: 'dataset',
  dictionary: 'entry-dictionary',
  editedBook: 'book',
  electronicArticle: 'article-journal',
  electronicBook: 'book',
  electronicBookSection: 'chapter',
  encyclopedia: 'entry-encyclopedia',
  governmentDocument: 'report',
  journalArticle: 'article-journal',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  newspaperArticle: 'article-newspaper',
  pamphlet: 'pamphlet',
  patent: 'patent',
  report: 'report',
  standard: 'standard',
  thesis: 'thesis',
  unpublished: 'manuscript',
  web: 'webpage',
}

interface Ref {
  readonly [field: string]: string | readonly string[] | undefined
}

/** RefLib of the Systematic Review Accelerator (https://github.com/IEBH/RefLib). */
export const reflib: Peer = {
  name: 'reflib',
  formats: Object.keys(MODULES),
  read(text, format) {
    return new Promise((resolve, reject) => {
      const found: Reference[] = []
      readStream(MODULES[format] ?? '', Readable.from([Buffer.from(text)]))
        .on('ref', (ref: Ref) => found.push(referenceOfRef(ref)))
        .on('end', () => resolve(found))
        .on('error', reject)
    })
  },
}

function referenceOfRef(ref: Ref): Reference {
  const text = (field: string) => {
    const value = ref[field]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const list = (field: string) => {
    const value = ref[field]
    return typeof value === 'string' ? [value] : value
  }
  return {
    title: text('title'),
    authors: list('authors')?.map((author) => authorText(nameOf(author) ?? { literal: author })),
    year: /\d{4}/.exec(text('year') ?? text('date') ?? '')?.[0],
    doi: text('doi'),
    abstract: text('abstract'),
    journal: text('journal'),
    volume: text('volume'),
    issue: text('number'),
    pages: text('pages'),
    language: text('language'),
    keywords: list('keywords'),
    type: TYPES[text('type') ?? ''],
  }
}
