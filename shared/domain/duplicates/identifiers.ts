import { present } from './text.ts'

/** What names one document: its DOI, its numbers in PubMed and PubMed Central, its number in a database. */
export interface Identifiers {
  doi?: string
  pmid?: string
  pmcid?: string
  accession?: string
}

export const identifierNames = ['doi', 'pmid', 'pmcid', 'accession'] as const

/** How the identifiers of two records stand to each other. */
export interface IdentifierComparison {
  /** `shared` where one is the same; `clash` where none is and two differ; else `unknown`. */
  identifiers: 'shared' | 'clash' | 'unknown'
  doi: 'same' | 'version' | 'differ' | 'unknown'
  shared: (keyof Identifiers)[]
  clashing: (keyof Identifiers)[]
  oneDoi: boolean
}

/** Compares all identifiers. Two numbers in a database say nothing: databases hold duplicates of their own. */
export function compareIdentifiers(a: Identifiers, b: Identifiers): IdentifierComparison {
  const doi = compareDois(a.doi, b.doi)
  const shared: (keyof Identifiers)[] = []
  const clashing: (keyof Identifiers)[] = []
  for (const name of identifierNames) {
    const [one, other] = [a[name], b[name]]
    if (one === undefined || other === undefined) continue
    if (one === other) shared.push(name)
    else if (name === 'doi' ? doi === 'differ' : name !== 'accession') clashing.push(name)
  }
  const identifiers = shared.length > 0 ? 'shared' : clashing.length > 0 ? 'clash' : 'unknown'
  return { identifiers, doi, shared, clashing, oneDoi: (a.doi === undefined) !== (b.doi === undefined) }
}

function compareDois(a: string | undefined, b: string | undefined): IdentifierComparison['doi'] {
  if (!a || !b) return 'unknown'
  if (a === b) return 'same'
  if (doiWithoutVersion(a) === doiWithoutVersion(b)) return 'version'
  // Cut off by an export, or named a second time by an archive: neither agreement nor conflict.
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const cut = short.length >= 14 && long.startsWith(short)
  return cut || isSecondHand(a) !== isSecondHand(b) ? 'unknown' : 'differ'
}

/**
 * A DOI in one form: lower case, without resolver, escapes, label or stray end; undefined where there is none.
 * DOI names are case-insensitive (ISO 26324; DOI Handbook 2.4).
 */
export function doiOf(text: string | undefined): string | undefined {
  const given = present(text)
  if (!given) return undefined
  let found = /10\.\d{4,9}(?:\.\d+)*\/\S+/.exec(decoded(given))?.[0].toLowerCase()
  if (!found) return undefined
  found = found.replace(/[?#].*$/, '').replace(/\/(?:abstract|full|pdf|epdf|fulltext|meta|issuetoc)$/, '')
  let before = ''
  while (before !== found) {
    before = found
    found = found.replace(/[.,;:/"'\]>}]+$/, closing).replace(/\)$/, (end) => (unbalanced(before) ? '' : end))
  }
  return found.length > 8 ? found : undefined
}

/** `>` may end an old DOI such as 10.1002/(SICI)...3.0.CO;2-<, so it stays where it was opened. */
function closing(end: string, _at: number, all: string): string {
  return end.includes('>') && all.includes('<') ? end : ''
}

function unbalanced(text: string): boolean {
  return (text.match(/\)/g)?.length ?? 0) > (text.match(/\(/g)?.length ?? 0)
}

function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}

/** What a DOI is without its version: Cochrane's `.pub3`, arXiv's and Research Square's `v2`. */
export function doiWithoutVersion(doi: string): string {
  return doi.replace(/(\.cd\d+)\.pub\d+$/, '$1').replace(/(?<=^10\.(?:48550|21203|1101|20944)\/.*)[./]?v\d+$/, '')
}

/** Registrants that give a second DOI to what a publisher has already named (JSTOR): no conflict with the publisher's. */
export function isSecondHand(doi: string): boolean {
  return doi.startsWith('10.2307/')
}

const preprintDoi = /^10\.(?:1101|2139|31234|31219|31235|48550|21203|20944|26434|36227|35542|31222)\//

/** Whether the DOI's registrant is a server of preprints. */
export function isPreprintDoi(doi: string): boolean {
  return preprintDoi.test(doi)
}

/** Whether the DOI is that of data or figures laid down beside an article. */
export function isDataDoi(doi: string): boolean {
  return /^10\.5061\/dryad|^10\.6084\/m9\.figshare|\/figshare\./.test(doi)
}

/** PubMed's number of a record without label or leading zeros. */
export function pmidOf(text: string | undefined): string | undefined {
  const found = /^\D{0,30}?0*([1-9]\d{3,8})(?!\d)/.exec(present(text) ?? '')
  return found?.[1]
}

/** PubMed Central's number, as digits. */
export function pmcidOf(text: string | undefined): string | undefined {
  return /^\W{0,3}(?:PMC(?:ID)?\W{0,3}){0,2}0*([1-9]\d{3,8})(?:\.\d+)?$/i.exec(present(text) ?? '')?.[1]
}

/** A database's own number of a record, where it is long enough to be one of its own. */
export function accessionOf(text: string | undefined): string | undefined {
  const found = (present(text) ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')
  return found.length >= 6 && /\d{4}/.test(found) ? found : undefined
}

/** Every ISSN in a field, as eight characters (ISO 3297), whether it is called ISSN or, as in many exports, ISBN. */
export function issnsOf(...fields: (string | undefined)[]): string[] {
  const found = new Set<string>()
  for (const field of fields)
    for (const part of (field ?? '').match(/(?<![\dX-])\d{4}-?\d{3}[\dXx](?![\dXx-])/g) ?? [])
      found.add(part.replace('-', '').toUpperCase())
  return [...found]
}
