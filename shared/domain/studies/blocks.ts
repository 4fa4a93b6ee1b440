import type { Person } from '../duplicates/authors.ts'
import type { Comparable } from './comparable.ts'

/** Of more reports than this with one key, the key tells nothing by itself. */
const mostPerKey = 60
/** Whoever is further down a list of authors is found by the others. */
const mostPeople = 8

/**
 * The pairs that are worth comparing: those of one registration number, one name, or two authors in common; of a report by
 * one author, that author and a word of the title. Each pair once, whatever the order.
 */
export function pairsToCompare(reports: readonly Comparable[]): [Comparable, Comparable][] {
  const pairs = new Map<string, [Comparable, Comparable]>()
  const add = (block: readonly Comparable[]) => {
    for (const [i, a] of block.entries())
      for (const b of block.slice(i + 1)) {
        if (a.study === b.study) continue
        const [one, other] = a.id < b.id ? [a, b] : [b, a]
        pairs.set(`${one.id}|${other.id}`, [one, other])
      }
  }
  for (const block of blocksBy(reports, keysOf)) {
    if (block.length <= mostPerKey) add(block)
    // A group that wrote very many: by the words of their titles as well.
    else for (const part of blocksBy(block, (one) => one.words)) if (part.length <= mostPerKey) add(part)
  }
  return [...pairs.values()]
}

function blocksBy(reports: readonly Comparable[], keys: (report: Comparable) => readonly string[]): Comparable[][] {
  const blocks = new Map<string, Comparable[]>()
  for (const report of reports)
    for (const key of keys(report)) {
      const block = blocks.get(key)
      if (block) block.push(report)
      else blocks.set(key, [report])
    }
  return [...blocks.values()].filter((block) => block.length > 1)
}

function keysOf(report: Comparable): string[] {
  const people = [...new Set(report.people.slice(0, mostPeople).map(nameKey))].filter(Boolean).sort()
  const two = people.flatMap((one, i) => people.slice(i + 1).map((other) => `a ${one} ${other}`))
  const alone = people.length === 1 ? report.words.map((word) => `w ${people[0]} ${word}`) : []
  const first = report.people[0] && nameKey(report.people[0])
  return [
    ...report.registrations.map((number) => `r ${number}`),
    ...report.names.map((name) => `n ${name}`),
    ...two,
    ...alone,
    // A report by several may have one of them as its only author elsewhere.
    ...(first && people.length > 1 ? report.words.map((word) => `w ${first} ${word}`) : []),
  ]
}

function nameKey({ family }: Person): string {
  return family.slice(0, 6)
}
