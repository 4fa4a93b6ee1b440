import { compareAuthors } from '../duplicates/authors.ts'
import type { Companion } from './companions.ts'
import type { Comparable } from './comparable.ts'

/** Why two reports seem to be of one study, for words in any language. */
export type StudyReason =
  | { code: 'same-registration'; data: { number: string } }
  | { code: 'same-name'; data: { name: string } }
  | { code: 'same-size'; data: { n: number } }
  | { code: 'shared-authors'; data: { n: number } }
  | { code: 'alike-title'; data: { share: number } }
  | { code: 'companion'; data: { kind: Exclude<Companion, 'review'> } }

/** How telling words and names are, from all the reports that are compared. */
export interface Telling {
  /** How much a word of a title weighs. */
  weight: (word: string) => number
  /** Whether few enough reports bear a name for it to tell something. */
  isTelling: (name: string) => boolean
}

/** What speaks for two reports being of one study, from 0 to 1, and why. */
export interface Evidence {
  score: number
  reasons: StudyReason[]
}

/** From this many points on it is suggested. */
const enough = 6
/** A score of 1. */
const certain = 12
/** A report that names more trials than this is about many: an overview, or a text that compares. */
const ownTrials = 2

/**
 * What speaks for two reports being of one study; undefined where it is not enough to ask about. Symmetric. Neither people
 * nor titles are enough alone: groups publish study upon study of one thing.
 */
export function evidenceOf(a: Comparable, b: Comparable, telling: Telling): Evidence | undefined {
  const reasons: StudyReason[] = []
  let points = 0
  const say = (worth: number, reason: StudyReason) => {
    points += worth
    reasons.push(reason)
  }
  if (a.companions.includes('review') !== b.companions.includes('review')) return undefined

  const number = shared(a.registrations, b.registrations)[0]
  if (!number && a.registrations.length > 0 && b.registrations.length > 0) return undefined
  const named = shared(a.names, b.names).find(telling.isTelling)
  const size = shared(a.sizes, b.sizes).find((n) => n === a.sizes[0] || n === b.sizes[0])
  const alike = likeness(a.words, b.words, telling)
  const companion = alike >= 0.5 ? companionOf(a, b) : undefined
  // Of one name, of one sample, or written as a companion: else they are only alike, and who wrote them need not be compared.
  if (!number && !named && size === undefined && !companion) return undefined
  if (number) say(isOwn(a) && isOwn(b) ? 9 : 3, { code: 'same-registration', data: { number: shownNumber(number) } })

  const authors = compareAuthors(a.people, b.people)
  const isSameGroup = authors.count >= 2 || (authors.count === 1 && Math.min(a.people.length, b.people.length) === 1)
  if (authors.count > 0) {
    const worth =
      authors.count >= 3 && authors.share >= 0.5 ? 3 : isSameGroup && authors.share >= 0.4 ? 2 : isSameGroup ? 1 : 0
    say(worth, { code: 'shared-authors', data: { n: authors.count } })
  } else if (authors.level === 'differ') points -= 3

  if (!isSameGroup && !number) return undefined
  if (named && isSameGroup) say(4, { code: 'same-name', data: { name: named.toUpperCase() } })
  if (size !== undefined && isSameGroup)
    say(size >= 100 && size % 50 !== 0 ? 3 : size % 10 === 0 ? 1 : 2, { code: 'same-size', data: { n: size } })
  else if (isSameGroup && speakOfOthers(a, b)) points -= 2
  if (alike >= 0.5 && isSameGroup)
    say(alike >= 0.8 ? 3 : alike >= 0.65 ? 2 : 1, { code: 'alike-title', data: { share: alike } })
  if (companion && isSameGroup) say(2, { code: 'companion', data: { kind: companion } })

  if (a.proper.length > 0 && b.proper.length > 0 && shared(a.proper, b.proper).length === 0) points -= 3
  const apart = a.year !== null && b.year !== null ? Math.abs(a.year - b.year) : 0
  if (!number) points -= apart > 12 ? 3 : apart > 7 ? 1 : 0
  if (points < enough) return undefined
  return { score: Math.round(Math.min(1, points / certain) * 100) / 100, reasons }
}

function isOwn({ registrations }: Comparable): boolean {
  return registrations.length <= ownTrials
}

/** What both have, in an order of its own. */
function shared<T extends string | number>(a: readonly T[], b: readonly T[]): T[] {
  return a.filter((one) => b.includes(one)).sort((x, y) => (x < y ? -1 : 1))
}

/** Both say how many took part, and nothing of it is the same; a protocol only says how many are wanted. */
function speakOfOthers(a: Comparable, b: Comparable): boolean {
  const isPlan = (one: Comparable) => one.companions.includes('protocol')
  return a.sizes.length > 0 && b.sizes.length > 0 && !isPlan(a) && !isPlan(b) && shared(a.sizes, b.sizes).length === 0
}

/** How much of what two titles are about is the same, from 0 to 1 (Dice, by weight): what one has more of counts half. */
function likeness(a: readonly string[], b: readonly string[], { weight }: Telling): number {
  const sum = (list: readonly string[]) => list.reduce((all, word) => all + weight(word), 0)
  const both = sum(a.filter((word) => b.includes(word)))
  const [of, other] = [sum(a), sum(b)]
  if (of === 0 || other === 0) return 0
  return Math.round(((2 * both) / (of + other) + both / Math.min(of, other)) * 50) / 100
}

/** What one of them says that it is to the other, where the other does not say the same. */
function companionOf(a: Comparable, b: Comparable): Exclude<Companion, 'review'> | undefined {
  const order = ['protocol', 'follow-up', 'secondary', 'part'] as const
  return order.find((kind) => a.companions.includes(kind) !== b.companions.includes(kind))
}

const written: Record<string, string> = {
  euctr: 'EudraCT ',
  ctri: 'CTRI ',
  jprn: '',
  rbr: 'RBR-',
  chictr: 'ChiCTR',
  slctr: 'SLCTR ',
}

/** A number as `register:number` in the way that people write it. */
function shownNumber(registration: string): string {
  const [register = '', number = ''] = registration.split(':')
  const before = written[register] ?? register.toUpperCase()
  if (register === 'euctr') return `${before}${number.slice(0, 4)}-${number.slice(4, -2)}-${number.slice(-2)}`
  return `${before}${register === 'rbr' ? number : number.toUpperCase()}`
}
