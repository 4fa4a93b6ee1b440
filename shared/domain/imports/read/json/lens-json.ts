import { nameOf } from '../../text/names.ts'
import { typeOfWords } from '../../types.ts'
import { Draft } from '../draft.ts'
import { type Json, listIn, objectIn, textIn, verbatim } from './json-values.ts'

const TAKEN = new Set(
  'lens_id title publication_type date_published year_published authors source volume issue start_page end_page external_ids abstract keywords mesh_terms languages source_urls references references_count'.split(
    ' ',
  ),
)

/** A scholarly work of The Lens (https://docs.api.lens.org/response-scholar.html). */
export function draftOfLens(work: Json): Draft {
  const draft = new Draft()
  const source = objectIn(work.source)
  draft.accession(textIn(work.lens_id))
  draft.type(typeOfWords(textIn(work.publication_type).replace(/_/g, ' ')))
  draft.text('title', 'title', textIn(work.title))
  for (const one of listIn(work.authors)) {
    const author = objectIn(one)
    const [family, given] = [textIn(author.last_name), textIn(author.first_name) || textIn(author.initials)]
    const name = family
      ? nameOf(given ? `${family}, ${given}` : family, 'family-first')
      : nameOf(textIn(author.collective_name))
    if (name) draft.people('author', [name])
  }
  const published = textIn(work.date_published) || textIn(objectIn(work.date_published).date)
  draft.date('issued', 'date_published', published.slice(0, 10) || textIn(work.year_published))
  draft.text('container-title', 'source', textIn(source.title))
  draft.text('publisher', 'publisher', textIn(source.publisher))
  for (const one of listIn(source.issn)) draft.serial('issn', textIn(objectIn(one).value) || textIn(one))
  draft.text('volume', 'volume', textIn(work.volume))
  draft.text('issue', 'issue', textIn(work.issue))
  draft.firstPage(textIn(work.start_page))
  draft.lastPage(textIn(work.end_page))
  for (const one of listIn(work.external_ids)) {
    const { type, value } = objectIn(one)
    if (type === 'doi') draft.doi('doi', textIn(value))
    else if (type === 'pmid') draft.pmid('pmid', textIn(value))
    else if (type === 'pmcid') draft.pmcid('pmcid', textIn(value))
    else draft.keep(textIn(type), textIn(value))
  }
  draft.abstract('abstract', textIn(work.abstract))
  for (const one of listIn(work.keywords)) draft.keywords(textIn(one), /\n/)
  for (const one of listIn(work.mesh_terms)) draft.keywords(textIn(objectIn(one).mesh_heading), /\n/)
  draft.language(textIn(listIn(work.languages)[0]))
  draft.text('URL', 'source_urls', textIn(objectIn(listIn(work.source_urls)[0]).url))
  for (const [key, value] of Object.entries(work)) if (!TAKEN.has(key)) draft.keep(key, verbatim(value))
  return draft
}
