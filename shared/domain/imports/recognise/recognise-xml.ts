import type { Format } from '../reading.ts'
import { notAnExport, unknownFormat } from '../unreadable.ts'

/** The formats that are XML. */
export type XmlFormatName = Extract<
  Format,
  | 'endnote-xml'
  | 'zotero-rdf'
  | 'bibo-rdf'
  | 'pubmed-xml'
  | 'mods'
  | 'marcxml'
  | 'crossref-unixref'
  | 'primo-pnx-xml'
  | 'msbib-xml'
  | 'jstor-dfr-xml'
  | 'jats'
  | 'citavi'
  | 'dublin-core'
  | 'clinicaltrials-xml'
>

interface XmlSign {
  format: XmlFormatName
  producer?: string
  /** All must stand near the beginning. */
  signs: readonly RegExp[]
}

/** An element of any prefix. */
const tag = (names: string) => new RegExp(`<(?:[A-Za-z][\\w.-]{0,30}:)?(?:${names})[\\s/>]`)

/** What tells the formats, the most telling first: an answer of OAI-PMH or SRU may hold any of them. */
const SIGNS: readonly XmlSign[] = [
  { format: 'citavi', producer: 'Citavi', signs: [/<CitaviExchangeData[\s>]/] },
  {
    format: 'pubmed-xml',
    producer: 'PubMed',
    signs: [tag('PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitation|MedlineCitationSet')],
  },
  {
    format: 'endnote-xml',
    producer: 'EndNote',
    signs: [/<records?[\s>]/, /<(?:ref-type|contributors|titles|rec-number|source-app)[\s>]/],
  },
  { format: 'marcxml', signs: [tag('record'), tag('datafield|leader|controlfield')] },
  { format: 'marcxml', signs: [/MARC21\/slim/, tag('collection|record')] },
  { format: 'mods', signs: [tag('mods|modsCollection')] },
  { format: 'crossref-unixref', producer: 'Crossref', signs: [tag('doi_records?|doi_batch|crossref_result')] },
  { format: 'crossref-unixref', producer: 'Crossref', signs: [tag('crossref'), tag('doi_data')] },
  { format: 'primo-pnx-xml', producer: 'Primo', signs: [/primo_nm_bib|<(?:\w{1,20}:)?addata[\s>]/, tag('record')] },
  { format: 'msbib-xml', producer: 'Microsoft Word', signs: [tag('Sources?'), tag('SourceType')] },
  { format: 'msbib-xml', producer: 'Microsoft Word', signs: [tag('Sources'), /officeDocument\/2006\/bibliography/] },
  {
    format: 'clinicaltrials-xml',
    producer: 'ClinicalTrials.gov',
    signs: [tag('clinical_study|search_results|study'), /<nct_id>/],
  },
  { format: 'jstor-dfr-xml', producer: 'JSTOR', signs: [/<article[\s>]/, /<journaltitle[\s/>]/] },
  { format: 'jats', signs: [tag('article'), tag('article-meta|front|front-stub')] },
  {
    format: 'dublin-core',
    signs: [/<(?:oai_dc:dc|(?:\w{1,20}:)?qualifieddc|dim:dim|dublin_core|(?:srw_dc:|oai_qdc:)\w{1,20})[\s>]/],
  },
  { format: 'dublin-core', signs: [tag('dc'), /<dc:title[\s>]/] },
]

/** Archives, by what their records say of themselves. */
const ARCHIVES: readonly [string, RegExp][] = [
  ['DiVA', /diva-portal\.org|urn:nbn:se:[a-z]{2,10}:diva/i],
  ['NVA', /nva\.sikt\.no|nva\.unit\.no|cristin\.no/i],
  ['Brage', /hdl\.handle\.net\/11250|brage\./i],
  ['SwePub', /swepub/i],
]

/**
 * The format of a text that begins as XML does.
 *
 * @param start the first characters that are no white space
 * @param head as much as is looked at
 * @throws UnreadableFile `not-an-export` or `unknown-format`
 */
export function recogniseXml(start: string, head: string): { format: XmlFormatName; producer?: string } {
  if (
    /^(?:<\?xml[^>]{0,200}\?>\s{0,20})?(?:<!--.{0,500}?-->\s{0,20})?(?:<!doctype html|<html|<head|<body)/is.test(start)
  )
    throw notAnExport('a web page')
  if (/<rdf:RDF/i.test(start)) {
    if (/xmlns:bib\s{0,5}=|<z:itemType>/.test(head) || (/xmlns:z\s{0,5}=/.test(head) && !/<bibo:/.test(head)))
      return { format: 'zotero-rdf', producer: /zotero\.org/.test(head) ? 'Zotero' : undefined }
    if (/<bibo:/.test(head)) return { format: 'bibo-rdf', producer: /zotero\.org/.test(head) ? 'Zotero' : undefined }
    throw unknownFormat('RDF that is not Zotero’s')
  }
  for (const { format, producer, signs } of SIGNS)
    if (signs.every((sign) => sign.test(head)))
      return { format, producer: producer ?? ARCHIVES.find(([, sign]) => sign.test(head))?.[0] }
  const root = /<([A-Za-z][\w:.-]{0,60})/.exec(start.replace(/<[?!][^>]{0,500}>/g, ''))?.[1] ?? ''
  if (/^(?:svg|plist|feed|rss)$/i.test(root)) throw notAnExport(`an XML file of another kind (${root})`)
  throw unknownFormat(root ? `XML (${root})` : 'XML')
}
