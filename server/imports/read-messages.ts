import type { ReportText } from '#db/report-text.ts'
import type { Item } from '#shared/domain/imports/item.ts'
import type { RememberedMapping, TableIn } from '#shared/domain/imports/mapping.ts'
import type { Pasted } from '#shared/domain/imports/pasted/pasted.ts'
import type { Mapping } from '#shared/domain/imports/read/table/columns.ts'
import type { ReadWarning } from '#shared/domain/imports/reading.ts'
import type { GivenFile } from './given-file.ts'

/** How a file is to be read. */
export interface ReadRequest {
  /** Whether its entries are to be kept; otherwise only what they come to is told. */
  keep: boolean
  /** For a table: what a person says its columns are. */
  mapping?: Mapping
  /** What the file is said to be: a list of references that was pasted. */
  as?: 'references'
  /** For a table of which nobody says so now: what was said of others. */
  remembered?: readonly RememberedMapping[]
}

/** What the reading thread is asked: to read a file, with its entries where they are to be kept, and to go on after each batch. */
export type ToReader = ({ type: 'read'; file: GivenFile } & ReadRequest) | { type: 'more' }

/** An entry as it will be kept. */
export interface ReadRow {
  line: number
  /** JSON */
  item: string
  raw: string
  text: ReportText
}

/** Some entries and warnings in the order of the file, and how many of its bytes were read up to here. */
export interface Batch {
  rows: ReadRow[]
  warnings: ReadWarning[]
  bytes: number
}

/** What a file is. */
export interface Told {
  /** Undefined where it could not be recognised. */
  recognised?: Pasted['recognised']
  /** Where it is a table: its columns, and the mapping that it is read with, if any. */
  table?: TableIn
  mapping?: Mapping
}

/** What all entries of a file come to. */
export interface Summary {
  entries: number
  /** The first few. */
  sample: Item[]
  /** How many entries have each field. */
  filled: Record<string, number>
}

/** What the reading thread answers. */
export type FromReader =
  | ({ type: 'told' } & Told)
  | ({ type: 'batch' } & Batch)
  | ({ type: 'end' } & Summary)
  | { type: 'unreadable'; code: string; message: string; data: Record<string, string | number> }
  | { type: 'failed'; stack: string }
