import type { MatchRecord } from '../duplicates/matching.ts'
import { type Item, nameText, yearOf } from './item.ts'

/** What the matcher is told of an entry. */
export function matchRecordOf(id: string, item: Item): MatchRecord {
  const record: MatchRecord = { id }
  const year = yearOf(item)
  const authors = item.author?.map(nameText).filter((name) => name !== '')
  if (item.title) record.title = item.title
  if (authors?.length) record.authors = authors
  if (year !== undefined) record.year = year
  if (item['container-title']) record.journal = item['container-title']
  if (item.volume) record.volume = item.volume
  if (item.issue) record.number = item.issue
  if (item.page) record.pages = item.page
  if (item.DOI) record.doi = item.DOI
  if (item.PMID) record.pmid = item.PMID
  if (item.PMCID) record.pmcid = item.PMCID
  if (item.custom?.accession) record.accession = item.custom.accession
  if (item.abstract) record.abstract = item.abstract
  if (item.ISBN) record.isbn = item.ISBN
  if (item.ISSN) record.issn = item.ISSN
  if (item.type) record.type = item.type
  return record
}
