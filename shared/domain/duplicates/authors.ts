import { shortList, spaced } from './lengths.ts'
import { editDistance, fold, misspelt, plain, present, words } from './text.ts'

/** One author: folded words of two letters or more, and the first letters of all parts of the name. */
export interface Person {
  names: string[]
  parts: string[]
  family: string
  /** How the family name begins; empty where a letter of that was lost. */
  starts: string
  /** The pieces of a family name with a hyphen in it, by one of which alone the person may go: "García-Ledesma". */
  pieces: string[]
}

const others = /\b(?:et\s+al|and others|u\.?\s?a\.?|m\.?\s?fl)\b\.?,?|\.\.\.$|…$/gi
const glue = /(?<=\b\p{Lu}\.|\p{Lu}\p{Ll}\.?)(?<=\.)\s?(?=\p{Lu}[\p{Ll}'’]{1,})/u

/** The authors in any form: one string each, all in one string, or glued as in "Salim H. M.Fukuda D.". */
export function authorsOf(list: string[] | undefined): Person[] {
  return shortList(list ?? [])
    .flatMap((entry) => separate(present(entry) ?? ''))
    .slice(0, mostPeople)
    .flatMap((entry) => {
      const found = personOf(entry.slice(0, longestName))
      return found ? [found] : []
    })
}

/** More people, longer names and names of more parts than these are no list of authors. */
const mostPeople = 400
const longestName = 300
const mostParts = 20

function separate(text: string): string[] {
  const clean = spaced(plain(text).replace(others, ' ')).trim()
  const pieces = clean.split(/\s*[;|\n]\s*|\s+(?:and|und|og|och|&)\s+(?=\S+[ ,.]|\S+$)/u)
  return pieces.flatMap((piece) => {
    if (/\p{L}\.\p{Lu}\p{Ll}/u.test(piece)) return piece.split(glue)
    const byComma = piece.split(/\s*,\s*/)
    // "Smith J, Doe A. B." is two people; "Smith, J." is one.
    const listed =
      byComma.length > 1 &&
      byComma.every((part) => /^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+)* (?:\p{Lu}\.?[ -]?){1,4}$/u.test(part))
    return listed ? byComma : [piece]
  })
}

const titlesOfPersons = new Set(['jr', 'sr', 'dr', 'prof', 'phd', 'md', 'iii', 'ii'])

function personOf(text: string): Person | undefined {
  const comma = text.indexOf(',')
  const head = partsOf(comma > 0 ? text.slice(0, comma) : text)
  const tail = comma > 0 ? partsOf(text.slice(comma + 1)) : []
  const parts = [...head, ...tail].slice(0, mostParts)
  const names = parts.filter((part) => part.length > 1)
  if (parts.length === 0) return undefined
  const family = familyOf(head, comma > 0)
  const starts = family.slice(0, 3)
  const pieces = piecesOf(comma > 0 ? text.slice(0, comma) : text, family)
  return { names, parts, family, starts: starts.includes('?') ? '' : starts, pieces }
}

function piecesOf(text: string, family: string): string[] {
  const hyphenated = text.split(/[\s.]+/).filter((part) => /\p{L}[-\u2010-\u2015]\p{L}/u.test(part))
  const all = hyphenated.map((part) => words(fold(part)))
  return all.find((found) => found.join('') === family)?.filter((piece) => piece.length >= 4) ?? []
}

/** The parts of a name; capitals together ("CM", "TC") are initials. */
function partsOf(text: string): string[] {
  return text
    .replace(/(?<![\p{L}])\p{Lu}{2,3}(?![\p{L}?])/gu, (initials, at: number) =>
      at > 0 ? [...initials].join(' ') : initials,
    )
    .split(/[\s.]+/)
    .flatMap((part) => words(fold(part)).join('') || [])
    .filter((part) => !titlesOfPersons.has(part))
}

function familyOf(head: string[], beforeComma: boolean): string {
  const full = head.filter((part) => part.length > 1)
  const plainNames = full.filter((part) => !particles.has(part))
  const long = plainNames.length > 0 ? plainNames : full
  if (beforeComma) return long.join('') || (head[0] ?? '')
  const initialsLast = head.length > 1 && (head.at(-1)?.length ?? 0) === 1
  return (initialsLast ? long.join('') : long.at(-1)) ?? head[0] ?? ''
}

function sameName(a: string, b: string): boolean {
  if (a === b) return true
  if (a.includes('?') || b.includes('?')) return misspelt(a, b)
  const length = Math.min(a.length, b.length)
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false
  return length >= 5 && editDistance(a, b, length >= 9 ? 2 : 1) <= (length >= 9 ? 2 : 1)
}

/** Whether two names can be one person: a name in common, and no initial that speaks against it. */
function samePerson(a: Person, b: Person): boolean {
  if (a.family.length > 3 && sameName(a.family, b.family) && !initialsConflict(a, b, a.family, b.family)) return true
  // "El-Sherif" and "Sherif, Hisham El"; "Lopez Rubio" and "Rubio".
  if (Math.min(a.family.length, b.family.length) >= 4 && (a.family.endsWith(b.family) || b.family.endsWith(a.family)))
    return !initialsConflict(a, b, a.family, b.family)
  if (a.pieces.includes(b.family) || b.pieces.includes(a.family)) return !initialsConflict(a, b, a.family, b.family)
  return a.names.some((one) => {
    if (isParticleOf(a, one)) return false
    return b.names.some(
      (other) =>
        sameName(one, other) &&
        !isParticleOf(b, other) &&
        (isFamily(a, one) || isFamily(b, other)) &&
        !initialsConflict(a, b, one, other),
    )
  })
}

function isParticleOf(person: Person, name: string): boolean {
  return particles.has(name) && person.family !== name
}

function isFamily(person: Person, name: string): boolean {
  return person.family.includes(name)
}

const particles = new Set(
  'van von der den de del della di da do dos das du la le los el al bin ibn ten ter zu zur af av'.split(' '),
)

function initialsConflict(a: Person, b: Person, sharedA: string, sharedB: string): boolean {
  const restA = a.parts.filter((part) => part !== sharedA && !sharedA.includes(part) && !particles.has(part))
  const restB = b.parts.filter((part) => part !== sharedB && !sharedB.includes(part) && !particles.has(part))
  if (restA.length === 0 || restB.length === 0) return false
  return !restA.some((one) => restB.some((other) => one[0] === other[0]))
}

/** What the comparison of two lists of authors found. */
export interface AuthorComparison {
  level: 'agree' | 'partly' | 'differ' | 'unknown'
  /** Of the shorter list, the share of people who are in the longer one. */
  share: number
  /** People found in both. */
  count: number
}

const most = 30

/** A quick look: false only where both have authors and no two names begin alike. */
export function mayBeSamePeople(a: Person[], b: Person[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  for (const one of a.slice(0, most)) for (const other of b.slice(0, most)) if (beginAlike(one, other)) return true
  return false
}

function beginAlike(a: Person, b: Person): boolean {
  if (a.starts === '' || b.starts === '') return true
  return (
    a.starts === b.starts ||
    a.names.some((name) => name.startsWith(b.starts)) ||
    b.names.some((name) => name.startsWith(a.starts)) ||
    a.pieces.some((piece) => piece.startsWith(b.starts)) ||
    b.pieces.some((piece) => piece.startsWith(a.starts))
  )
}

/** An order of lists of equal length, so that it does not matter which of two is given first. */
function isEarlier(a: Person[], b: Person[]): boolean {
  for (const [i, one] of a.entries()) {
    const [mine, theirs] = [keyOf(one), keyOf(b[i] ?? one)]
    if (mine !== theirs) return mine < theirs
  }
  return false
}

function keyOf(person: Person): string {
  return `${person.family}\0${person.parts.join(' ')}\0${person.pieces.join(' ')}`
}

/**
 * Compares two lists of authors. A list cut short ("Shin", "et al.") agrees with a longer one that has its people.
 * Symmetric.
 */
export function compareAuthors(a: Person[], b: Person[]): AuthorComparison {
  if (a.length === 0 || b.length === 0) return { level: 'unknown', share: 0, count: 0 }
  const swap = a.length === b.length ? isEarlier(b, a) : b.length < a.length
  const [short, long] = swap ? [b.slice(0, most), a] : [a.slice(0, most), b]
  const taken = new Set<number>()
  let leadFound = false
  let count = 0
  short.forEach((person, i) => {
    const fits = (j: number) => !taken.has(j) && long[j] !== undefined && samePerson(person, long[j])
    // Most lists are in one order: look at the same place first.
    const at = fits(i) ? i : long.findIndex((_, j) => j < most + 10 && fits(j))
    if (at < 0) return
    taken.add(at)
    if (i === 0) leadFound = true
    count++
  })
  const share = count / short.length
  // A list cut short has lost its end, so that the longer one's first author must be in it; of two equally long ones, either's.
  const moved = taken.has(0) || (a.length === b.length && leadFound)
  const lead = (short[0] && long[0] && samePerson(short[0], long[0])) || (moved && share > 0.5)
  if (count === 0) return { level: 'differ', share, count }
  return { level: lead && share >= 0.5 ? 'agree' : 'partly', share, count }
}
