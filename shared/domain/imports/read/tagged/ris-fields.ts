import { doiOf, isbnsOf, issnsOf, pmcidOf, pmidOf } from '../../text/identifiers.ts'
import { typeInGenre, typeOfRis, typeOfWords } from '../../types.ts'
import { Draft } from '../draft.ts'
import { fieldText, type TaggedField } from './tagged-field.ts'

/** A journal in the catalogue of the National Library of Medicine, as Ovid writes it. */
const NLM_CODE = /^(?:[a-z0-9]{2,4}, [0-9]{6,9}[a-z]?|[0-9]{6,9}[a-z]?, [a-z0-9]{2,4})$/i
/** Publish or Perish writes how a hit can be had, where RIS has what it is. */
const NO_TYPE = /^(?:pdf|html|citation|doc|book\??|n\/?a|null|unknown)?$/i
/** Web of Science writes the name of a meeting where RIS has the issue. */
const CONFERENCE = /\p{L}{4,}.{0,100} \p{L}{4,}/u
/** Longer, it is a reference, an address or anything but an issue, put there by a program that read a file amiss. */
const LONGEST_ISSUE = 60
/** Ovid's lines below an entry. */
const LINKS = ['Link to the Ovid Full Text or citation', 'Link to the External Link Resolver']

/** In capitals, and beside names with a comma, two words are no name and initials: EBSCO leaves some as they are. */
const UNINVERTED = /^\p{L}{2,40} [\p{L}-]{2,40}$/u

const BOOKS = new Set(['book', 'thesis', 'report'])

/** The fields of a RIS entry, its dialects told apart tag by tag. */
export function itemOfRis(fields: readonly TaggedField[], producer?: string): Draft {
  const draft = new Draft()
  const all = new Map<string, string[]>()
  for (const field of fields) {
    const values = field.tag === 'KW' ? field.lines.map((line) => line.trim()) : [fieldText(field)]
    const known = all.get(field.tag)
    if (known) known.push(...values)
    else all.set(field.tag, values)
  }
  const first = (tag: string) => all.get(tag)?.find((value) => value !== '')
  const take = (tag: string, use: (value: string) => void) => {
    for (const value of all.get(tag) ?? []) if (value !== '') use(value)
    all.delete(tag)
  }
  const ty = all.get('TY') ?? []
  draft.type(typeOfRis(ty[0] ?? '') ?? (NO_TYPE.test(ty[0] ?? '') ? undefined : 'document'))
  for (const other of ty.slice(typeOfRis(ty[0] ?? '') ? 1 : 0)) draft.keep('TY', other)
  all.delete('TY')
  if (draft.item.type === 'book' && isPart(first)) draft.item.type = 'chapter'
  const type = draft.item.type

  for (const tag of ['TI', 'T1', 'CT']) take(tag, (value) => draft.text('title', tag, value))
  if (BOOKS.has(type) && !draft.item.title) {
    take('BT', (value) => draft.text('title', 'BT', value))
    if (!draft.item.title) take('T2', (value) => draft.text('title', 'T2', value))
  }
  take('TT', (value) => draft.text('translated-title', 'TT', value))
  take('OP', (value) => draft.text('original-title', 'OP', value))
  // A file that mixes the two tags means one list, in its order.
  const authors = fields.filter(({ tag }) => tag === 'AU' || tag === 'A1').map(fieldText)
  const inverted = authors.some((one) => one.includes(','))
  for (const one of authors)
    if (inverted && UNINVERTED.test(one) && one === one.toUpperCase()) draft.people('author', [{ literal: one }])
    else draft.name('author', one)
  all.delete('AU')
  all.delete('A1')
  for (const tag of ['A2', 'ED']) take(tag, (value) => draft.name('editor', value))
  take('A4', (value) => draft.name(type === 'book' || type === 'chapter' ? 'translator' : 'editor', value))

  // Where the place of publication is said twice, the longer is the full title and the other its abbreviation.
  if (type === 'book') take('T2', (value) => draft.text('collection-title', 'T2', value))
  // EndNote keeps the name of the conference apart from the title of its proceedings, others have one title.
  if (type === 'paper-conference' && producer === 'EndNote' && first('C3'))
    take('T2', (value) => draft.text('event-title', 'T2', value))
  if (type === 'paper-conference' && !draft.item['event-title'])
    take('C3', (value) => draft.text('event-title', 'C3', value))
  for (const tag of ['C3', 'JF', 'T2', 'BT'])
    if (tag !== 'C3' || draft.item['event-title']) take(tag, (value) => draft.text('container-title', tag, value))
  take('JO', (value) =>
    draft.text(draft.item['container-title'] ? 'container-title-short' : 'container-title', 'JO', value),
  )
  // Zotero's title of proceedings stands there, too, alone.
  if (type === 'paper-conference' && !draft.item['container-title'] && draft.item['event-title']) {
    draft.item['container-title'] = draft.item['event-title']
    delete draft.item['event-title']
  }
  for (const tag of ['J2', 'JA', 'J1', 'JI'])
    take(tag, (value) =>
      draft.text(
        draft.item['container-title'] || tag === 'J2' ? 'container-title-short' : 'container-title',
        tag,
        value,
      ),
    )
  if (!draft.item['container-title'] && draft.item['container-title-short'] && type === 'article-journal') {
    draft.item['container-title'] = draft.item['container-title-short']
  }
  take('T3', (value) => draft.text('collection-title', 'T3', value))

  for (const tag of ['PY', 'Y1', 'YR', 'DA', 'PD'])
    take(tag, (value) => {
      if (draft.item.issued && !/\d{4}/.test(value)) draft.monthDay(tag, value)
      else draft.date('issued', tag, value)
    })
  // Web of Science: what is not printed yet has the date of its early access alone.
  if (!draft.item.issued && /^[A-Z]{3}(?:-[A-Z]{3})?(?: \d{1,2})? \d{4}$/.test(first('C6') ?? ''))
    take('C6', (value) => draft.date('issued', 'C6', value))
  if (/\d{4}/.test(first('Y2') ?? '')) take('Y2', (value) => draft.date('accessed', 'Y2', value))

  take('VL', (value) => draft.text('volume', 'VL', value))
  // Ovid's `eag, 7805975` is the National Library of Medicine's code of the journal.
  for (const tag of ['IS', 'CP'])
    take(tag, (value) => {
      if (tag === 'CP' && CONFERENCE.test(value)) draft.text('event-title', tag, value)
      else if (NLM_CODE.test(value) || value.length > LONGEST_ISSUE) draft.keep(tag, value)
      else draft.text('issue', tag, value)
    })
  if (ty[0]?.trim() === 'EJOUR' && producer === 'EndNote' && !draft.item.issue)
    take('M1', (value) => draft.text('issue', 'M1', value))
  // EBSCO's `N.PAG`, and PsycINFO's `No Pagination Specified` cut in two.
  const unpaged =
    /^n\.pag\.?$/i.test(first('SP') ?? '') ||
    (/^no(?: pagination)?$/i.test(first('SP') ?? '') && /specified$/i.test(first('EP') ?? ''))
  take('SP', (value) => (unpaged ? draft.keep('SP', value) : draft.firstPage(value)))
  take('EP', (value) => (unpaged ? draft.keep('EP', value) : draft.lastPage(value)))
  take('PG', (value) => draft.text('page', 'PG', value))
  // CiteSource has labels of its own in these tags.
  take('C7', (value) =>
    producer === 'CiteSource' || first('SP') || draft.item.page ? draft.keep('C7', value) : draft.firstPage(value),
  )
  take('AR', (value) => draft.firstPage(value))

  take('DO', (value) => draft.doi('DO', value))
  for (const tag of ['SN', 'BN']) take(tag, (value) => draft.serial(tag, value))
  for (const tag of ['AB', 'N2']) take(tag, (value) => draft.abstract(tag, value))
  take('KW', (value) => draft.keywords(value))
  take('LA', (value) => draft.language(value, 'LA'))
  take('PB', (value) => draft.text('publisher', 'PB', value))
  for (const tag of ['CY', 'PP']) take(tag, (value) => draft.text('publisher-place', tag, value))
  take('ET', (value) => draft.text('edition', 'ET', value))
  take('ID', (value) => draft.text('id', 'ID', value))
  take('UR', (value) => {
    const [url = '', ...rest] = value.split(/[;\s]{1,20}(?=https?:)|\s{2,20}|\n/)
    draft.text('URL', 'UR', url)
    for (const other of rest) draft.keep('UR', other)
  })
  for (const tag of [...LINKS, 'LK', 'L2', 'L1'])
    if (!draft.item.URL && /^https?:/.test(first(tag) ?? '')) take(tag, (value) => draft.text('URL', tag, value))
  take('M3', (value) => (doiOf(value) ? draft.doi('M3', value) : draft.text('genre', 'M3', value)))
  take('AN', (value) => {
    draft.accession(value, 'AN')
    if (/pubmed|nlm|medline/i.test(`${first('DB') ?? ''} ${first('DP') ?? ''}`) && pmidOf(value))
      draft.pmid('AN', value)
  })
  take('DB', (value) => draft.database(value, 'DB'))
  take('DP', (value) => draft.database(value, 'DP'))
  take('PM', (value) => draft.pmid('PM', value))
  // PubMed Central writes `23690738[pmid]`, CENTRAL `PUBMED 21314913`.
  for (const tag of ['U1', 'C3']) {
    const pmid = /^(?:([1-9][0-9]{0,8})\[pmid\]|PUBMED ([1-9][0-9]{0,8}))$/.exec(first(tag) ?? '')
    if (pmid) draft.pmid(tag, `PMID: ${pmid[1] ?? pmid[2]}`)
  }
  if (pmcidOf(first('C2') ?? '')) take('C2', (value) => draft.pmcid('C2', value))
  for (const tag of ['N1', 'RN'])
    take(tag, (value) => {
      draft.note(value)
      takeNamedNote(draft, value)
      if (/^\s*pmid:|medline:|pubmed id/i.test(value) && !draft.item.PMID && pmidOf(value)) draft.pmid(tag, value)
    })
  if (!draft.item.DOI)
    for (const tag of ['L3', 'M1', 'LK', 'U3'])
      if (/^\s*(?:doi|https?:\/\/(?:dx\.)?doi|10\.)/i.test(first(tag) ?? ''))
        take(tag, (value) => draft.doi(tag, value))
  if (producer === 'Scopus' && !first('SP')) take('M1', (value) => draft.text('number', 'M1', value))
  for (const field of fields) {
    if (!all.has(field.tag)) continue
    draft.keep(field.tag, field.lines.join('\n').trim())
  }
  // What RIS has no type for says what it is as the type of work.
  if (type === 'document') Object.assign(draft.item, typeInGenre(draft.item.genre))
  if (type === '' && draft.item.genre) draft.type(typeOfWords(draft.item.genre))
  if (type === '' && draft.item['container-title']) draft.type('article-journal')
  return draft
}

/** Web of Science calls the chapter of a book a book, too; but its pages begin within one. */
function isPart(first: (tag: string) => string | undefined): boolean {
  const [from, to] = [Number(first('SP')), Number(first('EP'))]
  return Boolean(first('T2') && (first('TI') ?? first('T1'))) && from > 1 && to >= from
}

/** ProCite writes what RIS has no tag for as notes that begin with the field's name. */
function takeNamedNote(draft: Draft, note: string): void {
  const [, name, value = ''] =
    /^(Language|Proceedings Title|ISBN|ISSN|Translated Title): ([^\n]{1,500})$/.exec(note) ?? []
  const { item } = draft
  if (name === 'Language') draft.language(value)
  else if (name === 'Proceedings Title') item['container-title'] ??= value
  else if (name === 'Translated Title') item['translated-title'] ??= value
  else if (name === 'ISBN' && isbnsOf(value).length > 0) draft.serial('N1', value)
  else if (name === 'ISSN' && issnsOf(value).length > 0) draft.serial('N1', value)
}
