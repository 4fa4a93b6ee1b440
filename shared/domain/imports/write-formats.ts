/** The forms that references are written in. */
export const writeFormats = ['ris', 'bibtex', 'csl-json', 'csv', 'xlsx', 'endnote-xml', 'nbib'] as const
export type WriteFormat = (typeof writeFormats)[number]

/** The forms that a table is written in which is no list of references. */
export const tableFormats = ['csv', 'xlsx', 'json'] as const
export type TableFormat = (typeof tableFormats)[number]

/** Every form in which a list can be had. */
export const exportFormats = [...writeFormats, 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]
