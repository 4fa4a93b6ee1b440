import { type Item, type Name, yearOf } from '../item.ts'
import { bibtexOfType } from '../types.ts'

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
}

const escaped = (text: string) => text.replace(/[\\{}~^&%$#_]/g, (char) => SPECIAL[char] ?? char)

function nameOf(name: Name): string {
  if (name.literal) return `{${escaped(name.literal)}}`
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return escaped([family, name.suffix, name.given].filter(Boolean).join(', '))
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

/** Items as BibTeX in UTF-8, with titles in braces so that no style changes their letters. */
export function bibtexOf(items: readonly Item[]): string {
  const taken = new Set<string>()
  return items.map((item) => entryOf(item, keyOf(item, taken))).join('\n')
}

function entryOf(item: Item, key: string): string {
  const type = bibtexOfType(item.type)
  const lines: string[] = []
  const put = (name: string, value: string | undefined, verbatim = false) => {
    if (value?.trim())
      lines.push(`  ${name} = {${verbatim ? value.replace(/[{}\\\s]/g, encodeURIComponent) : escaped(value)}}`)
  }
  if (item.title) lines.push(`  title = {{${escaped(item.title)}}}`)
  for (const role of ['author', 'editor', 'translator'] as const)
    if (item[role]?.length) lines.push(`  ${role} = {${item[role].map(nameOf).join(' and ')}}`)
  const [year, month] = item.issued?.['date-parts']?.[0] ?? []
  put('year', year?.toString())
  put('month', month?.toString())
  put(['inproceedings', 'incollection'].includes(type) ? 'booktitle' : 'journal', item['container-title'])
  put('shortjournal', item['container-title-short'])
  put('series', item['collection-title'])
  put('volume', item.volume)
  put('number', item.issue ?? item.number)
  put('pages', item.page?.replace(/-/g, '--'))
  put('edition', item.edition)
  put(type === 'phdthesis' ? 'school' : type === 'techreport' ? 'institution' : 'publisher', item.publisher)
  put('address', item['publisher-place'])
  put('type', item.genre)
  put('doi', item.DOI, true)
  put('url', item.URL, true)
  put('issn', item.ISSN)
  put('isbn', item.ISBN)
  put('pmid', item.PMID)
  put('pmcid', item.PMCID)
  put('language', item.language)
  put('keywords', item.keyword?.join('; '))
  // A blank line is a new paragraph in TeX, and a new line when read back.
  put('abstract', item.abstract?.replace(/\n/g, '\n\n'))
  put('note', item.note)
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`
}
