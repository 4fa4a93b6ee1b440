import { authorsOf, type Person } from '../duplicates/authors.ts'
import { registrationsIn } from '../duplicates/registrations.ts'
import { fold, plain, words } from '../duplicates/text.ts'
import { smallWords } from '../duplicates/titles.ts'
import { type Companion, companionsIn, designWords } from './companions.ts'
import { studyNamesIn } from './named.ts'
import { sampleSizesIn } from './sizes.ts'

/** A report as what may belong to one study with others is told from. */
export interface StudyReport {
  id: string
  /** The study that it is in now. */
  study: string
  title: string
  /** One string each, as they are written. */
  authors: string[]
  year: number | null
  abstract: string
  /** What else may carry a registration number: accession numbers, notes, addresses. */
  other: string
}

/** A report made comparable. */
export interface Comparable {
  id: string
  study: string
  people: Person[]
  year: number | null
  /** As `register:number`. */
  registrations: string[]
  /** Folded names that the study goes by. */
  names: string[]
  /** How many people were studied, the most first. */
  sizes: number[]
  companions: Companion[]
  /** Folded words of the title that say what it is about. */
  words: string[]
  /** Names of places and the like in a title that is not all capitals: what tells two settings apart. */
  proper: string[]
}

/** Nobody writes more than this of one study; what is longer is cut. */
const longestText = 20_000

/** Makes one report comparable. */
export function comparable(report: StudyReport): Comparable {
  const title = plain(report.title.slice(0, longestText))
  const abstract = plain(report.abstract.slice(0, longestText))
  return {
    id: report.id,
    study: report.study,
    people: authorsOf(report.authors),
    year: report.year,
    registrations: registrationsIn([title, abstract, report.other.slice(0, longestText)].join('\n')),
    names: studyNamesIn(title, abstract),
    sizes: sampleSizesIn(`${title}\n${abstract}`),
    companions: companionsIn(title),
    words: [...new Set(words(fold(title)))].filter(
      (word) => !smallWords.has(word) && !designWords.has(word) && !/^\d+$/.test(word),
    ),
    proper: properIn(title),
  }
}

function properIn(title: string): string[] {
  const all = title.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const capital = (word: string) => /^\p{Lu}\p{Ll}{2,}/u.test(word)
  // In A Title Like This, capitals tell nothing.
  if (all.filter(capital).length > all.length * 0.45) return []
  const inside = all.filter(
    (word, at) => at > 0 && capital(word) && !title.includes(`: ${word}`) && !title.includes(`. ${word}`),
  )
  return [...new Set(inside.map((word) => fold(word)))]
}
