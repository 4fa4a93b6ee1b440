import type { ReportDetail } from '#shared/contract/screening.ts'

/** A place outside Parallax where a report stands. */
export interface ReportLink {
  kind: 'doi' | 'pubmed' | 'pmc' | 'url'
  href: string
  /** What is shown of it. */
  text: string
}

/** Where a report stands, the surest first. An address that only says the DOI or the PubMed number again is left out. */
export function linksOf(report: Pick<ReportDetail, 'doi' | 'pmid' | 'pmcid' | 'url'>): ReportLink[] {
  const { doi, pmid, pmcid, url } = report
  const links: ReportLink[] = []
  if (doi)
    links.push({
      kind: 'doi',
      href: `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`,
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

function isPubmed(url: string, pmid: string): boolean {
  return /ncbi\.nlm\.nih\.gov/i.test(url) && url.includes(pmid)
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return url.slice(0, 40)
  }
}
