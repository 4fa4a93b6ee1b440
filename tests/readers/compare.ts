import { doiOf } from '#shared/domain/imports/text/identifiers.ts'
import { languageOf } from '#shared/domain/imports/text/languages.ts'
import type { Origin } from './expected.ts'
import { FIELDS, type Field, type Reference } from './reference.ts'

/** One field that two readers of an entry filled differently; texts are in the form that was compared. */
export interface Difference {
  readonly field: Field
  readonly ours: string
  readonly theirs: string
}

/** What two readers made of an entry. */
export interface Compared {
  /** Fields that the other reader filled. */
  readonly fields: readonly Field[]
  readonly differences: readonly Difference[]
  /** Fields that only we filled: not judged, as readers differ in what they take. */
  readonly extra: readonly Field[]
}

/** Holds an entry against what another program expects of it, field by field. */
export function compared(ours: Reference, theirs: Reference, origin: Origin): Compared {
  const fields: Field[] = []
  const differences: Difference[] = []
  const extra: Field[] = []
  for (const field of FIELDS) {
    const their = written(field, theirs, origin)
    const our = written(field, ours, origin)
    if (their === '') {
      if (our !== '') extra.push(field)
      continue
    }
    fields.push(field)
    if (our !== their) differences.push({ field, ours: our, theirs: their })
  }
  return { fields, differences, extra }
}

const isTex = (origin: Origin) => origin === 'jabref' || origin === 'colrev' || origin === 'better-bibtex'

/** A field in the form in which it is compared: what is only a way of writing is taken out. */
export function written(field: Field, reference: Reference, origin: Origin): string {
  const value = reference[field]
  if (value === undefined) return ''
  if (typeof value !== 'string') {
    const texts = value.map((one) => (field === 'authors' ? authorForm(plain(one, origin)) : plain(one, origin)))
    if (field === 'authors') return texts.filter((one) => one !== '').join('; ')
    return keywordForm(texts, origin)
  }
  const text = plain(value, origin)
  switch (field) {
    case 'doi':
      return (doiOf(text) ?? text).toLowerCase()
    case 'language':
      return languageOf(text).toLowerCase().slice(0, 20)
    case 'pages':
      return text
        .replace(/^pp?\.? ?(?=\d)/i, '')
        .replace(/ ?- ?/g, '-')
        .replace(/, ?/g, ',')
        .replace(/\.$/, '')
    case 'type':
      return isTex(origin) && origin !== 'better-bibtex' ? (COARSE[text] ?? text) : text
    default:
      return text
  }
}

/** BibTeX has fewer kinds of references than CSL. */
const COARSE: Record<string, string> = {
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
}

/** Text without what two programs may write either way: markup, kinds of spaces and dashes, composed letters. */
function plain(text: string, origin: Origin): string {
  let out = text
    .normalize('NFC')
    .replace(/<\/?(?:i|b|sub|sup|sc|span|em|strong|p|br|hr|div|u|a|math|mi|mn|mo)(?:\s[^<>]{0,200})?\/?>/gi, '')
    .replace(/[\u00ad\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/[‐‑‒–—―−]|--+/g, '-')
    .replace(/-+/g, '-')
  if (isTex(origin))
    out = out
      .replace(/[‘’`´]/g, "'")
      .replace(/[“”„]|''/g, '"')
      .replace(/…/g, '...')
  return out.replace(/\s+/g, ' ').trim()
}

const SUFFIX = /[ ,]{1,3}(jr|sr|ii|iii|iv)\.?(?=$|[ ,])/i

/** `Smith, J. R.`, `Smith, J.R.` and `Smith, J R` are one, and so are `Smith Jr., J`, `Smith, Jr., J` and `Smith, J, Jr`. */
function authorForm(text: string): string {
  const suffix = SUFFIX.exec(text)?.[1]
  const [family = '', ...given] = (suffix ? text.replace(SUFFIX, '') : text).split(/, ?/)
  const initials = given
    .join(' ')
    .replace(/\./g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=(?:^|[ -])\p{Lu}) (?=\p{Lu}(?:$|[ -]))/gu, '')
    .trim()
  return [family.trim(), initials, suffix?.toLowerCase()].filter(Boolean).join(', ')
}

/** Keywords in no order; as single words between commas where the other side is one line of BibTeX. */
function keywordForm(words: readonly string[], origin: Origin): string {
  const parts = isTex(origin) ? words.flatMap((word) => word.split(/[,;]/)) : words
  const all = new Set(parts.map((word) => word.trim()).filter((word) => word !== ''))
  return [...all].sort().join('; ')
}
