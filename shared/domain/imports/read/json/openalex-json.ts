import { nameOf } from '../../text/names.ts'
import { typeOfWords } from '../../types.ts'
import { Draft } from '../draft.ts'
import { firstText, type Json, listIn, objectIn, textIn, verbatim } from './json-values.ts'

const TYPES: Record<string, string> = {
  article: 'article-journal',
  review: 'article-journal',
  letter: 'article-journal',
  editorial: 'article-journal',
  erratum: 'article-journal',
  preprint: 'article',
  'book-chapter': 'chapter',
  dissertation: 'thesis',
  'reference-entry': 'entry-encyclopedia',
}

/** What is said elsewhere, or counts something. */
const LEFT = new Set(
  'display_name publication_year ids primary_location locations best_oa_location indexed_in open_access authorships abstract_inverted_index biblio keywords'.split(
    ' ',
  ),
)

/** A work of OpenAlex (https://docs.openalex.org/api-entities/works/work-object). */
export function draftOfOpenalex(work: Json): Draft {
  const draft = new Draft()
  const source = objectIn(objectIn(work.primary_location).source)
  const biblio = objectIn(work.biblio)
  const ids = objectIn(work.ids)
  const isArchive = textIn(source.type) === 'repository'
  draft.type(typeOf(textIn(work.type), textIn(work.type_crossref), textIn(source.type)))
  draft.text('title', 'title', textIn(work.title) || textIn(work.display_name))
  for (const one of listIn(work.authorships)) {
    const authorship = objectIn(one)
    const name = nameOf(
      textIn(objectIn(authorship.author).display_name) || textIn(authorship.raw_author_name),
      'given-first',
    )
    if (name) draft.people('author', [name])
  }
  draft.date('issued', 'publication_date', textIn(work.publication_date) || textIn(work.publication_year))
  draft.text(isArchive ? 'publisher' : 'container-title', 'source', textIn(source.display_name))
  draft.text('publisher', 'publisher', textIn(source.host_organization_name))
  for (const issn of [source.issn_l, ...listIn(source.issn)]) if (textIn(issn)) draft.serial('issn', textIn(issn))
  draft.text('volume', 'volume', textIn(biblio.volume))
  draft.text('issue', 'issue', textIn(biblio.issue))
  draft.firstPage(textIn(biblio.first_page))
  draft.lastPage(textIn(biblio.last_page))
  draft.doi('doi', textIn(work.doi) || textIn(ids.doi))
  if (textIn(ids.pmid)) draft.pmid('pmid', textIn(ids.pmid))
  if (textIn(ids.pmcid)) draft.pmcid('pmcid', textIn(ids.pmcid).replace(/^.*\/(?=\d)/, 'PMC'))
  draft.text('URL', 'landing_page_url', textIn(objectIn(work.primary_location).landing_page_url))
  draft.language(textIn(work.language))
  for (const one of listIn(work.keywords))
    draft.keywords(textIn(one) || textIn(objectIn(one).display_name) || textIn(objectIn(one).keyword), /\n/)
  draft.abstract('abstract', textIn(work.abstract) || abstractIn(objectIn(work.abstract_inverted_index)))
  draft.accession(textIn(work.id).replace(/^https:\/\/openalex\.org\//, ''))
  for (const [key, value] of Object.entries(work))
    if (!LEFT.has(key) && !TAKEN.has(key) && firstText(value) !== '') draft.keep(key, verbatim(value))
  return draft
}

const TAKEN = new Set('id doi title publication_date language abstract type'.split(' '))

function typeOf(type: string, crossref: string, source: string): string | undefined {
  if (source === 'conference' || crossref === 'proceedings-article') return 'paper-conference'
  return Object.hasOwn(TYPES, type) ? TYPES[type] : typeOfWords(type)
}

/** OpenAlex gives abstracts as words with their places. A place beyond what a text has is none. */
function abstractIn(index: Json): string {
  const words: string[] = []
  for (const [word, places] of Object.entries(index))
    for (const place of listIn(places))
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < 100_000) words[place] = word
  return Array.from(words, (word) => word ?? '').join(' ')
}
