import type { Name } from '../../item.ts'
import { namesOf } from '../../text/names.ts'
import { typeOfWords } from '../../types.ts'
import { Draft, type TextField } from '../draft.ts'
import { fieldText, type TaggedField } from './tagged-field.ts'

const TEXT: Record<string, TextField> = {
  title: 'title',
  'alternate title': 'translated-title',
  'publication title': 'container-title',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  'number of pages': 'number-of-pages',
  publisher: 'publisher',
  'place of publication': 'publisher-place',
  edition: 'edition',
  'document url': 'URL',
}

/** The fields of one document of a text report of ProQuest, told by their labels. */
export function itemOfProquest(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  const textOf = (label: string) => {
    const field = fields.find(({ tag }) => tag.toLowerCase() === label)
    return field ? fieldText(field) : ''
  }
  draft.type(typeOfWords(textOf('document type')) ?? typeOfWords(textOf('source type')))
  draft.text('genre', 'Document type', textOf('document type'))
  for (const field of fields) {
    const { tag, lines } = field
    const label = tag.toLowerCase()
    const into = TEXT[label]
    const value = fieldText(field)
    if (into) draft.text(into, tag, value)
    else
      switch (label) {
        case 'heading':
          if (textOf('title') === '') draft.text('title', tag, value)
          break
        case 'author':
        case 'authors':
          draft.people('author', people(value))
          break
        case 'editor':
          draft.people('editor', people(value))
          break
        case 'abstract':
          draft.abstract(tag, lines.join('\n'))
          break
        case 'publication date':
          draft.date('issued', tag, value)
          break
        case 'publication year':
        case 'degree date':
          if (label === 'publication year' || textOf('publication year') === '') draft.date('issued', tag, value)
          break
        case 'first page':
          if (textOf('pages') === '') draft.firstPage(value)
          else draft.keep(tag, value)
          break
        case 'issn':
        case 'isbn':
          draft.serial(tag, value)
          break
        case 'doi':
          draft.doi(tag, value)
          break
        case 'subject':
          draft.keywords(value, /\s{0,9};\s{0,9}/)
          break
        case 'identifier / keyword':
        case 'identifier/keyword':
          draft.keywords(value, value.includes(';') ? /\s{0,9};\s{0,9}/ : /\s{0,9},\s{0,9}/)
          break
        case 'language':
        case 'language of publication':
          draft.language(value, tag)
          break
        case 'proquest document id':
          draft.accession(value, tag)
          break
        case 'database':
          draft.database(value, tag)
          break
        case 'document type':
          break
        case 'university/institution':
          draft.text('publisher', tag, value)
          break
        default:
          draft.keep(tag, lines.join('\n').trim())
      }
  }
  return draft
}

/** `Dorst, Chris`, `Smith, Ann; Berg, Jan`, and `Kotzen, Matt, Roberts, John` in pairs. */
function people(value: string): Name[] {
  // `Moe, Per 1 ; Lie, Ann 2 1 A University`: the numbers are those of institutions.
  const text = value
    .slice(0, 100_000)
    .split(';')
    .map((part) => part.split(/\s[0-9]{1,3}(?=\s|$)/, 1)[0] ?? '')
    .join(';')
  const parts = text.split(',').map((part) => part.trim())
  if (text.includes(';') || parts.length < 4 || parts.length % 2 === 1) return namesOf(text)
  return parts.flatMap((part, i) => (i % 2 === 0 ? namesOf(`${part}, ${parts[i + 1]}`) : []))
}
