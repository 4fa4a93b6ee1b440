import type { Bytes } from './bytes/bytes.ts'
import type { Item } from './item.ts'
import type { Judgement } from './judgements/judgement.ts'
import type { Customizations } from './judgements/rayyan-log.ts'

/** The export formats that Parallax reads. */
export const FORMATS = [
  'ris',
  'nbib',
  'bibtex',
  'endnote-xml',
  'wos-tagged',
  'enw',
  'refworks-tagged',
  'ovid-tagged',
  'ovid-text',
  'proquest-text',
  'labelled',
  'pubmed-text',
  'csv',
  'tsv',
  'xlsx',
  'csl-json',
  'openalex-json',
  'crossref-json',
  'lens-json',
  'json',
  'zotero-rdf',
  'bibo-rdf',
  'pubmed-xml',
  'mods',
  'marcxml',
  'crossref-unixref',
  'primo-pnx-xml',
  'msbib-xml',
  'jstor-dfr-xml',
  'jats',
  'citavi',
  'dublin-core',
  'clinicaltrials-xml',
] as const

export type Format = (typeof FORMATS)[number]

/** A file as it came: `name` is for messages only, the content decides what it is. */
export interface ExportFile {
  name: string
  /** In memory, or walked through piece by piece. */
  bytes: Uint8Array | Bytes
  /** What a person says the file is; told by its content where nothing is said. */
  as?: Format
  /** Rayyan's log, where it came in one archive with the file: it knows whose labels and reasons are whose. */
  log?: Customizations
}

/** Something that could not be read whole. `line` and `entry` count from 1. */
export interface ReadWarning {
  line?: number
  entry?: number
  /** A stable key for translation, such as `entry-cut-short`; `data` holds what its sentence needs. */
  code: string
  data?: Record<string, string | number>
  /** The sentence in English. */
  message: string
}

/** One entry of the file: its parsed fields, and the entry exactly as it stood in the file. */
export interface ReadEntry {
  item: Item
  raw: string
  /** Where the entry begins in the file, from 1 (the row, for a sheet). */
  line: number
  /** What reviewers of another tool said of it, where the file comes from one. */
  judgements?: Judgement[]
}

/** What a reader yields, in the order of the file. */
export type Reading = { entry: ReadEntry } | { warning: ReadWarning }

/** What was recognised before any entry is read. */
export interface Recognised {
  format: Format
  /** Who wrote the file, where that can be told: `Ovid`, `EBSCO`, `Scopus`, `PubMed`, ... */
  producer?: string
  encoding: string
  /** How the file was packed, where it was. */
  packed?: 'gzip' | 'zip'
  /** The exports in a zip that holds several; all that is said above is said of the first. */
  members?: Member[]
}

/** One of several exports in a zip. */
export interface Member {
  name: string
  format: Format
  producer?: string
  encoding: string
  /** How many it holds, once it has been read. */
  entries?: number
}

/** A file, recognised, and its entries still to be read. */
export interface ReadExport {
  recognised: Recognised
  /** Entries and warnings in the order of the file, read one at a time as they are asked for; read once only. */
  readings: Iterable<Reading>
}
