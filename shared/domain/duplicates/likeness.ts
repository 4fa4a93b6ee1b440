import { authorsOf, compareAuthors, type Person } from './authors.ts'
import { shortTitle } from './lengths.ts'
import { fold, misspelt, plain, words } from './text.ts'
import { compareTitles } from './title-comparison.ts'
import { type Title, titleOf } from './titles.ts'

/** What is shown of a report in a list, as far as it tells which report it is. */
export interface Listed {
  title: string
  /** Separated by semicolons. */
  authors: string
  year: number | null
  container: string
}

/** A report made comparable by its title and people. */
export interface Likened {
  title: Title | undefined
  words: readonly string[]
  people: readonly Person[]
}

/** Makes a report comparable, once for all the others that it is compared with. */
export function likened({ title, authors }: Listed): Likened {
  return {
    title: titleOf(shortTitle(title)),
    words: wordsOf(title),
    people: authorsOf(authors ? authors.split('; ') : []),
  }
}

/**
 * How much two reports are alike in title and people, 0 to 1: for a person who looks for the other one, not for
 * deciding. Misspelt words count nearly as much as the same ones, and their order not at all.
 */
export function likeness(a: Likened, b: Likened): number {
  const letters = lettersOf(a.words) + lettersOf(b.words)
  const shared = foundIn(a.words, b.words) + foundIn(b.words, a.words)
  const title = Math.max(letters === 0 ? 0 : shared / letters, compareTitles(a.title, b.title).likeness)
  const people = compareAuthors([...a.people], [...b.people])
  return people.level === 'unknown' ? title : 0.8 * title + 0.2 * people.share
}

/**
 * How much of what somebody typed is found in a report, 0 to 1. Words may be misspelt, begun or in any order; of two
 * reports that have all of them, the one whose title has less beside is more alike.
 */
export function likenessToWords(typed: string, report: Listed): number {
  const asked = wordsOf(typed)
  const title = wordsOf(report.title)
  const all = [...title, ...wordsOf(`${report.authors} ${report.container} ${report.year ?? ''}`)]
  const letters = lettersOf(asked)
  if (letters === 0) return 0
  const beside = lettersOf(title) === 0 ? 0 : foundIn(title, asked) / lettersOf(title)
  return (0.9 * foundIn(asked, all, true)) / letters + 0.1 * beside
}

function wordsOf(text: string): string[] {
  return words(fold(plain(shortTitle(text))))
}

function lettersOf(list: readonly string[]): number {
  return list.reduce((sum, word) => sum + word.length, 0)
}

/** How many letters of these words are found among those, each of those once. */
function foundIn(these: readonly string[], those: readonly string[], begun = false): number {
  const left = [...those]
  const rest: string[] = []
  let letters = 0
  const take = (word: string, fits: (other: string) => boolean, weight: number) => {
    const at = left.findIndex(fits)
    if (at < 0) return false
    left.splice(at, 1)
    letters += weight * word.length
    return true
  }
  for (const word of these) if (!take(word, (other) => other === word, 1)) rest.push(word)
  for (const word of rest) {
    const isBegun = (other: string) => begun && word.length > 1 && other.startsWith(word)
    if (!take(word, isBegun, 0.95)) take(word, (other) => misspelt(word, other), 0.9)
  }
  return letters
}
