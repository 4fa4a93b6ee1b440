import { titlesSayOtherKind } from '../duplicates/kinds.ts'
import { fold, words } from '../duplicates/text.ts'
import { compareTitles, type TitleComparison } from '../duplicates/title-comparison.ts'
import { titleOf } from '../duplicates/titles.ts'
import type { Block } from './blocks.ts'
import type { FirstPages } from './first-pages.ts'
import { type Heading, headingsOf, isTitleLike, isUnderNotice } from './headings.ts'
import { compactOf, contentOf, type KnownReport, type KnownReports } from './known.ts'
import { reportsByName } from './match-name.ts'

/** What speaks for a report. */
export const signs = ['doi', 'title', 'title-like', 'author', 'metadata', 'later-doi', 'name'] as const
export type Sign = (typeof signs)[number]

/** Why a person is asked. */
export const doubts = [
  'several',
  'doi-other-title',
  'doi-differs',
  'title-only-like',
  'title-short',
  'no-author',
  'other-year',
  'notice',
  'not-heading',
  'name-only',
  'has-file',
  'report-twice',
] as const
export type Doubt = (typeof doubts)[number]

/** A report that a file may be the text of, and what speaks for it. */
export interface Candidate {
  report: string
  signs: Sign[]
}

/** Whose text a file is: one report for certain, one of some that a person has to choose from, or none that is known. */
export interface Proposal {
  sure: 'certain' | 'doubtful' | 'none'
  /** What it was known by, where it is certain. */
  by?: 'doi' | 'title'
  doubts: Doubt[]
  /** The likeliest first; one where it is certain. */
  candidates: Candidate[]
}

/** A person chooses from so many. */
const most = 5
/** A title of fewer letters may be another's as well. */
const longTitle = 25

interface Evidence {
  report: KnownReport
  doi: boolean
  laterDoi: boolean
  /** The heading that is its title, or else the one that is like it. */
  heading?: Heading
  likeness?: TitleComparison
  exact: boolean
  metadata: boolean
  name: boolean
  author: boolean
}

/**
 * Proposes whose text a file is. It is certain only where two things that do not depend on each other agree and nothing
 * speaks against it: a DOI alone may be that of a cited work, and a title that of what is commented on.
 */
export function match(file: { name: string; read: FirstPages }, known: KnownReports): Proposal {
  const { blocks } = file.read
  const all = evidenceOf(file, known)
  const titled = all.filter((one) => one.exact)
  const named = all.filter((one) => one.doi)
  const [only] = titled.length > 0 ? titled.filter((one) => one.doi || named.length === 0) : named
  if (only) {
    const found = doubtsOf(only, all, file.read, blocks)
    if (found.length === 0)
      return { sure: 'certain', by: only.doi ? 'doi' : 'title', doubts: [], candidates: [candidateOf(only)] }
    return asked(all, found)
  }
  if (titled.length > 0 || named.length > 0) return asked(all, ['doi-other-title'])
  if (all.length === 0) return { sure: 'none', doubts: [], candidates: [] }
  return asked(all, [all.every((one) => one.name && !one.likeness && !one.metadata) ? 'name-only' : 'title-only-like'])
}

function asked(all: readonly Evidence[], found: Doubt[]): Proposal {
  return { sure: 'doubtful', doubts: [...new Set(found)], candidates: all.slice(0, most).map(candidateOf) }
}

/** What speaks against the likeliest report. */
function doubtsOf(one: Evidence, all: readonly Evidence[], read: FirstPages, blocks: readonly Block[]): Doubt[] {
  const { report, heading } = one
  const found: Doubt[] = []
  const others = all.filter((other) => other !== one)
  // Another report of the very title, which the DOI tells apart from this one, is no doubt.
  if (others.some((other) => (other.exact && (!one.doi || other.heading !== heading)) || (other.doi && other.exact)))
    found.push('several')
  if (!heading) return [...found, 'doi-other-title']
  const kinds = report.titles.map(({ kind }) => kind)
  if (isUnderNotice(blocks, heading) || kinds.every((kind) => titlesSayOtherKind(kind, heading.kind)))
    found.push('notice')
  const dois = [...new Set([...read.dois, ...(read.doi ? [read.doi] : [])])]
  if (one.doi) {
    if (!heading.large && !heading.first) found.push('not-heading')
    if (!one.exact && (!isNearly(one.likeness) || !one.author || dois.length > 1 || named(all) > 1))
      found.push('doi-other-title')
    return found
  }
  if (dois.length > 0 && report.dois.size > 0) found.push('doi-differs')
  if (compactLength(heading) < longTitle || !heading.title.telling) found.push('title-short')
  if (!one.author && (report.families.length > 0 || compactLength(heading) < 2 * longTitle)) found.push('no-author')
  if (isOfAnotherYear(report, blocks)) found.push('other-year')
  if (!heading.large && !(heading.first && one.metadata)) found.push('not-heading')
  if (hasLargerTitle(blocks, heading, report)) found.push('not-heading')
  return found
}

function named(all: readonly Evidence[]): number {
  return all.filter((one) => one.doi).length
}

/** So like that one DOI is enough: a subtitle more or less, a letter wrong. */
function isNearly(likeness: TitleComparison | undefined): boolean {
  if (!likeness || likeness.numbersDiffer || likeness.oneNumber) return false
  const { relation, doubt } = likeness
  return relation === 'part' || (doubt !== 'word' && (relation === 'alike' || likeness.likeness >= 0.9))
}

function compactLength({ title }: Heading): number {
  return title.forms[0]?.compact.length ?? 0
}

/** Years stand on the page, and the report's is none of them: of a paper in print and its printed form, one may be the next. */
function isOfAnotherYear({ year }: KnownReport, blocks: readonly Block[]): boolean {
  if (year === null) return false
  const years = textOf(blocks).match(/(?<![\d./-])(?:19|20)\d\d(?![\d/-])/g) ?? []
  return years.length > 0 && !years.some((found) => Math.abs(Number(found) - year) <= 1)
}

/** Something larger on the page may be its title. The name of the journal is not. */
function hasLargerTitle(blocks: readonly Block[], heading: Heading, { container }: KnownReport): boolean {
  const size = Math.max(...blocks.slice(heading.from, heading.to + 1).map((block) => block.size))
  return blocks.some(({ text, size: other }, at) => {
    if (other < 1.08 * size || (at >= heading.from && at <= heading.to) || !isTitleLike(text)) return false
    return container === '' || !compactOf(text).includes(container)
  })
}

/** Every report that something speaks for, the likeliest first. */
function evidenceOf({ name, read }: { name: string; read: FirstPages }, known: KnownReports): Evidence[] {
  const headings = headingsOf(read.blocks)
  const found = new Map<string, Evidence>()
  const pageWords = new Set(words(fold(textOf(read.blocks.slice(0, 40)))))
  const of = (report: KnownReport): Evidence => {
    let one = found.get(report.id)
    if (!one) {
      const author = report.families.some((family) => pageWords.has(family))
      one = { report, doi: false, laterDoi: false, exact: false, metadata: false, name: false, author }
      found.set(report.id, one)
    }
    return one
  }
  for (const doi of [...read.dois, ...(read.doi ? [read.doi] : [])])
    for (const report of known.byDoi.get(doi) ?? []) of(report).doi = true
  for (const doi of read.laterDois) for (const report of known.byDoi.get(doi) ?? []) of(report).laterDoi = true
  for (const heading of headings)
    for (const form of heading.title.forms)
      for (const report of known.byTitle.get(form.compact) ?? []) takeExact(of(report), heading)
  for (const report of new Set([...likely(pageWords, known), ...[...found.values()].map((one) => one.report)])) {
    const best = found.get(report.id)?.exact ? undefined : bestHeading(report, headings)
    if (!best) continue
    const one = of(report)
    one.heading = best.heading
    one.likeness = best.likeness
    one.exact = isSame(best.likeness)
  }
  const metadata = titleOf(read.title)
  if (metadata?.telling)
    for (const form of metadata.forms)
      for (const report of known.byTitle.get(form.compact) ?? []) of(report).metadata = true
  for (const report of reportsByName(name, known)) of(report).name = true
  return [...found.values()].sort((a, b) => weight(b) - weight(a) || (a.report.id < b.report.id ? -1 : 1))
}

function takeExact(one: Evidence, heading: Heading): void {
  // Where it stands twice, as in a running head, the larger one is the title.
  if (one.exact && (one.heading?.large || !heading.large)) return
  one.exact = true
  one.heading = heading
}

function isSame(likeness: TitleComparison): boolean {
  const { relation, doubt, numbersDiffer, oneNumber } = likeness
  return (relation === 'same' || relation === 'alike') && doubt === 'none' && !numbersDiffer && !oneNumber
}

function bestHeading(report: KnownReport, headings: readonly Heading[]) {
  let best: { heading: Heading; likeness: TitleComparison } | undefined
  for (const heading of headings)
    for (const { title } of report.titles) {
      const likeness = compareTitles(title, heading.title)
      if (likeness.relation === 'other' || likeness.relation === 'unknown') continue
      if (!best || rank(likeness) < rank(best.likeness)) best = { heading, likeness }
    }
  return best
}

const relations = ['same', 'alike', 'part', 'close']

/** The less, the better. */
function rank({ relation, likeness }: TitleComparison): number {
  return relations.indexOf(relation) + 1 - likeness
}

/** The reports most of whose title stands somewhere on the page. */
function likely(pageWords: ReadonlySet<string>, { byWord }: KnownReports): KnownReport[] {
  const letters = new Map<KnownReport, number>()
  for (const word of pageWords)
    for (const report of byWord.get(word) ?? []) letters.set(report, (letters.get(report) ?? 0) + word.length)
  const share = ([report, found]: [KnownReport, number]) =>
    Math.max(
      ...report.titles
        .flatMap(({ title }) => title.forms)
        .map((form) => found / Math.max(1, [...new Set(contentOf(form.words))].join('').length)),
    )
  return [...letters]
    .map((one) => [one[0], share(one)] as const)
    .filter(([, found]) => found >= 0.7)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([report]) => report)
}

function weight(one: Evidence): number {
  return (
    (one.exact ? 6 : (one.likeness?.likeness ?? 0) * 3) +
    (one.doi ? 5 : 0) +
    (one.name ? 2 : 0) +
    (one.metadata ? 2 : 0) +
    (one.laterDoi ? 1 : 0) +
    (one.author ? 0.5 : 0)
  )
}

function candidateOf(one: Evidence): Candidate {
  const told: [Sign, boolean][] = [
    ['doi', one.doi],
    ['title', one.exact],
    ['title-like', !one.exact && one.likeness !== undefined],
    ['author', one.author],
    ['metadata', one.metadata],
    ['later-doi', one.laterDoi && !one.doi],
    ['name', one.name],
  ]
  return { report: one.report.id, signs: told.filter(([, is]) => is).map(([sign]) => sign) }
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n')
}
