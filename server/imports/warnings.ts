/** At most so many warnings are kept with an import and shown of a file. */
export const mostWarnings = 1000
