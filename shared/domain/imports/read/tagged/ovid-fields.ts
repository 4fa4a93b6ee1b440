import { doiOf } from '../../text/identifiers.ts'
import { typeOfWords } from '../../types.ts'
import { Draft, type TextField } from '../draft.ts'
import { ovidNames } from './ovid-names.ts'
import { ovidSource } from './ovid-source.ts'
import { fieldText, type TaggedField } from './tagged-field.ts'

const TEXT: Record<string, TextField> = {
  OT: 'original-title',
  TT: 'translated-title',
  JN: 'container-title',
  JA: 'container-title-short',
  BT: 'container-title',
  VO: 'volume',
  VI: 'volume',
  IP: 'issue',
  PG: 'page',
  ET: 'edition',
  PU: 'publisher',
  PB: 'publisher',
  PN: 'number',
}

/** What a database says of a title besides the title: `[References].`, `[Article]`, `[Review] [12 refs]`. */
const REMARK =
  /\s{0,4}\[(?:references?|article|review|miscellaneous|editorial|letters?|comment\w{0,3}|erratum|abstracts?|report|news|book reviews?|in process citation|\d{1,4} refs?)\]\.?\s{0,4}$/i

/**
 * The fields of an entry of Ovid, in its tagged form and in its form with labels, which are the same fields. Databases on
 * Ovid name their fields each in its own way (https://ospguides.ovid.com/OSPguides/medline.htm and its neighbours).
 */
export function itemOfOvid(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  const types: string[] = []
  const sources: TaggedField[] = []
  const full = fields.some((field) => field.tag === 'FA')
  for (const field of fields) {
    const value = fieldText(field)
    if (value === '' || value === '-' || (full && field.tag === 'AU')) continue
    const into = TEXT[field.tag]
    if (field.tag === 'BT' && /\[Eds?\.?\]|\d{4}/.test(value.slice(0, 2000))) sources.push(field)
    else if (into) draft.text(into, field.tag, into === 'page' ? value.replace(/^pp?\.\s{0,3}/i, '') : value)
    else if (field.tag === 'SO') sources.push(field)
    else if (field.tag === 'PT' || field.tag === 'DT') types.push(value.replace(/\.$/, ''))
    else takeField(draft, field, value)
  }
  const type = typeOfOvid(types, draft)
  draft.type(type)
  for (const type of types) draft.text('genre', 'PT', type)
  for (const { tag, lines } of sources) takeSource(draft, tag, lines)
  // What is published ahead of print has no other date.
  const status = draft.item.issued ? undefined : fields.find(({ tag }) => tag === 'Status')
  if (status && /\d{4}/.test(fieldText(status).slice(0, 2000))) draft.date('issued', 'Status', fieldText(status))
  if (draft.item.type === 'patent' || !draft.item.type) finishType(draft)
  return draft
}

function takeField(draft: Draft, { tag, lines }: TaggedField, value: string): void {
  switch (tag) {
    case 'TI':
      draft.text('title', tag, titleOf(value))
      break
    case 'AU':
    case 'FA':
    case 'ED':
      for (const { role, name } of ovidNames(lines, tag === 'ED' ? 'editor' : 'author')) draft.people(role, [name])
      break
    case 'CA':
    case 'CN':
      draft.people('author', [{ literal: value }])
      break
    case 'AB':
      draft.abstract(tag, lines.join('\n').replace(/^[\s:]{1,9}/, ''))
      break
    case 'YR':
    case 'DP':
    case 'DG':
      draft.date('issued', tag, value)
      break
    case 'IS':
    case 'IL':
    case 'IT':
    case 'EI':
    case 'IB':
    case 'SN':
      draft.serial(tag, value)
      break
    case 'DO':
    case 'DI':
      draft.doi(tag, value)
      break
    case 'PM':
      draft.pmid(tag, value)
      break
    case 'KW':
      draft.keywords(value.replace(/\.$/, ''), /\s{0,9};\s{0,9}|\s{0,9}\n\s{0,9}/)
      break
    case 'MH':
    case 'SH':
      for (const line of lines) draft.keywords(line, /\s{0,9};\s{0,9}/)
      break
    case 'DE':
    case 'ID':
      draft.keywords(value.replace(/\.$/, ''), value.includes(';') ? /\s{0,9};\s{0,9}/ : /\s{0,9},\s{0,9}/)
      break
    case 'LG':
    case 'LA':
      draft.language(value.replace(/\.$/, ''), tag)
      break
    case 'UI':
    case 'AN':
      if (/^[1-9][0-9]{4,8}$/.test(value) && /medline|pubmed/i.test(draft.item.custom?.database ?? ''))
        draft.pmid(tag, value)
      draft.accession(value.replace(/\.$/, '').replace(/^[A-Za-z ]{4,40}: /, ''), tag)
      break
    case 'DB':
      draft.database(value.replace(/<.{0,100}>\s{0,9}$/, ''), tag)
      break
    case 'XL':
      if (!draft.item.URL && /ovid(?:sp|web)/i.test(value)) draft.text('URL', tag, value)
      else draft.keep(tag, value)
      break
    case 'NT':
      draft.note(value)
      break
    default:
      draft.keep(tag, lines.join('\n').trim())
  }
}

/** A title without the remarks and the full stop that are the database's. */
function titleOf(value: string): string {
  let title = value
  for (let more = 0; more < 3; more++) {
    const remark = REMARK.exec(title.slice(-60))
    if (!remark) break
    title = title.slice(0, title.length - remark[0].length)
  }
  title = title.replace(/(?<!\.)\.\s{0,4}$/, '')
  return /^"[^"]{1,2000}"$/.test(title) ? title.slice(1, -1) : title
}

function takeSource(draft: Draft, tag: string, lines: readonly string[]): void {
  const [value = '', ...more] = lines
  const source = ovidSource(fieldText({ tag, lines: more.some(isSeries) ? [value] : [...lines] }))
  for (const line of more)
    if (isSeries(line)) draft.text('collection-title', tag, line.slice(line.indexOf(':') + 1).replace(/\.\s{0,4}$/, ''))
  if (!source) {
    draft.keep(tag, lines.join('\n').trim())
    return
  }
  const { item } = draft
  const book = item.type === 'book' || source.book
  for (const name of source.editors ?? []) draft.people('editor', [name])
  if (source.container && (!book || item.title)) item['container-title'] ??= source.container
  else if (source.container) item.title ??= source.container
  const { publisher } = item
  if (publisher && item['container-title']?.endsWith(publisher))
    item['container-title'] = item['container-title'].slice(0, -publisher.length).replace(/[\s.,]{1,4}$/, '')
  item.volume ??= source.volume
  item.issue ??= source.issue
  item.page ??= source.page
  item.publisher ??= source.publisher
  item['publisher-place'] ??= source.place
  if (source.year) draft.date('issued', tag, source.year)
  for (const field of ['volume', 'issue', 'page', 'publisher', 'publisher-place'] as const)
    if (item[field] === undefined) delete item[field]
}

const isSeries = (line: string) => /^\s{0,9}Series Information:/i.test(line.slice(0, 40))

function typeOfOvid(types: readonly string[], draft: Draft): string | undefined {
  const words = types.join('; ')
  if (/book chapter|chapter/i.test(words)) return 'chapter'
  if (/patent/i.test(words)) return 'patent'
  if (/books?@ovid/i.test(draft.item.custom?.database ?? '')) return 'book'
  return typeOfWords(words)
}

function finishType(draft: Draft): void {
  const { item } = draft
  if (item.type === 'patent') {
    if (item['container-title'] && /patent/i.test(item['container-title'])) return
  } else if (item['container-title']) draft.type('article-journal')
  else if (item.ISBN && !item.ISSN) draft.type('book')
  if (item.type === '' && doiOf(item.DOI ?? '')) draft.type('article-journal')
}
