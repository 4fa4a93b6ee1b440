import type { ReportText } from '#db/report-text.ts'
import type { Item } from '#shared/domain/imports/item.ts'
import type { ReadWarning, Recognised } from '#shared/domain/imports/reading.ts'
import type { GivenFile } from './given-file.ts'

/** What the reading thread is asked: to read a file, with its entries where they are to be kept, and to go on after each batch. */
export type ToReader = { type: 'read'; file: GivenFile; keep: boolean } | { type: 'more' }

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
  | { type: 'recognised'; recognised: Recognised }
  | ({ type: 'batch' } & Batch)
  | ({ type: 'end' } & Summary)
  | { type: 'unreadable'; code: string; message: string; data: Record<string, string | number> }
  | { type: 'failed'; stack: string }
