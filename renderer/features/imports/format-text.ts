import type { TextId, Translate } from '../../app/text.ts'

const formats: Record<string, TextId> = {
  ris: 'imports.format.ris',
  nbib: 'imports.format.nbib',
  bibtex: 'imports.format.bibtex',
  'endnote-xml': 'imports.format.endnote-xml',
  'wos-tagged': 'imports.format.wos-tagged',
  enw: 'imports.format.enw',
  'refworks-tagged': 'imports.format.refworks-tagged',
  'ovid-tagged': 'imports.format.ovid-tagged',
  'ovid-text': 'imports.format.ovid-text',
  'proquest-text': 'imports.format.proquest-text',
  'pubmed-text': 'imports.format.pubmed-text',
  labelled: 'imports.format.labelled',
  csv: 'imports.format.csv',
  tsv: 'imports.format.tsv',
  xlsx: 'imports.format.xlsx',
  'csl-json': 'imports.format.csl-json',
  'openalex-json': 'imports.format.openalex-json',
  'crossref-json': 'imports.format.crossref-json',
  'lens-json': 'imports.format.lens-json',
  json: 'imports.format.json',
  'zotero-rdf': 'imports.format.zotero-rdf',
}

/** The name of a format of files, or its key where it has none. */
export function formatText(format: string | undefined, t: Translate): string {
  const id = formats[format ?? '']
  return id ? t(id) : (format ?? '')
}

/** The name of an encoding as people write it: `UTF-8 BOM`. */
export function encodingText(encoding: string | undefined): string {
  return (encoding ?? '')
    .toUpperCase()
    .replace('-BOM', ' BOM')
    .replace('WINDOWS', 'Windows')
    .replace('MACROMAN', 'MacRoman')
}
