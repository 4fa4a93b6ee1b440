import { type Item, type Name, yearOf } from '../item.ts'
import { bibtexOfType, typeOfBibtex } from '../types.ts'
import { keywordsText, noteOf, type Written } from './written.ts'

const SPECIAL: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  // In TeX's old fonts these are other signs.
  '<': '{$<$}',
  '>': '{$>$}',
  '|': '{$|$}',
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Two hyphens, apostrophes or grave accents would be shown as one other sign. */
const escaped = (text: string) =>
  text.replace(/[\\{}~^&%$#_<>|]|(?<=-)-|(?<=')'|(?<=`)`/g, (char) => SPECIAL[char] ?? `{}${char}`)

function nameOf(name: Name): string {
  if (name.literal) return `{${escaped(oneLine(name.literal))}}`
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  if (!name.given && !name.suffix) return `{${escaped(oneLine(family))}}`
  return escaped(oneLine([family, name.suffix, name.given].filter(Boolean).join(', '))).replace(/\band\b/gi, '{$&}')
}

/** A key that every BibTeX program takes, unlike those in `taken`. */
function keyOf(item: Item, taken: Set<string>): string {
  const author = item.author?.[0]
  const made = `${author?.family ?? author?.literal ?? 'anon'}${yearOf(item) ?? ''}`
  const base = (item.id ?? made).normalize('NFKD').replace(/[^A-Za-z0-9:._+/-]/g, '') || 'entry'
  let key = base
  for (let n = 2; taken.has(key.toLowerCase()); n++) key = `${base}-${n}`
  taken.add(key.toLowerCase())
  return key
}

/** Entries as BibTeX in UTF-8, piece by piece, with titles in braces so that no style changes their letters. */
export function* bibtexOf(entries: Iterable<Written>): Generator<string> {
  const taken = new Set<string>()
  for (const written of entries) yield `${taken.size > 0 ? '\n' : ''}${entryOf(written, keyOf(written.item, taken))}`
}

function entryOf(written: Written, key: string): string {
  const { item } = written
  const type = bibtexOfType(item.type)
  const lines: string[] = []
  const put = (name: string, value: string | undefined) => {
    if (value?.trim()) lines.push(`  ${name} = {${escaped(oneLine(value))}}`)
  }
  // Programs take these word for word: only what would end the field is written otherwise.
  const address = (name: string, value: string | undefined) => {
    const safe = oneLine(value ?? '').replace(/[{}\\$]/g, (char) => (char === '$' ? '%24' : encodeURIComponent(char)))
    if (safe !== '') lines.push(`  ${name} = {${safe}}`)
  }
  // A blank line is a new paragraph in TeX, and a new line when read back.
  const paragraphs = (name: string, value: string) => {
    const found = value.split(/[\r\n]+/).map(oneLine)
    const kept = found.filter((line) => line !== '').map(escaped)
    if (kept.length > 0) lines.push(`  ${name} = {${kept.join('\n\n  ')}}`)
  }
  if (item.title) lines.push(`  title = {{${escaped(oneLine(item.title))}}}`)
  for (const role of ['author', 'editor', 'translator'] as const)
    if (item[role]?.length) lines.push(`  ${role} = {${item[role].map(nameOf).join(' and ')}}`)
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? []
  put('year', year?.toString())
  if (month) lines.push(`  month = ${MONTHS[month - 1]}`)
  put('day', day?.toString())
  put(['inproceedings', 'incollection'].includes(type) ? 'booktitle' : 'journal', item['container-title'])
  put('shortjournal', item['container-title-short'])
  put('series', item['collection-title'])
  put('volume', item.volume)
  const numbered = ['techreport', 'patent', 'standard', 'misc'].includes(type)
  put('number', numbered ? item.number : (item.issue ?? item.number))
  if (numbered) put('issue', item.issue)
  put('pages', item.page?.replace(/-/g, '--'))
  put('edition', item.edition)
  put(type === 'phdthesis' ? 'school' : type === 'techreport' ? 'institution' : 'publisher', item.publisher)
  put('address', item['publisher-place'])
  put('type', item.genre)
  if (typeOfBibtex(type) !== item.type) put('entrysubtype', item.type.replace(/^article-/, ''))
  address('doi', item.DOI)
  address('url', item.URL)
  put('issn', item.ISSN)
  put('isbn', item.ISBN)
  put('pmid', item.PMID)
  put('pmcid', item.PMCID)
  put('language', item.language)
  put('keywords', keywordsText(item, ', '))
  paragraphs('abstract', item.abstract ?? '')
  paragraphs('note', noteOf(written))
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`
}
