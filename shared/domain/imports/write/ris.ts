import type { CslDate, Item } from '../item.ts'
import { genreWithType, risOfType, typeOfRis } from '../types.ts'
import { risVerbatim } from './ris-verbatim.ts'
import { authorText, decisionLines, type Written } from './written.ts'

const TAG_LIKE = /^[A-Z][A-Z0-9][ \t]{1,4}-/

/** Tags that are read into a field: what another format keeps under the same letters must not be taken for it. */
const FIELDS = new Set(
  'TY ER ID TI T1 CT BT T2 T3 TT OP AU A1 A2 A3 A4 ED C2 C3 C7 JF JO J1 J2 JA JI PY Y1 Y2 YR DA PD VL IS CP SP EP PG AR DO SN BN AB N1 N2 KW LA PB CY PP ET M3 AN DB DP PM RN U3'.split(
    ' ',
  ),
)

function lineOf(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`
}

/** A text whose lines stay lines: further lines follow without a tag, as reference managers read them. */
function linesIn(tag: string, value: string): string {
  const lines = value.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  return lines
    .map((line, i) => (i === 0 ? `${tag}  - ${line.trim()}` : TAG_LIKE.test(line) ? ` ${line}` : line))
    .join('\r\n')
}

function dateText(date: CslDate): string {
  const [year, month, day] = date['date-parts']?.[0] ?? []
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return year === undefined ? (date.raw ?? '') : `${year}/${two(month)}/${two(day)}/`
}

/**
 * One entry as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): word for word where it came as RIS, else from its
 * fields, with the tags that no field took.
 */
export function risOf(written: Written): string {
  const { item, ris } = written
  return ris === undefined ? risOfFields(item, written) : risVerbatim(ris, written)
}

function risOfFields(item: Item, written: Written): string {
  const out: string[] = [`TY  - ${risOfType(item.type)}`]
  const put = (tag: string, value: string | undefined) => {
    if (value?.trim()) out.push(lineOf(tag, value))
  }
  put('ID', item.id)
  put('TI', item.title)
  put('TT', item['translated-title'])
  put('OP', item['original-title'])
  for (const name of item.author ?? []) put('AU', authorText(name))
  for (const name of item.editor ?? []) put('A2', authorText(name))
  const part = item['collection-title'] ? 'JF' : 'BT'
  put(item.type === 'book' ? part : 'T2', item['container-title'])
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
  put('M3', typeOfRis(risOfType(item.type)) === item.type ? item.genre : genreWithType(item.type, item.genre))
  for (const word of item.keyword ?? []) put('KW', word)
  if (item.abstract) out.push(linesIn('AB', item.abstract))
  if (item.note) out.push(linesIn('N1', item.note))
  for (const { tag, value } of item.custom?.['source-tags'] ?? [])
    if (/^[A-Z][A-Z0-9]$/.test(tag) && !FIELDS.has(tag) && value.trim() !== '') out.push(linesIn(tag, value))
  for (const line of decisionLines(written)) put('N1', line)
  out.push('ER  - ')
  return `${out.join('\r\n')}\r\n`
}
