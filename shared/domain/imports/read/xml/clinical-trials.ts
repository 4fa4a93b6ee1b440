import type { Reading } from '../../reading.ts'
import { nameOf } from '../../text/names.ts'
import type { Text } from '../../text/text.ts'
import { Draft } from '../draft.ts'
import { childOf, childrenOf, type Element, textIn } from './xml.ts'
import { allIn, entriesOf, lineIn, titleIn } from './xml-entries.ts'

/** Studies as ClinicalTrials.gov gives them in XML (https://classic.clinicaltrials.gov/ct2/html/images/info/public.xsd), and its searches. */
export function readClinicalTrialsXml(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'clinical_study' || name === 'study',
    read: (element) => [draftOf(element)],
    fallback: 'document',
  })
}

function draftOf(study: Element): Draft {
  const draft = new Draft()
  const number = lineIn(allIn(study, 'nct_id')[0])
  const official = titleIn(childOf(study, 'official_title'))
  const brief = titleIn(childOf(study, 'brief_title') ?? childOf(study, 'title'))
  draft.text('title', 'official_title', official || brief)
  draft.text('title', 'brief_title', brief)
  for (const official of childrenOf(study, 'overall_official')) {
    const last = lineIn(childOf(official, 'last_name')).replace(/, (?:MD|PhD|Prof|MSc|MPH|DrPH).{0,40}$/i, '')
    const name = nameOf(last, last.includes(',') ? 'unknown' : 'given-first')
    if (name) draft.people('author', [name])
  }
  const sponsor = lineIn(
    childOf(study, 'sponsors', 'lead_sponsor', 'agency') ?? childOf(study, 'lead_sponsor', 'agency'),
  )
  draft.text('publisher', 'lead_sponsor', sponsor)
  if (!draft.item.author && sponsor !== '') draft.people('author', [{ literal: sponsor }])
  for (const name of ['study_first_posted', 'study_first_submitted', 'firstreceived_date', 'start_date'])
    draft.date('issued', name, draft.item.issued ? '' : lineIn(childOf(study, name)))
  const paragraphs = (element: Element | undefined) =>
    textIn(childOf(element, 'textblock'))
      .replace(/\s+/g, (space) => (space.split('\n').length > 2 ? '\n' : ' '))
      .trim()
  draft.abstract('brief_summary', paragraphs(childOf(study, 'brief_summary')))
  draft.keep('detailed_description', paragraphs(childOf(study, 'detailed_description')))
  for (const name of ['condition', 'keyword']) for (const word of allIn(study, name)) draft.keywords(lineIn(word))
  for (const name of ['overall_status', 'phase', 'study_type', 'enrollment'])
    draft.keep(name, lineIn(childOf(study, name)))
  draft.accession(number)
  draft.text('number', 'nct_id', number)
  draft.database('ClinicalTrials.gov')
  draft.text('URL', 'url', lineIn(allIn(study, 'url')[0]) || (number && `https://clinicaltrials.gov/study/${number}`))
  draft.text('genre', 'genre', 'Trial registration')
  return draft
}
