import type { Name } from '../../item.ts'
import { nameOf } from '../../text/names.ts'
import { typeOfWords } from '../../types.ts'
import { Draft } from '../draft.ts'
import { firstText, type Json, listIn, objectIn, textIn, verbatim } from './json-values.ts'

const TYPES: Record<string, string> = {
  'journal-article': 'article-journal',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  dissertation: 'thesis',
  'report-component': 'report',
  'reference-entry': 'entry-encyclopedia',
  'peer-review': 'review',
}

const TAKEN = new Set(
  'type title subtitle author editor translator container-title short-container-title issued published published-print published-online volume issue page article-number DOI ISSN ISBN issn-type isbn-type URL abstract publisher publisher-location language subject event original-title indexed reference created deposited'.split(
    ' ',
  ),
)

/** A work of Crossref's interface (https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md). */
export function draftOfCrossref(given: Json): Draft {
  const draft = new Draft()
  const work = 'title' in given || 'DOI' in given ? given : objectIn(given.message)
  const type = textIn(work.type)
  draft.type(Object.hasOwn(TYPES, type) ? TYPES[type] : typeOfWords(type))
  const title = [firstText(work.title), firstText(work.subtitle)].filter((one) => one !== '')
  draft.text('title', 'title', title.join(/[?!:]$/.test(title[0] ?? '') ? ' ' : ': '))
  draft.text('original-title', 'original-title', firstText(work['original-title']))
  for (const role of ['author', 'editor', 'translator'] as const) draft.people(role, namesIn(work[role]))
  draft.text('container-title', 'container-title', firstText(work['container-title']))
  draft.text('container-title-short', 'short-container-title', firstText(work['short-container-title']))
  for (const key of ['issued', 'published-print', 'published-online', 'published']) {
    const parts = listIn(listIn(objectIn(work[key])['date-parts'])[0]).flatMap((part) => textIn(part) || [])
    if (parts.length > 0 && !draft.item.issued) draft.date('issued', key, parts.join('-'))
  }
  for (const field of ['volume', 'issue', 'page', 'publisher'] as const) draft.text(field, field, textIn(work[field]))
  draft.firstPage(textIn(work['article-number']))
  draft.text('publisher-place', 'publisher-location', textIn(work['publisher-location']))
  draft.text('event-title', 'event', textIn(objectIn(work.event).name))
  draft.doi('DOI', textIn(work.DOI))
  for (const key of ['ISSN', 'ISBN']) for (const one of listIn(work[key])) draft.serial(key, textIn(one))
  draft.text('URL', 'URL', textIn(work.URL))
  draft.abstract('abstract', textIn(work.abstract))
  draft.language(textIn(work.language))
  for (const one of listIn(work.subject)) draft.keywords(textIn(one), /\n/)
  for (const [key, value] of Object.entries(work)) if (!TAKEN.has(key)) draft.keep(key, verbatim(value))
  return draft
}

function namesIn(value: unknown): Name[] {
  return listIn(value).flatMap((one): Name[] => {
    const { family, given, suffix, name } = objectIn(one)
    if (textIn(family) === '') return textIn(name) === '' ? [] : [{ literal: textIn(name) }]
    const parts = [textIn(family), textIn(given), textIn(suffix)].filter((part) => part !== '')
    const person = nameOf(parts.join(', '), 'family-first')
    return person ? [person] : []
  })
}
