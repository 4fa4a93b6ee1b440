import type { Creator, Entry } from '@retorquere/bibtex-parser'
import type { Name } from '../../item.ts'
import type { Reading } from '../../reading.ts'
import { type Text, wholeText } from '../../text/text.ts'
import { cslType, typeOfBibtex } from '../../types.ts'
import { Draft, type TextField } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import { type Chunk, chunksOf } from './bibtex-chunks.ts'
import { LONGEST_ENTRY, parsed, stringsIn } from './bibtex-parse.ts'
import { salvaged } from './bibtex-salvage.ts'

const TEXT: Record<string, TextField> = {
  journaltitle: 'container-title',
  journal: 'container-title',
  fjournal: 'container-title',
  booktitle: 'container-title',
  maintitle: 'container-title',
  shortjournal: 'container-title-short',
  eventtitle: 'event-title',
  conference: 'event-title',
  series: 'collection-title',
  volume: 'volume',
  pages: 'page',
  pagetotal: 'number-of-pages',
  numpages: 'number-of-pages',
  edition: 'edition',
  type: 'genre',
  origtitle: 'original-title',
}

/** BibTeX and BibLaTeX: LaTeX becomes text, `@string` and `crossref` are followed, an unbalanced entry costs only itself. */
export function* readBibtex(source: Text): Generator<Reading> {
  const text = wholeText(source)
  const chunks: Chunk[] = []
  const parents = new Map<string, Chunk>()
  const strings: string[] = []
  for (const chunk of chunksOf(text)) {
    if (chunk.type === 'string') strings.push(text.slice(chunk.start, chunk.end))
    else if (chunk.type === 'stray') chunks.push(chunk)
    else if (chunk.type !== 'comment' && chunk.type !== 'preamble') {
      chunks.push(chunk)
      if (chunk.key) parents.set(chunk.key.toLowerCase(), chunk)
    }
  }
  const defined = stringsIn(strings)
  let entry = 0
  for (const chunk of chunks) {
    const raw = text.slice(chunk.start, chunk.end)
    if (chunk.type === 'stray') {
      yield warn('text-outside-entries', `Text outside any entry was left out: ${raw.trim().slice(0, 60)}`, {
        line: chunk.line,
        ...(entry > 0 ? { entry } : {}),
        data: { text: raw.trim().slice(0, 60) },
      })
      continue
    }
    entry++
    const parent = parents.get(
      /\b(?:crossref|xdata)\s*=\s*[{"]\s*([^\s{}",]{1,200})/i.exec(raw.slice(0, LONGEST_ENTRY))?.[1]?.toLowerCase() ??
        '',
    )
    const above = parent && parent !== chunk ? text.slice(parent.start, parent.end) : ''
    const read = chunk.whole ? parsed(raw, above, defined) : undefined
    const draft = itemOfEntry(read ?? salvaged(chunk, raw))
    yield* finished(draft, raw.trimEnd(), chunk.line, entry)
    if (!chunk.whole)
      yield warn('entry-unbalanced', 'The braces of the entry do not balance; the fields that stand whole were kept.', {
        line: chunk.line,
        entry,
      })
    else if (!read && raw.length <= LONGEST_ENTRY)
      yield warn('entry-damaged', 'The entry could not be read as BibTeX; the fields that stand whole were kept.', {
        line: chunk.line,
        entry,
      })
  }
}

function nameFrom(creator: Creator): Name[] {
  if (creator.name) return [{ literal: creator.name }]
  const name: Name = {}
  if (creator.prefix) name['non-dropping-particle'] = creator.prefix
  if (creator.lastName) name.family = creator.lastName
  if (creator.firstName) name.given = creator.firstName
  if (creator.suffix) name.suffix = creator.suffix
  if (Object.keys(name).length === 0 || /^others$/i.test(name.family ?? '')) return []
  return name.family && !name.given && !name['non-dropping-particle'] ? [{ literal: name.family }] : [name]
}

function itemOfEntry(entry: Entry): Draft {
  const draft = new Draft()
  const subtype = String(entry.fields.entrysubtype ?? '')
  const broadcast = /^tv/i.test(subtype) ? 'broadcast' : undefined
  draft.type(cslType(`article-${subtype}`) ?? cslType(subtype) ?? broadcast ?? typeOfBibtex(entry.type) ?? 'document')
  draft.text('id', 'key', entry.key)
  const rest = new Map<string, unknown>(Object.entries(entry.fields))
  const take = (...names: string[]): string => {
    const found = names.map((name) => {
      const value = rest.get(name)
      if (value !== undefined) rest.delete(name)
      return Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : ''
    })
    const first = found.find((value) => value !== '') ?? ''
    for (const [i, value] of found.entries()) if (value !== '' && value !== first) draft.keep(names[i] ?? '', value)
    return first
  }
  for (const role of ['author', 'editor', 'translator'] as const) {
    const value = rest.get(role)
    if (Array.isArray(value)) draft.people(role, (value as Creator[]).flatMap(nameFrom))
    else if (typeof value === 'string') draft.names(role, value)
    rest.delete(role)
  }
  if (
    ['motion_picture', 'broadcast'].includes(draft.item.type) &&
    !draft.item.author &&
    draft.item.editor &&
    /director/i.test(String(rest.get('editortype') ?? ''))
  ) {
    draft.item.author = draft.item.editor
    delete draft.item.editor
    rest.delete('editortype')
  }
  // Proceedings are called by the title of their book; a work may have no title but what is said of it.
  const title =
    take('title') || (draft.item.type === 'book' ? take('booktitle', 'maintitle') : '') || take('titleaddon')
  const subtitle = take('subtitle')
  draft.text('title', 'title', subtitle ? `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}` : title)
  draft.date('issued', 'date', take('date') || take('year'))
  const [month, day] = [take('month'), take('day')]
  const year = draft.item.issued?.['date-parts']?.[0]?.[0] ?? ''
  if (month)
    draft.date(
      'issued',
      'month',
      [year, month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : [])).join('-'),
    )
  draft.date('accessed', 'urldate', take('urldate'))
  for (const [name, field] of Object.entries(TEXT)) draft.text(field, name, take(name))
  const [number, issue] = [take('number'), take('issue')]
  if (['report', 'patent', 'standard', 'document'].includes(draft.item.type)) draft.text('number', 'number', number)
  else draft.text('issue', 'number', issue && number ? issue : number)
  draft.text('issue', 'issue', issue)
  draft.text('publisher', 'publisher', take('publisher') || take('school', 'institution', 'organization'))
  draft.text('publisher-place', 'location', take('location', 'address'))
  draft.doi('doi', take('doi'))
  const url = take('url', 'link')
  draft.text('URL', 'url', url)
  for (const name of ['issn', 'eissn', 'isbn']) draft.serial(name, take(name))
  draft.pmid('pmid', take('pmid'))
  draft.pmcid('pmcid', take('pmcid', 'pmc'))
  draft.abstract('abstract', take('abstract'))
  for (const name of [...rest.keys()].filter((one) => /^(?:x?keywords?\d{0,4}|tags)$/.test(one))) {
    const words = take(name)
    draft.keywords(words, words.includes(';') ? /;/ : /,/)
  }
  draft.keywords(take('author_keywords', 'keywords-plus'), /;/)
  draft.language(take('language', 'langid'))
  draft.note(take('note', 'annotation', 'annote'))
  draft.accession(take('unique-id', 'accession-number'))
  if (draft.item.type === 'document' && subtype === '' && entry.fields.journal) draft.item.type = 'article-journal'
  if (draft.item.type === 'book' && entry.fields.title && entry.fields.booktitle) {
    const [title, book] = [entry.fields.title, entry.fields.booktitle].map((one) => String(one).toLowerCase())
    if (title !== book) draft.item.type = 'chapter'
  }
  for (const [name, value] of rest)
    draft.keep(name.replace(/^x(?=crossref|xdata)/, ''), typeof value === 'string' ? value : JSON.stringify(value))
  if (entry.type === 'misc' && subtype === '' && draft.item.URL && !draft.item.DOI && !draft.item['container-title'])
    draft.item.type = 'webpage'
  return draft
}
