import type { Mapping } from '#shared/domain/imports/read/table/columns.ts'

/** How a file is to be read, where somebody said so. */
export interface ReadAs {
  /** What the columns of a table hold. */
  mapping?: Mapping
  /** What was pasted is read as a list of references, whatever it looks like. */
  as?: 'references'
}

/** The same as a call says it. */
export function readAs({ mapping, as }: ReadAs) {
  return { ...(as && { as }), ...(mapping && { mapping: { ...mapping, columns: [...mapping.columns] } }) }
}
