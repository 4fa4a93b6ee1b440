import { own } from '../../own.ts'
import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { Draft, type TextField } from '../draft.ts'
import { childOf, childrenOf, type Element } from './xml.ts'
import { elementsIn, entriesOf, lineIn, personOf } from './xml-entries.ts'

/** Word's kinds of sources (ECMA-376 Part 1, 22.6.2.58) as CSL types. */
const TYPES: Record<string, string> = {
  ArticleInAPeriodical: 'article-magazine',
  JournalArticle: 'article-journal',
  Book: 'book',
  BookSection: 'chapter',
  ConferenceProceedings: 'paper-conference',
  Report: 'report',
  DocumentFromInternetSite: 'webpage',
  InternetSite: 'webpage',
  ElectronicSource: 'webpage',
  Patent: 'patent',
  Case: 'legal_case',
  Film: 'motion_picture',
  Interview: 'interview',
  SoundRecording: 'song',
  Performance: 'speech',
  Art: 'graphic',
}

const FIELDS: Record<string, TextField> = {
  Title: 'title',
  JournalName: 'container-title',
  PeriodicalTitle: 'container-title',
  BookTitle: 'container-title',
  ConferenceName: 'event-title',
  InternetSiteTitle: 'container-title',
  ProductionCompany: 'publisher',
  Volume: 'volume',
  Issue: 'issue',
  Pages: 'page',
  Edition: 'edition',
  Publisher: 'publisher',
  Institution: 'publisher',
  City: 'publisher-place',
  URL: 'URL',
  Tag: 'id',
  ThesisType: 'genre',
  PatentNumber: 'number',
  CaseNumber: 'number',
}

/** Windows' numbers of languages (https://learn.microsoft.com/openspecs/windows_protocols/ms-lcid) that references are in. */
const LANGUAGES: Record<string, string> = {
  1033: 'en',
  2057: 'en',
  1044: 'nb',
  2068: 'nn',
  1053: 'sv',
  1030: 'da',
  1035: 'fi',
  1039: 'is',
  1031: 'de',
  1036: 'fr',
  3082: 'es',
  1034: 'es',
  1040: 'it',
  1043: 'nl',
  1046: 'pt',
  2070: 'pt',
  1045: 'pl',
  1049: 'ru',
}

/** The sources of Word's own bibliography (`Sources.xml`), which other reference managers write too. */
export function readWordBibliography(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'Source',
    read: (element) => [draftOf(element)],
    fallback: 'document',
  })
}

/** Parts of a date, which Word keeps apart, as one text. */
function dateIn(source: Element, end: string): string {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => lineIn(childOf(source, name + end)))
  if (/^[0-9]{1,2}$/.test(month ?? '')) return [year, month, day].filter(Boolean).join('-')
  return [day, month, year].filter(Boolean).join(' ')
}

function draftOf(source: Element): Draft {
  const draft = new Draft()
  const thesis = /thes|dissert|avhandling/i.test(lineIn(childOf(source, 'ThesisType')))
  draft.type(thesis ? 'thesis' : own(TYPES, lineIn(childOf(source, 'SourceType'))))
  draft.date('issued', 'Year', dateIn(source, ''))
  draft.date('accessed', 'YearAccessed', dateIn(source, 'Accessed'))
  for (const child of elementsIn(source)) {
    const field = own(FIELDS, child.name)
    const value = lineIn(child)
    if (field) draft.text(field, child.name, value)
    else
      switch (child.name) {
        case 'SourceType':
        case 'Year':
        case 'Month':
        case 'Day':
        case 'YearAccessed':
        case 'MonthAccessed':
        case 'DayAccessed':
          break
        case 'Author':
          for (const role of elementsIn(child)) people(draft, role)
          break
        case 'DOI':
          draft.doi('DOI', value)
          break
        case 'StandardNumber':
          if (/doi|^10\./i.test(value)) draft.doi('StandardNumber', value)
          else draft.serial('StandardNumber', value)
          break
        case 'Comments':
          draft.note(value)
          break
        case 'LCID':
          draft.language(own(LANGUAGES, value) ?? '')
          break
        case 'BIBTEX_KeyWords':
          draft.keywords(value, /[,;]/)
          break
        case 'BIBTEX_Abstract':
          draft.abstract(child.name, value)
          break
        default:
          draft.keep(child.name, value)
      }
  }
  return draft
}

const ROLES: Record<string, 'author' | 'editor' | 'translator'> = {
  Author: 'author',
  Artist: 'author',
  Composer: 'author',
  Director: 'author',
  Interviewee: 'author',
  Inventor: 'author',
  Performer: 'author',
  Writer: 'author',
  Editor: 'editor',
  BookAuthor: 'editor',
  Translator: 'translator',
}

function people(draft: Draft, element: Element): void {
  const role = own(ROLES, element.name)
  const body = lineIn(childOf(element, 'Corporate'))
  if (!role) {
    draft.keep(element.name, lineIn(element))
    return
  }
  if (body !== '') draft.people(role, [{ literal: body }])
  for (const person of childrenOf(childOf(element, 'NameList'), 'Person')) {
    const part = (name: string) => lineIn(childOf(person, name))
    const name = personOf(part('Last'), `${part('First')} ${part('Middle')}`)
    if (name) draft.people(role, [name])
  }
}
