/**
 * A bibliographic entry as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html),
 * the exchange form of reference managers and the form in which Parallax keeps the parsed fields of a record.
 */
export interface Item {
  /** A CSL type: `article-journal`, `thesis`, `report`, `book`, `chapter`, `paper-conference`, `webpage`, ... */
  type: string
  id?: string
  title?: string
  /** Title in another language, as databases give it for translated titles. */
  'original-title'?: string
  'translated-title'?: string
  author?: Name[]
  editor?: Name[]
  translator?: Name[]
  issued?: CslDate
  accessed?: CslDate
  'container-title'?: string
  'container-title-short'?: string
  'collection-title'?: string
  'event-title'?: string
  volume?: string
  issue?: string
  page?: string
  'number-of-pages'?: string
  number?: string
  edition?: string
  publisher?: string
  'publisher-place'?: string
  genre?: string
  DOI?: string
  ISSN?: string
  ISBN?: string
  PMID?: string
  PMCID?: string
  URL?: string
  abstract?: string
  /** One per entry, in the order of the file. */
  keyword?: string[]
  /** As the file says it, or an ISO 639-1 code where it was recognised. */
  language?: string
  note?: string
  /** What CSL has no name for. */
  custom?: {
    /** The database's own number for the entry. */
    accession?: string
    /** The database the entry says it is from. */
    database?: string
    /** Every tag that no field took, verbatim, in order. */
    'source-tags'?: SourceTag[]
    /** The entry said what reviewers of another tool decided, or that they had not yet: its original text still does. */
    judged?: true
  }
}

export interface SourceTag {
  tag: string
  value: string
}

/** A person (`family`, `given`) or an organisation (`literal`). */
export interface Name {
  family?: string
  given?: string
  suffix?: string
  'non-dropping-particle'?: string
  'dropping-particle'?: string
  literal?: string
}

export interface CslDate {
  /** `[[year, month?, day?]]`, a second entry for a range. */
  'date-parts'?: number[][]
  /** The date as the file says it, where it could not be taken apart. */
  raw?: string
}

/** The year of publication, or undefined where none is known. */
export function yearOf(item: Item): number | undefined {
  return item.issued?.['date-parts']?.[0]?.[0]
}

/** `Family, Given` for a person, the literal for an organisation. */
export function nameText(name: Name): string {
  if (name.literal) return name.literal
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.given, name.suffix].filter(Boolean).join(', ')
}
