import type { Item } from '../item.ts'
import { doiOf, isbnsOf, issnsOf } from '../text/identifiers.ts'

/** What a reference is known by, and what is left of its text without that. */
export interface Identified {
  fields: Pick<Item, 'DOI' | 'PMID' | 'PMCID' | 'ISBN' | 'ISSN' | 'URL' | 'accessed'>
  rest: string
}

const ADDRESS = /https?:\/\/[^\s<>"]{3,2000}|www\.[^\s<>"]{4,2000}/
/** `Retrieved March 3, 2020, from`, `Hentet 3. mars 2020 fra`, `[cited 2020 Mar 3]`, `Available from:`. */
const AROUND_ADDRESS =
  /[([]?\b(?:retrieved|accessed|available (?:at|from|online)|last accessed|cited|hentet|lest|nedlastet|tilgjengelig (?:på|fra|via)|hämtad|åtkomst)\b[^\])]{0,60}?(?:from|fra|från|on|at|:|[\])]|(?=\s{0,3}$))\s{0,3}[:\])]?/gi

/** Takes DOI, PMID, PMCID, ISBN, ISSN and address out of a reference. */
export function identifiersIn(text: string): Identified {
  const fields: Identified['fields'] = {}
  let rest = text
  const take = (pattern: RegExp, then: (found: RegExpExecArray) => void) => {
    const found = pattern.exec(rest)
    if (!found) return
    then(found)
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
  }
  take(
    /(?:\bdoi\s{0,3}:?\s{0,3})?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s"<>]{1,500}/i,
    (found) => {
      const doi = doiOf(found[0])
      if (doi) fields.DOI = doi
    },
  )
  take(/\bPMID\s{0,3}:?\s{0,3}(\d{4,9})\b\.?/i, (found) => {
    fields.PMID = found[1] as string
  })
  take(/\b(?:PMCID\s{0,3}:?\s{0,3})?(PMC\d{3,9})\b\.?/i, (found) => {
    fields.PMCID = (found[1] as string).toUpperCase()
  })
  take(/\bISBN(?:-1[03])?\s{0,3}:?\s{0,3}[0-9][0-9Xx –‐-]{8,20}[0-9Xx]/, (found) => {
    const isbns = isbnsOf(found[0].replace(/^ISBN(?:-1[03])?/, ''))
    if (isbns[0]) fields.ISBN = isbns.join(', ')
  })
  take(/\bISSN\s{0,3}:?\s{0,3}\d{4}-?\d{3}[\dXx]/, (found) => {
    const issns = issnsOf(found[0].replace(/^ISSN/, ''))
    if (issns[0]) fields.ISSN = issns.join(', ')
  })
  take(ADDRESS, (found) => {
    const url = found[0].replace(/[.,;)\]]+$/, '')
    fields.URL = url.startsWith('www.') ? `https://${url}` : url
  })
  rest = rest
    .replace(ADDRESS, ' ')
    .replace(AROUND_ADDRESS, ' ')
    .replace(/\bdoi\s{0,3}:\s{0,3}(?=\s|$)/gi, ' ')
  rest = rest
    .replace(/[([]\s{0,5}[\])]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s[.,;:]){1,5}(?=\s|$)/g, '')
    .trim()
  return { fields, rest }
}
