import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// References made up by the dozen, of which a matcher that may not merge wrongly must ask: the same title, people, journal
// and year, but other pages. Nothing in them is anybody's.

const topics = [
  'Apprenticeships',
  'Loneliness',
  'Sleep',
  'Debt',
  'Housing',
  'Cooking',
  'Sport',
  'Music',
  'Language',
  'Travel',
]
const groups = ['school leavers', 'young mothers', 'former pupils', 'farm workers', 'night owls', 'newcomers']
const places = ['Fjordby', 'Nordvik', 'Sandnes-on-the-Hill', 'Ulvedal', 'Østmark', 'Kråkerøy', 'Lillebygd']
const means = ['a register study', 'twelve interviews', 'a small trial', 'a yearly survey', 'letters and diaries']
const families = [
  'Aas',
  'Brekke',
  'Dahl',
  'Eide',
  'Foss',
  'Grønn',
  'Haug',
  'Ihle',
  'Juul',
  'Kvam',
  'Lie',
  'Moen',
  'Næss',
]

const pick = (list: readonly string[], n: number) => list[n % list.length] ?? ''

/** The title of the pair of this number; no two are alike. */
export function titleOf(n: number): string {
  const what = `${pick(topics, n)} among ${pick(groups, Math.floor(n / 10))}`
  return `${what} in ${pick(places, n * 3)}: ${pick(means, n * 7)} of the year ${1300 + n}`
}

function reference(n: number, pages: [number, number], volume: number): string {
  return [
    'TY  - JOUR',
    `TI  - ${titleOf(n)}`,
    `AU  - ${pick(families, n)}, ${String.fromCharCode(65 + (n % 26))}.`,
    `AU  - ${pick(families, n * 5 + 2)}, ${String.fromCharCode(65 + ((n * 3) % 26))}.`,
    `PY  - ${2000 + (n % 20)}`,
    'JO  - Invented Journal of Youth',
    `VL  - ${volume}`,
    `SP  - ${pages[0]}`,
    `EP  - ${pages[1]}`,
    `AB  - What was asked of ${pick(groups, n)} in ${pick(places, n)}, and what ${n + 3} of them said about ${pick(topics, n).toLowerCase()}.`,
    'ER  - ',
    '',
  ].join('\r\n')
}

/**
 * Writes two exports with `pairs` doubtful pairs between them; every tenth pair has a third record, the same as its first.
 * Gives the paths and how many records they hold.
 */
export function writeDoubtful(folder: string, pairs: number): { paths: string[]; records: number } {
  mkdirSync(folder, { recursive: true })
  const numbers = Array.from({ length: pairs }, (_, n) => n)
  const first = numbers.map((n) => reference(n, [10 + n, 19 + n], 5 + (n % 9)))
  const again = numbers.filter((n) => n % 10 === 0).map((n) => reference(n, [10 + n, 19 + n], 5 + (n % 9)))
  const second = numbers.map((n) => reference(n, [410 + n, 421 + n], 5 + (n % 9)))
  const paths = [join(folder, 'first.ris'), join(folder, 'second.ris')]
  writeFileSync(paths[0] ?? '', first.join('\r\n'))
  writeFileSync(paths[1] ?? '', [...second, ...again].join('\r\n'))
  return { paths, records: first.length + second.length + again.length }
}

/** Writes an export of so many references that looking for duplicates among them takes a while. */
export function writeMany(path: string, count: number): void {
  const all = Array.from({ length: count }, (_, n) => reference(n, [1 + (n % 900), 9 + (n % 900)], 1 + (n % 40)))
  writeFileSync(path, all.join('\r\n'))
}

/** Writes an export of one doubtful pair, by the same many people. */
export function writeConsortium(path: string, authors: number): void {
  const people = Array.from({ length: authors }, (_, n) => `AU  - Author${n + 1}, Anders Bertil`)
  const entry = (pages: string) =>
    ['TY  - JOUR', `TI  - ${titleOf(1)}`, ...people, 'PY  - 2017', 'JO  - Invented Journal of Youth', 'VL  - 5']
      .concat(`SP  - ${pages}`, 'ER  - ', '')
      .join('\r\n')
  writeFileSync(path, [entry('11-19'), entry('211-230')].join('\r\n'))
}
