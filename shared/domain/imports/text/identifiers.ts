const DOI = /10\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,4}\/[^\s"<>]+/

/**
 * The bare DOI (`10.1000/x`) in a DOI, an address or a sentence, its letters as written; undefined where none is.
 * Syntax: https://www.crossref.org/blog/dois-and-matching-regular-expressions/
 */
export function doiOf(text: string): string | undefined {
  if (!text.includes('10.') && !/10%2e/i.test(text.slice(0, 2000))) return undefined
  let given = text.slice(0, 2000)
  if (/%2f/i.test(given)) given = given.replace(/%2f/gi, '/')
  const found = DOI.exec(given)?.[0]
  if (!found) return undefined
  let doi = found.replace(/(?:[.,;:'’]|\/(?:abstract|full|pdf|epdf))+$/i, '')
  // A bracket is part of a DOI only where it is closed in it.
  for (const [open, close] of ['()', '[]', '{}']) {
    if (!open || !close) continue
    while (doi.endsWith(close) && doi.split(close).length > doi.split(open).length) doi = doi.slice(0, -1)
  }
  return doi.replace(/[.,;:]+$/, '')
}

/** The ISSNs (`1234-567X`) in a text, each once, in order. */
export function issnsOf(text: string): string[] {
  const found: string[] = []
  for (const match of text
    .slice(0, 2000)
    .matchAll(/(?<![0-9A-Za-z-])([0-9]{4})[-–‐]?([0-9]{3}[0-9Xx])(?![0-9A-Za-z-])/g)) {
    const issn = `${match[1]}-${match[2]?.toUpperCase()}`
    if (!found.includes(issn)) found.push(issn)
  }
  return found
}

/** The ISBNs (10 or 13 digits, hyphens taken out) in a text, each once, in order. */
export function isbnsOf(text: string): string[] {
  const found: string[] = []
  for (const match of text.slice(0, 2000).matchAll(/(?<![0-9A-Za-z-])[0-9][0-9 –‐-]{7,20}[0-9Xx](?![0-9A-Za-z])/g)) {
    const isbn = match[0].replace(/[^0-9Xx]/g, '').toUpperCase()
    if ((/^97[89][0-9]{10}$/.test(isbn) || /^[0-9]{9}[0-9X]$/.test(isbn)) && !found.includes(isbn)) found.push(isbn)
  }
  return found
}

/** The PubMed number in a text such as `PMID: 123`, `123`, or an address of PubMed. */
export function pmidOf(text: string): string | undefined {
  const short = text.slice(0, 400)
  return (
    /^\s*(?:medline:|pubmed:)?\s*([1-9][0-9]{3,8})\s*$/i.exec(short)?.[1] ??
    /pmid:?\s*([1-9][0-9]{0,8})/i.exec(short)?.[1] ??
    /(?:ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/([1-9][0-9]{0,8})/i.exec(short)?.[1]
  )
}

/** `PMC123` in a text. */
export function pmcidOf(text: string): string | undefined {
  return /PMC[0-9]{3,9}/i.exec(text.slice(0, 400))?.[0].toUpperCase()
}
