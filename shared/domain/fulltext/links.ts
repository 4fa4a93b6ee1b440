import { resolverLink, type SoughtReport } from './resolver.ts'

/** By what a report is found elsewhere; each empty where it is not known. */
interface Identified {
  doi: string
  pmid: string
  pmcid: string
  url: string
}

/** A place outside Parallax where a report stands. */
export interface ReportLink {
  kind: 'doi' | 'pubmed' | 'pmc' | 'url'
  href: string
  /** What is shown of it. */
  text: string
}

/** Where a report stands, the surest first. An address that only says the DOI or the PubMed number again is left out. */
export function linksOf(report: Identified): ReportLink[] {
  const { doi, pmid, pmcid, url } = report
  const links: ReportLink[] = []
  if (doi)
    links.push({
      kind: 'doi',
      href: `https://doi.org/${encodeURI(doi.toWellFormed()).replace(/[#?]/g, encodeURIComponent)}`,
      text: doi,
    })
  if (/^\d+$/.test(pmid)) links.push({ kind: 'pubmed', href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, text: pmid })
  if (/^PMC\d+$/i.test(pmcid)) {
    links.push({ kind: 'pmc', href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid.toUpperCase()}/`, text: pmcid })
  }
  const isKnown = (doi && url.toLowerCase().includes(doi.toLowerCase())) || (pmid && isPubmed(url, pmid))
  if (/^https?:\/\//i.test(url) && !isKnown) links.push({ kind: 'url', href: url, text: hostOf(url) })
  return links
}

/** A place where the full text of a report may be had: where it stands, the library's link resolver, or a search. */
export type FullTextLink = ReportLink | { kind: 'library' | 'scholar'; href: string; text: string }

/**
 * Where to look for a full text, the surest first; nothing is opened. Google Scholar is asked for the title, as a phrase.
 *
 * @param resolver the address of the library's link resolver: see `resolverLink`
 */
export function fullTextLinks(report: Identified & SoughtReport, resolver: string): FullTextLink[] {
  const links: FullTextLink[] = linksOf(report)
  const library = resolverLink(resolver, report)
  if (library) links.push({ kind: 'library', href: library, text: hostOf(library) })
  const title = report.title.trim().replaceAll('"', ' ')
  if (title !== '') {
    const q = encodeURIComponent(`"${title.toWellFormed()}"`)
    links.push({ kind: 'scholar', href: `https://scholar.google.com/scholar?q=${q}`, text: 'Google Scholar' })
  }
  return links
}

function isPubmed(url: string, pmid: string): boolean {
  return /ncbi\.nlm\.nih\.gov/i.test(url) && url.includes(pmid)
}

function hostOf(url: string): string {
  const host = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url)?.[1]
  return host?.toLowerCase() ?? url.slice(0, 40)
}
