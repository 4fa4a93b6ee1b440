import type { MatchRecord } from './matching.ts'

/** How many letters of a field are read: far more than any true one has, and few enough that no pattern takes long. */
const most = {
  title: 2000,
  journal: 500,
  type: 200,
  year: 300,
  volume: 300,
  number: 300,
  pages: 300,
  doi: 300,
  pmid: 300,
  pmcid: 300,
  accession: 300,
  isbn: 300,
  issn: 300,
  abstract: 2000,
} as const satisfies Partial<Record<keyof MatchRecord, number>>

/** Of the authors: how many, how many letters each, and how many letters where all stand in one string. */
const mostAuthors = 400
const longestAuthor = 300
const longestList = 40_000

/** Runs of white space made one, in which a line's end stays one. Linear, where patterns with `\s*` are not. */
export function spaced(text: string): string {
  return text.replace(/\s{2,}/g, (run) => (run.includes('\n') ? '\n' : ' '))
}

function beginning(text: string, length: number): string {
  const clean = spaced(text)
  return clean.length > length ? clean.slice(0, length) : clean
}

/**
 * The record with every field but the authors cut to a sane length: what a hostile or broken file holds beyond that
 * tells nothing.
 */
export function shortened(record: MatchRecord): MatchRecord {
  const short: MatchRecord = { ...record }
  for (const name of Object.keys(most) as (keyof typeof most)[]) {
    const given: unknown = record[name]
    if (typeof given === 'string') Object.assign(short, { [name]: beginning(given, most[name]) })
  }
  return short
}

/** The list of authors cut to a sane length. */
export function shortList(authors: readonly string[]): string[] {
  const length = authors.length === 1 ? longestList : longestAuthor
  return authors.slice(0, mostAuthors).map((one) => (typeof one === 'string' ? beginning(one, length) : one))
}

/** The text of a title as far as it is read. */
export function shortTitle(title: string): string {
  return beginning(title, most.title)
}
