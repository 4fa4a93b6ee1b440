import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { type Beginning, readBlocks, type Shape } from './blocks.ts'
import { itemOfOvid } from './ovid-fields.ts'

/** `<1. >`, `<12>`, `1.`: what stands above an entry. A bare number that is set in is a value. */
const NUMBER = /^(?:\s{0,4}<\s?\d{1,7}\.?\s?>|\d{1,7}\.)\s{0,9}$/
const TAG = /^\s?([A-Z][A-Z0-9]{1,5}) {1,4}- (?:[A-Z][A-Z0-9] {2}- )?/
/** A database's line above the whole export: `Database: Ovid MEDLINE(R) <1946 to May 2020>`. */
const AROUND = /^\s{0,4}(?:database|search strategy|results?|\d{1,5}\s|-{5,})/i

const TAGGED: Shape = {
  around: AROUND,
  fallback: 'article-journal',
  beginning(line) {
    const found = TAG.exec(line.slice(0, 16))
    const tag = found?.[1]
    if (!found || tag === undefined) return undefined
    // `XP  - XL  - https://...`: an empty field and the next on one line.
    const second = found[0]
      .slice(found[0].indexOf('-') + 1)
      .trim()
      .split(' ')[0]
    return { tag: second || tag, value: line.slice(found[0].length) }
  },
  opens: (line, beginning, open) =>
    NUMBER.test(line) || (beginning?.tag === 'VN' && open?.fields.some((field) => field.tag === 'VN') === true),
}

/** Ovid's tagged text (`BRS/Tagged`), two letters before each field. */
export function readOvidTagged(text: Text): Generator<Reading> {
  return readBlocks(text, TAGGED, itemOfOvid)
}

/** Ovid's labels of fields as the tags of its other form. */
const LABELS: Record<string, string> = {
  'accession number': 'AN',
  'unique identifier': 'UI',
  'record identifier': 'AN',
  author: 'AU',
  authors: 'AU',
  'authors full name': 'FA',
  'author/editor': 'AU',
  editor: 'ED',
  editors: 'ED',
  'corporate author': 'CA',
  collaborators: 'C1',
  title: 'TI',
  'article title': 'TI',
  'original title': 'OT',
  'title (english)': 'TT',
  'translated title': 'TT',
  'book title': 'BT',
  source: 'SO',
  'journal name': 'JN',
  'source title': 'JN',
  journal: 'JN',
  abstract: 'AB',
  'author keywords': 'KW',
  keywords: 'KW',
  'keyword heading': 'KW',
  'key concepts': 'KW',
  'mesh subject headings': 'MH',
  'subject headings': 'MH',
  'emtree heading': 'MH',
  'mesh heading': 'MH',
  'medical subject headings': 'MH',
  language: 'LG',
  'publication type': 'PT',
  'document type': 'DT',
  issn: 'IS',
  'issn print': 'IS',
  'issn electronic': 'EI',
  'electronic issn': 'EI',
  'issn linking': 'IL',
  isbn: 'IB',
  'doi number': 'DO',
  doi: 'DO',
  'digital object identifier': 'DO',
  'pubmed id': 'PM',
  pmid: 'PM',
  publisher: 'PU',
  'year of publication': 'YR',
  'publication year': 'YR',
  'date of publication': 'DP',
  'publication date': 'DP',
  volume: 'VO',
  issue: 'IP',
  'issue/part': 'IP',
  page: 'PG',
  pages: 'PG',
  edition: 'ET',
  database: 'DB',
  status: 'Status',
  'link to the ovid full text or citation': 'XL',
  'link to the external link resolver': 'LX',
  'external link': 'LX',
}

const LABEL = /^([A-Z][A-Za-z0-9 /&,()'-]{1,59}?)\s?:?\s{0,9}$/

const LABELLED: Shape = {
  around: AROUND,
  fallback: 'article-journal',
  beginning(line): Beginning | undefined {
    if (line.length > 80 || NUMBER.test(line)) return undefined
    const label = LABEL.exec(line)?.[1]?.trim()
    return label === undefined ? undefined : { tag: LABELS[label.toLowerCase()] ?? label, value: '' }
  },
  // Without numbers, the label that began the first entry begins each.
  opens: (line, beginning, open, blank) =>
    NUMBER.test(line) || (blank && beginning !== undefined && open?.fields[0]?.tag === beginning.tag),
}

/** Ovid's text with a label on a line of its own and the value below it, indented. */
export function readOvidText(text: Text): Generator<Reading> {
  return readBlocks(text, LABELLED, itemOfOvid)
}
