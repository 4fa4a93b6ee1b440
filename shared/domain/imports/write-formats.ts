/** The forms that references are written in. */
export const writeFormats = ['ris', 'bibtex', 'csl-json', 'csv', 'xlsx', 'endnote-xml', 'nbib'] as const
export type WriteFormat = (typeof writeFormats)[number]

/** The forms that a table is written in which is no list of references. */
export const tableFormats = ['csv', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]
