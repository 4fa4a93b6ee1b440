import type { Reading } from '../../reading.ts'
import type { XmlFormatName } from '../../recognise/recognise-xml.ts'
import type { Text } from '../../text/text.ts'
import { readBiboRdf } from './bibo-rdf.ts'
import { readCitavi } from './citavi.ts'
import { readClinicalTrialsXml } from './clinical-trials.ts'
import { readDublinCore } from './dublin-core.ts'
import { readEndnoteXml } from './endnote-xml.ts'
import { readJats, readJstorXml } from './jats.ts'
import { readMarcXml } from './marcxml.ts'
import { readMods } from './mods.ts'
import { readPrimo } from './primo.ts'
import { readPubmedXml } from './pubmed-xml.ts'
import { readUnixref } from './unixref.ts'
import { readWordBibliography } from './word-bibliography.ts'
import { readZoteroRdf } from './zotero-rdf.ts'

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
