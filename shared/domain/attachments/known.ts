import { authorsOf } from '../duplicates/authors.ts'
import { doiOf } from '../duplicates/identifiers.ts'
import { type Kind, kindOf } from '../duplicates/kinds.ts'
import { fold, words } from '../duplicates/text.ts'
import { smallWords, type Title, titleOf } from '../duplicates/titles.ts'

/** A report that a file may be the text of. */
export interface Known {
  id: string
  /** In every language that is known. */
  titles: readonly string[]
  authors: readonly string[]
  year: number | null
  /** The journal, or what else it appeared in. */
  container: string
  dois: readonly string[]
}

/** A report made comparable. */
export interface KnownReport {
  id: string
  titles: { title: Title; kind: Kind | undefined }[]
  /** Folded family names of its first authors. */
  families: string[]
  year: number | null
  container: string
  dois: ReadonlySet<string>
}

/** All reports, and how they are found. */
export interface KnownReports {
  all: KnownReport[]
  byDoi: ReadonlyMap<string, KnownReport[]>
  /** By the letters of a title without anything between them. */
  byTitle: ReadonlyMap<string, KnownReport[]>
  /** By a word of a title. */
  byWord: ReadonlyMap<string, KnownReport[]>
}

/** People at the beginning of a list, one of whom a first page must name. */
const first = 3

/** Makes reports ready for files to be matched to them. */
export function knownReports(reports: readonly Known[]): KnownReports {
  const byDoi = new Map<string, KnownReport[]>()
  const byTitle = new Map<string, KnownReport[]>()
  const byWord = new Map<string, KnownReport[]>()
  const all = reports.map(prepared)
  for (const report of all) {
    for (const doi of report.dois) put(byDoi, doi, report)
    const forms = report.titles.flatMap(({ title }) => title.forms)
    for (const compact of new Set(forms.map((form) => form.compact))) put(byTitle, compact, report)
    for (const word of new Set(forms.flatMap((form) => contentOf(form.words)))) put(byWord, word, report)
  }
  return { all, byDoi, byTitle, byWord }
}

function prepared({ id, titles, authors, year, container, dois }: Known): KnownReport {
  return {
    id,
    titles: titles.flatMap((text) => {
      const title = titleOf(text)
      return title ? [{ title, kind: kindOf({ title: text }, undefined) }] : []
    }),
    families: authorsOf([...authors].slice(0, first))
      .map((person) => person.family)
      .filter((family) => family.length > 1),
    year,
    container: compactOf(container),
    dois: new Set(dois.flatMap((doi) => doiOf(doi) ?? [])),
  }
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/** The words that tell one title from another. */
export function contentOf(all: readonly string[]): string[] {
  return all.filter((word) => word.length > 1 && !smallWords.has(word))
}

/** The letters of a text without anything between them, folded. */
export function compactOf(text: string): string {
  return words(fold(text)).join('')
}
