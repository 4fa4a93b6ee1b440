import { readBiboRdf } from './read/bibo-rdf.ts'
import { readCitavi } from './read/citavi.ts'
import { readClinicalTrialsXml } from './read/clinical-trials.ts'
import { readDublinCore } from './read/dublin-core.ts'
import { readEndnoteXml } from './read/endnote-xml.ts'
import { readJats, readJstorXml } from './read/jats.ts'
import { readMarcXml } from './read/marcxml.ts'
import { readMods } from './read/mods.ts'
import { readPrimo } from './read/primo.ts'
import { readPubmedXml } from './read/pubmed-xml.ts'
import { readUnixref } from './read/unixref.ts'
import { readWordBibliography } from './read/word-bibliography.ts'
import { readZoteroRdf } from './read/zotero-rdf.ts'
import type { Reading } from './reading.ts'
import type { XmlFormatName } from './recognise-xml.ts'
import type { Text } from './text/text.ts'

/** The reader of each format that is XML. */
export const XML_READERS: Record<XmlFormatName, (text: Text) => Iterable<Reading>> = {
  'endnote-xml': readEndnoteXml,
  'zotero-rdf': readZoteroRdf,
  'bibo-rdf': readBiboRdf,
  'pubmed-xml': readPubmedXml,
  mods: readMods,
  marcxml: readMarcXml,
  'crossref-unixref': readUnixref,
  'primo-pnx-xml': readPrimo,
  'msbib-xml': readWordBibliography,
  'jstor-dfr-xml': readJstorXml,
  jats: readJats,
  citavi: readCitavi,
  'dublin-core': readDublinCore,
  'clinicaltrials-xml': readClinicalTrialsXml,
}
