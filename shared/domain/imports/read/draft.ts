import type { Item, Name } from '../item.ts'
import { cleanLines, cleanText, isPlaceholder } from '../text/clean.ts'
import { dateOf, dateWithin, finerDate, isWithin } from '../text/dates.ts'
import { doiOf, isbnsOf, issnsOf, pmcidOf, pmidOf } from '../text/identifiers.ts'
import { firstLanguageOf, languageOf } from '../text/languages.ts'
import { isNobody, type NameOrder, nameOf, namesOf } from '../text/names.ts'

/** The fields of one line of text each. */
export type TextField =
  | 'title'
  | 'original-title'
  | 'translated-title'
  | 'container-title'
  | 'container-title-short'
  | 'collection-title'
  | 'event-title'
  | 'volume'
  | 'issue'
  | 'page'
  | 'number-of-pages'
  | 'number'
  | 'edition'
  | 'publisher'
  | 'publisher-place'
  | 'genre'
  | 'URL'
  | 'id'

/** A field longer than this is cut, with a warning; the entry's original text is kept whole. */
export const LONGEST_FIELD = 1_000_000

/** Whose an abstract is: EBSCO writes that as a second abstract, and often it is the longer. */
const NOTICE = /^Copyright of [^\n]{1,300}? is the property of /

/**
 * The fields of one entry while a reader fills them. The first value of a field stays; a later one that says
 * something else is kept verbatim under its tag, as is everything no field takes.
 */
export class Draft {
  readonly item: Item = { type: '' }
  /** What of the entry had to be cut. */
  readonly cut: string[] = []
  #abstract = ''
  #first = ''
  #last = ''

  /** Keeps a value that no field takes. */
  keep(tag: string, value: string): void {
    if (value.trim() === '') return
    const custom = this.item.custom ?? {}
    this.item.custom = custom
    custom['source-tags'] ??= []
    custom['source-tags'].push({ tag, value: this.#short(tag, value) })
  }

  text(field: TextField, tag: string, value: string): void {
    const text = cleanText(this.#short(tag, value))
    if (text === '' || isPlaceholder(text)) return
    if (this.item[field] === undefined) this.item[field] = text
    else if (this.item[field] !== text) this.keep(tag, value)
  }

  type(type: string | undefined): void {
    if (type && !this.item.type) this.item.type = type
  }

  /**
   * The longer of two abstracts is the abstract, the other is kept. Of two under one tag it is the first, as the
   * second is a translation, unless the second is far longer.
   */
  abstract(tag: string, value: string): void {
    const text = cleanLines(this.#short(tag, value))
    const present = this.item.abstract
    if (text === '' || text === present || isPlaceholder(text)) return
    const favour = this.#abstract === tag ? 2 : 1
    if (present && !NOTICE.test(present) && (NOTICE.test(text) || present.length * favour >= text.length)) {
      this.keep(tag, value)
      return
    }
    if (present) this.keep(this.#abstract, present)
    this.#abstract = tag
    this.item.abstract = text
  }

  note(value: string): void {
    const text = cleanLines(this.#short('note', value))
    if (text !== '' && !isPlaceholder(text)) this.item.note = this.item.note ? `${this.item.note}\n${text}` : text
  }

  names(role: 'author' | 'editor' | 'translator', value: string, order?: NameOrder): void {
    this.people(role, namesOf(cleanLines(this.#short(role, value)), order))
  }

  name(role: 'author' | 'editor' | 'translator', value: string, order?: NameOrder): void {
    const text = cleanText(this.#short(role, value))
    if (text.includes(';')) this.names(role, text, order)
    else {
      const name = nameOf(text, order)
      if (name) this.people(role, [name])
    }
  }

  people(role: 'author' | 'editor' | 'translator', names: Name[]): void {
    for (const name of names) {
      if (!name.literal && !name.family && !name.given) continue
      if (isNobody(name.literal ?? (name.given ? '' : (name.family ?? '')))) continue
      this.item[role] ??= []
      this.item[role].push(singleSpacedName(name))
    }
  }

  /** A date; a finer one of the same year replaces it, another is kept. */
  date(field: 'issued' | 'accessed', tag: string, value: string): void {
    const date = isPlaceholder(value.trim()) ? undefined : dateOf(cleanText(value.slice(0, 2000)))
    if (!date) return
    const finer = finerDate(this.item[field], date)
    if (finer === date) this.item[field] = date
    else if (!isWithin(finer, date)) this.keep(tag, value)
  }

  /** A month, a season or a day written apart from its year, which must be known by now. */
  monthDay(tag: string, value: string): void {
    if (value.trim() === '') return
    const date = dateWithin(this.item.issued, value)
    if (date && date !== this.item.issued && date['date-parts']?.[0]?.length !== 1) this.item.issued = date
    else this.keep(tag, value)
  }

  keywords(value: string, separator?: RegExp): void {
    const text = this.#short('keywords', value)
    const listed = separator ?? (text.includes(';') && !/&#?\w+;/.test(text) ? /;/ : undefined)
    const parts = listed ? text.split(listed) : [text]
    for (const part of parts) {
      const word = cleanText(part)
      if (word === '' || isPlaceholder(word)) continue
      this.item.keyword ??= []
      this.item.keyword.push(word)
    }
  }

  doi(tag: string, value: string): void {
    const doi = doiOf(cleanText(value.slice(0, 2000)))
    if (!doi) this.keep(tag, value)
    else if (!this.item.DOI) this.item.DOI = doi
    else if (this.item.DOI.toLowerCase() !== doi.toLowerCase()) this.keep(tag, value)
  }

  pmid(tag: string, value: string): void {
    const pmid = pmidOf(value)
    if (pmid && !this.item.PMID) this.item.PMID = pmid
    else if (pmid !== this.item.PMID) this.keep(tag, value)
  }

  pmcid(tag: string, value: string): void {
    const pmcid = pmcidOf(value)
    if (pmcid && !this.item.PMCID) this.item.PMCID = pmcid
    else if (pmcid !== this.item.PMCID) this.keep(tag, value)
  }

  /** ISSNs or ISBNs, told apart by their form; several are joined with a comma. */
  serial(tag: string, value: string): void {
    const issns = issnsOf(value)
    const isbns = isbnsOf(value)
    const add = (field: 'ISSN' | 'ISBN', found: string[]) => {
      const known = this.item[field]?.split(', ') ?? []
      this.item[field] = [...known, ...found.filter((one) => !known.includes(one))].join(', ')
    }
    if (issns.length > 0) add('ISSN', issns)
    if (isbns.length > 0) add('ISBN', isbns)
    if (issns.length === 0 && isbns.length === 0 && !isPlaceholder(value.trim())) this.keep(tag, value)
  }

  /**
   * The first language is the language; where one field names several, the field is kept as it is.
   *
   * @param tag where a second language is kept under it
   */
  language(value: string, tag?: string): void {
    const text = cleanText(value.slice(0, 2000))
    const first = firstLanguageOf(text)
    const language = first ?? languageOf(text)
    if (!language || isPlaceholder(language)) return
    if (first) this.keep(tag ?? 'language', value)
    if (this.item.language === undefined) this.item.language = language
    else if (tag && !first && this.item.language !== language) this.keep(tag, value)
  }

  /** The database's own number for the entry; a second one is kept under its tag. */
  accession(value: string, tag?: string): void {
    this.#custom('accession', value, tag)
  }

  /** The database that the entry says it is from; a second one is kept under its tag. */
  database(value: string, tag?: string): void {
    this.#custom('database', value, tag)
  }

  #custom(field: 'accession' | 'database', value: string, tag: string | undefined): void {
    const text = cleanText(value.slice(0, 2000))
    if (text === '') return
    const known = this.item.custom?.[field]
    if (known === undefined) this.item.custom = { [field]: text, ...this.item.custom }
    else if (tag && known !== text) this.keep(tag, value)
  }

  firstPage(value: string): void {
    this.#first ||= cleanText(value.slice(0, 2000)).replace(/^pp?\.? ?(?=[0-9])/i, '')
  }

  lastPage(value: string): void {
    this.#last ||= cleanText(value.slice(0, 2000))
  }

  /** The entry's fields, once all is said. */
  finish(fallback: string): Item {
    const { item } = this
    if (!item.page && this.#first && !isPlaceholder(this.#first)) {
      const whole = /[-–]/.test(this.#first) || !this.#last || this.#last === this.#first || isPlaceholder(this.#last)
      item.page = whole && !ofOnePart(this.#first, this.#last) ? this.#first : `${this.#first}-${this.#last}`
    }
    if (!item.page && this.#last && !isPlaceholder(this.#last)) item.page = this.#last
    if (item.page) item.page = item.page.replace(/\s*(?:[–‐‑—][-–‐‑—]{0,4}|-{2,4})\s*/g, '-')
    if (!item.DOI && item.URL && /doi\.org|10\./.test(item.URL)) {
      const doi = doiOf(item.URL)
      if (doi && /doi\.org\//i.test(item.URL)) item.DOI = doi
    }
    if (!item.PMID && item.URL) {
      const pmid = /pubmed/.test(item.URL) ? pmidOf(item.URL) : undefined
      if (pmid) item.PMID = pmid
    }
    item.type ||= fallback
    return item
  }

  #short(tag: string, value: string): string {
    if (value.length <= LONGEST_FIELD) return value
    this.cut.push(tag)
    return value.slice(0, LONGEST_FIELD)
  }
}

/** Whether two pages are different ones of a part: `S21-1` and `S21-8`. */
function ofOnePart(first: string, last: string): boolean {
  const part = (page: string) => page.slice(0, page.indexOf('-') + 1)
  return first !== last && part(first) !== '' && part(first) === part(last)
}

/** A name without the spaces that do not break and the line ends that TeX and XML leave in it. */
function singleSpacedName(name: Name): Name {
  if (!Object.values(name).some((part) => /\s\s|[^\S ]/.test(part))) return name
  return Object.fromEntries(Object.entries(name).map(([key, part]) => [key, part.replace(/\s+/g, ' ').trim()]))
}
