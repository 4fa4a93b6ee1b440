import { type CslDate, type Item, nameText } from '../item.ts'
import { risOfType } from '../types.ts'

const TAG_LIKE = /^[A-Z][A-Z0-9][ \t]{1,4}-/

function lineOf(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`
}

/** A text whose lines stay lines: further lines follow without a tag, as reference managers read them. */
function linesOf(tag: string, value: string): string {
  const lines = value.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  return lines.map((line, i) => (i === 0 ? `${tag}  - ${line}` : TAG_LIKE.test(line) ? ` ${line}` : line)).join('\r\n')
}

function dateText(date: CslDate): string {
  const [year, month, day] = date['date-parts']?.[0] ?? []
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return year === undefined ? (date.raw ?? '') : `${year}/${two(month)}/${two(day)}/`
}

/** One entry as RIS; the tags that no field took are written as they came. */
export function risOf(item: Item): string {
  const out: string[] = [`TY  - ${risOfType(item.type)}`]
  const put = (tag: string, value: string | undefined) => {
    if (value?.trim()) out.push(lineOf(tag, value))
  }
  put('ID', item.id)
  put('TI', item.title)
  put('TT', item['translated-title'])
  put('OP', item['original-title'])
  for (const name of item.author ?? []) put('AU', nameText(name))
  for (const name of item.editor ?? []) put('A2', nameText(name))
  put(item.type === 'book' ? 'BT' : 'T2', item['container-title'])
  put('J2', item['container-title-short'])
  put(item.type === 'book' ? 'T2' : 'T3', item['collection-title'])
  put('C3', item['event-title'])
  put('PY', String(item.issued?.['date-parts']?.[0]?.[0] ?? ''))
  if (item.issued) put('DA', dateText(item.issued))
  if (item.accessed) put('Y2', dateText(item.accessed))
  put('VL', item.volume)
  put('IS', item.issue)
  const [first, last, more] = (item.page ?? '').split('-')
  put('SP', more === undefined ? first : item.page)
  if (more === undefined) put('EP', last)
  put('ET', item.edition)
  put('PB', item.publisher)
  put('CY', item['publisher-place'])
  for (const serial of [item.ISSN, item.ISBN]) put('SN', serial)
  put('DO', item.DOI)
  put('UR', item.URL)
  put('PM', item.PMID)
  put('C2', item.PMCID)
  put('AN', item.custom?.accession)
  put('DB', item.custom?.database)
  put('LA', item.language)
  put('M3', item.genre)
  for (const word of item.keyword ?? []) put('KW', word)
  if (item.abstract) out.push(linesOf('AB', item.abstract))
  if (item.note) out.push(linesOf('N1', item.note))
  for (const { tag, value } of item.custom?.['source-tags'] ?? [])
    if (/^[A-Z][A-Z0-9]$/.test(tag) && !/^(?:TY|ER)$/.test(tag) && value.trim() !== '') out.push(linesOf(tag, value))
  out.push('ER  - ')
  return `${out.join('\r\n')}\r\n`
}
