import { present } from './text.ts'

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

/** PubMed's number of a record without label or leading zeros. */
export function pmidOf(text: string | undefined): string | undefined {
  const found = /^\D{0,30}?0*([1-9]\d{3,8})(?!\d)/.exec(present(text) ?? '')
  return found?.[1]
}

/** Every ISSN in a field, as eight characters (ISO 3297), whether it is called ISSN or, as in many exports, ISBN. */
export function issnsOf(...fields: (string | undefined)[]): string[] {
  const found = new Set<string>()
  for (const field of fields)
    for (const part of (field ?? '').match(/(?<![\dX-])\d{4}-?\d{3}[\dXx](?![\dXx-])/g) ?? [])
      found.add(part.replace('-', '').toUpperCase())
  return [...found]
}
