import type { Item } from '../item.ts'
import { Draft } from '../read/draft.ts'
import { doiOf } from '../text/identifiers.ts'
import { cslType } from '../types.ts'
import { isIsbn, isIssn } from './check-digits.ts'

/** What a person types of a reference; each as it stands in its field, nothing required but a title. */
export interface ReferenceForm {
  /** A CSL type. */
  readonly type?: string
  readonly title?: string
  /** One to a line, or with `;` between: `Family, Given` or the name of an organisation. */
  readonly authors?: string
  /** `2020`, `2020-03` or `2020-03-04`. */
  readonly date?: string
  /** The journal or the book that it stands in. */
  readonly container?: string
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
  readonly publisher?: string
  readonly place?: string
  readonly doi?: string
  readonly pmid?: string
  readonly isbn?: string
  readonly issn?: string
  readonly url?: string
  readonly language?: string
  readonly abstract?: string
  /** With `;` or line ends between. */
  readonly keywords?: string
  readonly note?: string
}

export type FormField = keyof ReferenceForm

/** The fields in the order in which a person fills them in. */
export const FORM_FIELDS = [
  'type',
  'title',
  'authors',
  'date',
  'container',
  'volume',
  'issue',
  'pages',
  'publisher',
  'place',
  'doi',
  'pmid',
  'isbn',
  'issn',
  'url',
  'language',
  'abstract',
  'keywords',
  'note',
] as const satisfies readonly FormField[]

/** A field that cannot be as it stands; the key is for translation. */
export interface FormProblem {
  readonly field: FormField
  readonly problem: 'missing' | 'form' | 'check-digit'
}

/** A reference typed by hand: its fields, what was typed, and which fields cannot be right. */
export interface TypedReference {
  readonly item: Item
  /** What was typed, as the record's original text. */
  readonly raw: string
  readonly problems: readonly FormProblem[]
}

/** A reference that a person has typed, its identifiers checked by their form and their check digits. */
export function itemOfForm(form: ReferenceForm): TypedReference {
  const typed = Object.fromEntries(
    Object.entries(form).flatMap(([field, value]) => (value?.trim() ? [[field, value.trim()]] : [])),
  ) as Partial<Record<FormField, string>>
  const draft = new Draft()
  draft.type(cslType(typed.type ?? ''))
  draft.text('title', 'title', typed.title ?? '')
  for (const author of (typed.authors ?? '').split(/[;\n]/)) draft.name('author', author)
  draft.date('issued', 'date', typed.date ?? '')
  draft.text('container-title', 'container', typed.container ?? '')
  draft.text('volume', 'volume', typed.volume ?? '')
  draft.text('issue', 'issue', typed.issue ?? '')
  draft.text('page', 'pages', typed.pages ?? '')
  draft.text('publisher', 'publisher', typed.publisher ?? '')
  draft.text('publisher-place', 'place', typed.place ?? '')
  draft.doi('doi', typed.doi ?? '')
  draft.pmid('pmid', typed.pmid ?? '')
  for (const field of ['isbn', 'issn'] as const) if (typed[field]) draft.serial(field, typed[field])
  draft.text('URL', 'url', typed.url ?? '')
  draft.language(typed.language ?? '')
  draft.abstract('abstract', typed.abstract ?? '')
  for (const word of (typed.keywords ?? '').split(/[;\n]/)) draft.keywords(word, /\n/)
  draft.note(typed.note ?? '')
  return { item: draft.finish('document'), raw: JSON.stringify(typed, undefined, 1), problems: problemsOf(typed) }
}

/** What is wrong with each field, where its form can be told. */
function problemsOf(typed: Partial<Record<FormField, string>>): FormProblem[] {
  const { title, doi, pmid, isbn, issn, url, date } = typed
  const problems: FormProblem[] = []
  const say = (field: FormField, problem: FormProblem['problem']) => problems.push({ field, problem })
  if (!title) say('title', 'missing')
  if (doi && !isDoi(doi)) say('doi', 'form')
  if (pmid && !/^(?:PMID:?\s{0,3})?[1-9]\d{0,8}$/i.test(pmid)) say('pmid', 'form')
  for (const one of isbn?.split(/[,;]/) ?? []) {
    const digits = one.replace(/[\s–‐-]/g, '').toUpperCase()
    if (!/^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits)) say('isbn', 'form')
    else if (!isIsbn(digits)) say('isbn', 'check-digit')
  }
  for (const one of issn?.split(/[,;]/) ?? []) {
    const digits = one.replace(/[\s–‐-]/g, '').toUpperCase()
    if (!/^\d{7}[\dX]$/.test(digits)) say('issn', 'form')
    else if (!isIssn(digits)) say('issn', 'check-digit')
  }
  if (url && !/^https?:\/\/[^\s/]{1,250}\.[^\s]{2,2000}$/i.test(url)) say('url', 'form')
  if (date && !/^(?:1[4-9]|20)\d\d(?:-(?:0?[1-9]|1[0-2])(?:-(?:0?[1-9]|[12]\d|3[01]))?)?$/.test(date))
    say('date', 'form')
  return problems
}

/** A DOI, bare or as an address, with nothing before or after it. */
function isDoi(text: string): boolean {
  const bare = text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s{0,3})/i, '')
  return bare.startsWith('10.') && doiOf(bare) === bare
}
