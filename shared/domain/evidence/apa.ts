import { type CslDate, type Item, type Name, yearOf } from '../imports/item.ts'
import { type EvidenceLanguage, folded, regionOf } from './words.ts'

/** A piece of a reference: titles of works that stand alone, journals and volumes are in italics. */
export interface Run {
  text: string
  italic?: boolean
}

const en = {
  and: ', &',
  undated: 'n.d.',
  in: 'In',
  ed: 'Ed.',
  eds: 'Eds.',
  pages: 'pp.',
  page: 'p.',
  article: 'Article',
  doctoral: 'Doctoral dissertation',
  master: 'Master’s thesis',
  thesis: 'Thesis',
  presentation: 'Paper presentation',
  retrieved: (day: string) => `Retrieved ${day}, from`,
  edition: (n: string) => `${ordinal(n)} ed.`,
  number: (kind: string, n: string) => `${kind || 'Report'} No. ${n}`,
}

const nb: typeof en = {
  and: ' og',
  undated: 'u.å.',
  in: 'I',
  ed: 'Red.',
  eds: 'Red.',
  pages: 's.',
  page: 's.',
  article: 'Artikkel',
  doctoral: 'Doktorgradsavhandling',
  master: 'Masteroppgave',
  thesis: 'Avhandling',
  presentation: 'Konferansepresentasjon',
  retrieved: (day: string) => `Hentet ${day} fra`,
  edition: (n: string) => `${n}. utg.`,
  number: (kind: string, n: string) => `${kind || 'Rapport'} nr. ${n}`,
}

function ordinal(n: string): string {
  const last = Number(n) % 10
  const isTeen = Math.floor(Number(n) / 10) % 10 === 1
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th')}`
}

/**
 * A reference as the seventh edition of the APA style has it, in English or as Norwegian texts write it. Titles stay as they
 * were published: which words of them are names, no rule can tell.
 *
 * @param letter tells works of the same authors and year apart: `a`, `b`, …
 */
export function apaReference(item: Item, lang: EvidenceLanguage, letter = ''): Run[] {
  const said = lang === 'nb' ? nb : en
  const authors = namesText(item.author ?? [], said)
  const editors = authors === '' && isBook(item) ? editorsFirst(item, said) : ''
  const date: Run = { text: ` (${dateText(item, lang, said)}${letter && `${yearOf(item) ? '' : '-'}${letter}`}). ` }
  const title = titleRuns(item, said)
  const first = authors || editors
  // Without anybody to name, the title stands in their place.
  const head = first ? [{ text: ended(first) }, date, ...title] : [...title, { text: date.text.trimStart() }]
  return joined([...head, ...sourceRuns(item, said, first), ...linkRuns(item, lang, said)])
}

/** The reference without any emphasis. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** The references of a list in its order, by name, year and title, works of the same authors and year told apart by letters. */
export function referenceList<T extends { item: Item }>(
  works: readonly T[],
  lang: EvidenceLanguage,
): (T & { runs: Run[] })[] {
  const collator = new Intl.Collator(regionOf(lang), { sensitivity: 'base', ignorePunctuation: true })
  const names = (item: Item) => plainText([{ text: namesText(item.author ?? [], en) || (item.title ?? '') }])
  const sorted = [...works].sort(
    (a, b) =>
      collator.compare(names(a.item), names(b.item)) ||
      (yearOf(a.item) ?? -1) - (yearOf(b.item) ?? -1) ||
      collator.compare(a.item.title ?? '', b.item.title ?? ''),
  )
  const keyOf = ({ item }: T) =>
    (item.author ?? []).length === 0 ? undefined : `${folded(names(item))} ${yearOf(item) ?? ''}`
  const groups = Map.groupBy(sorted, keyOf)
  return sorted.map((work) => {
    const key = keyOf(work)
    const alike = key === undefined ? [] : (groups.get(key) ?? [])
    const place = alike.indexOf(work)
    const letter = alike.length > 1 ? letterOf(place) : ''
    return { ...work, runs: apaReference(work.item, lang, letter) }
  })
}

function letterOf(place: number): string {
  const last = String.fromCharCode(97 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}

function isBook({ type }: Item): boolean {
  return type === 'book' || type === 'report' || type === 'collection'
}

/** `Family, G. G.`, up to twenty names; of more, the first nineteen and the last. */
function namesText(names: readonly Name[], said: typeof en): string {
  const all = names.map(inverted).filter((name) => name !== '')
  if (all.length > 20) return `${all.slice(0, 19).join(', ')}, . . . ${all.at(-1)}`
  const [last] = all.slice(-1)
  if (all.length < 2) return last ?? ''
  return `${all.slice(0, -1).join(', ')}${said.and} ${last}`
}

function inverted(name: Name): string {
  if (name.literal) return name.literal.trim()
  const initials = initialsOf(name.given)
  return [familyOf(name), [initials, name['dropping-particle']].filter(Boolean).join(' '), name.suffix]
    .filter(Boolean)
    .join(', ')
}

function familyOf(name: Name): string {
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
}

/** `A. K.` of Anna Karin, `J.-P.` of Jean-Paul; initials that are written without spaces are parted. */
function initialsOf(given = ''): string {
  return given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) =>
      word
        .split(/[-‐]/)
        .flatMap((part) => [...part].find((letter) => /\p{L}/u.test(letter))?.toUpperCase() ?? [])
        .map((letter) => `${letter}.`)
        .join('-'),
    )
    .join(' ')
}

function editorsFirst(item: Item, said: typeof en): string {
  const editors = namesText(item.editor ?? [], said)
  return editors && `${editors} (${(item.editor ?? []).length > 1 ? said.eds : said.ed})`
}

/** The year; the day too for what comes out by the day. */
function dateText(item: Item, lang: EvidenceLanguage, said: typeof en): string {
  const [from, to] = item.issued?.['date-parts'] ?? []
  const [year, month, day] = from ?? []
  if (year === undefined) return item.issued?.raw?.trim() || said.undated
  const isByDay = ['webpage', 'post-weblog', 'article-newspaper', 'article-magazine', 'speech'].includes(item.type)
  const written = year < 0 ? `${-year} ${lang === 'nb' ? 'fvt.' : 'BCE'}` : String(year)
  if (isByDay && month !== undefined) return `${written}, ${monthAndDay(month, day, lang)}`
  const end = to?.[0]
  return end !== undefined && end !== year ? `${written}–${end}` : written
}

/** `May 5` or `5. mai`. */
function monthAndDay(month: number, day: number | undefined, lang: EvidenceLanguage): string {
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1))
  const name = new Intl.DateTimeFormat(regionOf(lang), { month: 'long', timeZone: 'UTC' }).format(date)
  if (day === undefined) return name
  return lang === 'nb' ? `${day}. ${name}` : `${name} ${day}`
}

function fullDate(date: CslDate | undefined, lang: EvidenceLanguage): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined) return undefined
  if (month === undefined) return String(year)
  return lang === 'nb' ? `${monthAndDay(month, day, lang)} ${year}` : `${monthAndDay(month, day, lang)}, ${year}`
}

/** The title with what describes the work; it ends with a full stop or its own sign. */
function titleRuns(item: Item, said: typeof en): Run[] {
  const title = item.title?.trim() ?? ''
  const isPart =
    [
      'article-journal',
      'article-magazine',
      'article-newspaper',
      'chapter',
      'entry-encyclopedia',
      'entry-dictionary',
    ].includes(item.type) ||
    (item.type === 'paper-conference' && item['container-title'] !== undefined)
  if (isPart && item['container-title']) return [{ text: `${ended(title)} ` }]
  const details = [
    ...(isBook(item) && item.edition ? [editionText(item.edition, said)] : []),
    ...(item.type === 'report' && item.number ? [said.number(item.genre ?? '', item.number)] : []),
    ...(item.type === 'book' && item.volume ? [`${said === nb ? 'Bd.' : 'Vol.'} ${item.volume}`] : []),
  ]
  const shape = describedAs(item, said)
  const after = [details.length > 0 ? `(${details.join(', ')})` : '', shape ? `[${shape}]` : '']
    .filter(Boolean)
    .join(' ')
  if (title === '') return after ? [{ text: `${after}. ` }] : []
  return after === ''
    ? [{ text: ended(title), italic: true }, { text: ' ' }]
    : [{ text: title, italic: true }, { text: ` ${after}. ` }]
}

function editionText(edition: string, said: typeof en): string {
  const number = /^\d+/.exec(edition.trim())?.[0]
  return number === undefined ? edition.trim() : said.edition(number)
}

function describedAs(item: Item, said: typeof en): string {
  if (item.type === 'thesis') {
    const genre = item.genre ?? ''
    const kind = /master|hovedoppg|cand/i.test(genre)
      ? said.master
      : /ph\.?\s?d|doctor|doktor|dissert/i.test(genre)
        ? said.doctoral
        : genre && genre !== 'thesis'
          ? genre
          : said.thesis
    return [kind, item.publisher].filter(Boolean).join(', ')
  }
  return item.type === 'paper-conference' && !item['container-title'] ? said.presentation : ''
}

/** Where the work appeared. */
function sourceRuns(item: Item, said: typeof en, first: string): Run[] {
  const container = item['container-title']?.trim()
  switch (item.type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
      return container ? journalRuns(item, container, said) : []
    case 'chapter':
    case 'entry-encyclopedia':
    case 'entry-dictionary':
      return container ? bookRuns(item, container, said) : sentence(item.publisher)
    case 'paper-conference':
      return container ? bookRuns(item, container, said) : sentence(item['event-title'])
    case 'thesis':
      return sentence(container)
    case 'webpage':
    case 'post-weblog':
      return sentence([container, item.publisher].find((name) => name && folded(name) !== folded(first)))
    default:
      // Who wrote it and publishes it is named once.
      return sentence([item.publisher ?? container].find((name) => name && folded(name) !== folded(first)))
  }
}

function sentence(text: string | undefined): Run[] {
  return text ? [{ text: `${ended(text)} ` }] : []
}

function journalRuns(item: Item, journal: string, said: typeof en): Run[] {
  const runs: Run[] = [{ text: journal, italic: true }]
  if (item.volume) runs.push({ text: ', ' }, { text: item.volume, italic: true })
  if (item.issue) runs.push({ text: item.volume ? `(${item.issue})` : `, (${item.issue})` })
  const pages = item.page ?? item.number
  if (pages)
    runs.push({ text: `, ${/^e\d/i.test(pages) && !/[-–]/.test(pages) ? `${said.article} ` : ''}${span(pages)}` })
  runs.push({ text: '. ' })
  return runs
}

function bookRuns(item: Item, book: string, said: typeof en): Run[] {
  const editors = (item.editor ?? []).map(straight).filter((name) => name !== '')
  const [last] = editors.slice(-1)
  const and = said === nb ? ' og ' : editors.length > 2 ? ', & ' : ' & '
  const named = editors.length < 2 ? (last ?? '') : `${editors.slice(0, -1).join(', ')}${and}${last}`
  const who = named ? ` ${named} (${editors.length > 1 ? said.eds : said.ed}),` : ''
  const details = [
    ...(item.edition ? [editionText(item.edition, said)] : []),
    ...(item.page ? [`${/[-–,]/.test(item.page) ? said.pages : said.page} ${span(item.page)}`] : []),
  ]
  return [
    { text: `${said.in}${who} ` },
    { text: book, italic: true },
    { text: `${details.length > 0 ? ` (${details.join(', ')})` : ''}. ` },
    ...sentence(item.publisher),
  ]
}

/** `G. Family`, as editors stand inside a reference. */
function straight(name: Name): string {
  return name.literal?.trim() ?? [initialsOf(name.given), familyOf(name)].filter(Boolean).join(' ')
}

/** Pages with the dash between numbers that print has. */
function span(pages: string): string {
  return pages.trim().replace(/\s*[-–—]+\s*/g, '–')
}

function linkRuns(item: Item, lang: EvidenceLanguage, said: typeof en): Run[] {
  const doi = item.DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').trim()
  if (doi) return [{ text: `https://doi.org/${doi}` }]
  const url = item.URL?.trim()
  if (!url) return []
  const day = yearOf(item) === undefined ? fullDate(item.accessed, lang) : undefined
  return [{ text: day ? `${said.retrieved(day)} ${url}` : url }]
}

function ended(text: string): string {
  return /[.?!]["”’]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

/** Runs without spaces at their ends, neighbours of one kind made one. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last && Boolean(last.italic) === Boolean(run.italic)) last.text += run.text
    else if (run.text !== '') all.push({ ...run })
  }
  for (const [i, run] of all.entries()) {
    run.text = run.text.replace(/ {2,}/g, ' ')
    if (i === 0) run.text = run.text.trimStart()
    if (i === all.length - 1) run.text = run.text.trimEnd()
  }
  return all
}
