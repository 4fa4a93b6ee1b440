import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { randomOf } from '../../corpus/random.ts'
import type { Random } from '../duplicates/damage.ts'
import { copyOf, lookAlikeOf } from './copies.ts'
import { type Choice, capital, choiceOf, familiesOf, pick, wordsOf } from './words.ts'

export const howMade =
  'synthetic references: titles of 6 to 18 words out of 9,000 and of 300 subjects (Zipf), 12,000 family names, 3,000 journals with volumes that follow the years; 47 % new reports, 3 % that look like another one (erratum, part II, congress abstract, letter, ...), 50 % copies in one of eleven forms'

interface Journal {
  name: string
  issn: string
  founded: number
  issues: number
}

interface World {
  next: Random
  word: Choice<string>
  subject: Choice<Choice<string>>
  family: Choice<string>
  given: readonly string[]
  journal: Choice<Journal>
}

export interface Library {
  records: MatchRecord[]
  /** The records of each report, those alone included. */
  clusters: string[][]
}

/**
 * Synthetic references as the searches of large reviews bring them together, and which of them are copies of one report.
 * The same for the same count on every machine.
 */
export function syntheticLibrary(count: number): Library {
  const world = worldOf(randomOf(20_111))
  const { next } = world
  const records: MatchRecord[] = []
  const reports: MatchRecord[] = []
  const imitated = new Set<MatchRecord>()
  const clusterOf = new Map<MatchRecord, string[]>()
  for (let i = 0; i < count; i++) {
    const id = `s${String(i).padStart(7, '0')}`
    const earlier = reports[next(reports.length)]
    const chance = next(100)
    if (earlier && chance < 50) {
      records.push(copyOf(earlier, id, next))
      clusterOf.get(earlier)?.push(id)
      continue
    }
    const imitates = chance < 53 && earlier && !imitated.has(earlier) ? earlier : undefined
    const alike = imitates && lookAlikeOf(imitates, id, next)
    const report = alike ?? articleOf(id, i, world)
    // Two that look like one report, or one like the other's, would be copies of each other.
    if (imitates) imitated.add(imitates).add(report)
    reports.push(report)
    records.push(report)
    clusterOf.set(report, [id])
  }
  return { records, clusters: [...clusterOf.values()] }
}

function worldOf(next: Random): World {
  const words = wordsOf(9_000, next)
  const content = words.slice(60)
  const subjects = Array.from({ length: 300 }, () =>
    choiceOf(
      Array.from({ length: 40 }, () => pick(content, next)),
      3,
    ),
  )
  return {
    next,
    word: choiceOf(content, 20),
    subject: choiceOf(subjects, 10),
    family: choiceOf(familiesOf(12_000, next), 40),
    given: wordsOf(400, next, false).map(capital),
    journal: choiceOf(journalsOf(3_000, content, next), 30),
  }
}

const frames = [
  'Journal of',
  'Annals of',
  'International Journal of',
  'Advances in',
  'Archives of',
  'European Journal of',
]

function journalsOf(count: number, content: readonly string[], next: Random): Journal[] {
  return Array.from({ length: count }, () => {
    const [one, other] = [capital(pick(content, next)), capital(pick(content, next))]
    const subject = next(2) === 0 ? one : `${one} and ${other}`
    return {
      name: next(4) === 0 ? `${one} ${other}` : `${pick(frames, next)} ${subject}`,
      issn: `${1000 + next(9000)}-${1000 + next(9000)}`,
      founded: 1900 + next(100),
      issues: pick([4, 6, 12], next),
    }
  })
}

const joins = ['and', 'in', 'of', 'among', 'for', 'with', 'after', 'during', 'on the', 'of the']
const designs = ['a randomised trial', 'a cohort study', 'a systematic review', 'a qualitative study', 'a case report']

function titleOf(world: World): string {
  const { next, word } = world
  const subject = world.subject(next)
  const phrase = () => `${next(2) === 0 ? subject(next) : word(next)} ${next(3) === 0 ? subject(next) : word(next)}`
  const parts = Array.from({ length: 2 + next(3) }, phrase)
  const main = parts.reduce((title, part) => `${title} ${pick(joins, next)} ${part}`)
  const after = next(5)
  if (after === 0) return `${capital(main)}: ${pick(designs, next)}`
  return after === 1 ? `${capital(main)}: ${phrase()} ${pick(joins, next)} ${phrase()}` : capital(main)
}

function articleOf(id: string, number: number, world: World): MatchRecord {
  const { next } = world
  const journal = world.journal(next)
  // More in late years, as in every database.
  const year = 2025 - Math.min(next(35), next(35))
  const issue = 1 + next(journal.issues)
  const first = (issue - 1) * 130 + 1 + next(125)
  return {
    id,
    title: titleOf(world),
    authors: Array.from({ length: 1 + Math.min(next(9), next(9)) }, () => authorOf(world)),
    year,
    journal: journal.name,
    volume: String(Math.max(1, year - journal.founded + 1)),
    number: String(issue),
    pages: `${first}-${first + 4 + next(14)}`,
    ...(next(4) > 0 ? { doi: `10.5555/${journal.issn}.${number}` } : {}),
    issn: journal.issn,
    type: 'article-journal',
  }
}

function authorOf({ next, family, given }: World): string {
  const middle = next(3) === 0 ? ` ${String.fromCharCode(65 + next(26))}.` : ''
  return `${family(next)}, ${pick(given, next)}${middle}`
}
