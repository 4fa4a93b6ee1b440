import { type CslDate, type Item, type Name, nameText } from '../item.ts'
import { own } from '../own.ts'
import { typeOfPublicationTypes } from '../types.ts'
import { noteOf, type Written } from './written.ts'

/** PubMed's publication types (https://www.nlm.nih.gov/mesh/pubtypes.html) by CSL type. */
const TYPES: Record<string, string> = {
  'article-journal': 'Journal Article',
  'article-newspaper': 'Newspaper Article',
  article: 'Preprint',
  book: 'Book',
  chapter: 'Book Chapter',
  dataset: 'Dataset',
  'paper-conference': 'Congress',
  report: 'Technical Report',
  thesis: 'Academic Dissertation',
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** One entry as MEDLINE (https://www.nlm.nih.gov/bsd/mms/medlineelements.html), as PubMed and ERIC write it. */
export function nbibOf(written: Written): string {
  const { item } = written
  const out: string[] = []
  const put = (tag: string, value: string | undefined) => {
    if (value?.trim()) out.push(`${tag.padEnd(4)}- ${oneLine(value)}`)
  }
  // Every program knows an entry by this tag, so it stands there also without a number.
  out.push(`PMID- ${item.PMID ?? ''}`)
  for (const issn of (item.ISSN ?? '').split(', ')) put('IS', issn)
  for (const isbn of (item.ISBN ?? '').split(', ')) put('ISBN', isbn)
  put('VI', item.volume)
  put('IP', item.issue)
  put('DP', dateText(item.issued))
  const titled = item.type === 'book' && !item['container-title'] ? 'BTI' : 'TI'
  put(titled, item.title)
  put('TT', item['original-title'])
  put('PG', item.page)
  if (item.DOI) put('LID', `${item.DOI} [doi]`)
  paragraphs(out, 'AB', item.abstract)
  for (const name of item.author ?? []) person(out, 'FAU', 'AU', name)
  for (const name of item.editor ?? []) person(out, 'FED', 'ED', name)
  put('LA', item.language)
  for (const type of typesOf(item)) put('PT', type)
  put('PL', item['publisher-place'])
  put('PB', item.publisher)
  put('EN', item.edition)
  put('TA', item['container-title-short'])
  put(item.type === 'chapter' ? 'BTI' : 'JT', item['container-title'])
  put('CTI', item['collection-title'])
  for (const word of item.keyword ?? []) put('OT', word)
  put('PMC', item.PMCID)
  if (item.DOI) put('AID', `${item.DOI} [doi]`)
  put('LID', item.URL)
  for (const line of noteOf(written).split('\n')) put('GN', line)
  return `${out.join('\r\n')}\r\n\r\n`
}

const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim()

/** Further paragraphs begin a line, indented as all further lines must be. */
function paragraphs(out: string[], tag: string, value: string | undefined): void {
  const lines = (value ?? '')
    .split(/[\r\n]+/)
    .map(oneLine)
    .filter((line) => line !== '')
  for (const [i, line] of lines.entries()) out.push(i === 0 ? `${tag.padEnd(4)}- ${line}` : `      ${line}`)
}

function person(out: string[], full: string, short: string, name: Name): void {
  if (name.literal) {
    out.push(`${full === 'FAU' ? 'CN  ' : 'FED '}- ${oneLine(name.literal)}`)
    return
  }
  out.push(`${full.padEnd(4)}- ${oneLine(nameText(name))}`)
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  const initials = (name.given ?? '').match(/\p{Lu}/gu)?.join('') ?? ''
  out.push(`${short.padEnd(4)}- ${oneLine([family, initials, name.suffix].filter(Boolean).join(' '))}`)
}

function typesOf(item: Item): string[] {
  const further = (item.genre ?? '').split('; ').filter((type) => type !== '')
  const known = [own(TYPES, item.type) ?? item.type, ...further]
  const all = typeOfPublicationTypes(known) === item.type ? known : [item.type, ...further]
  return all.filter((type, i) => all.indexOf(type) === i)
}

function dateText(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined) return date?.raw
  return [year, month && MONTHS[month - 1], day].filter(Boolean).join(' ')
}
