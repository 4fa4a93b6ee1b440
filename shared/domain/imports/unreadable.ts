/** Why a file cannot be read at all; `data` holds what the translated sentence needs. */
export type UnreadableCode =
  | 'empty-file'
  | 'not-an-export'
  | 'unknown-format'
  | 'unknown-table'
  | 'damaged-file'
  | 'too-large'

/** Thrown when a file as a whole cannot be read, before or while its entries are read. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode
  readonly data: Record<string, string | number>

  constructor(code: UnreadableCode, message: string, data: Record<string, string | number> = {}) {
    super(message)
    this.name = 'UnreadableFile'
    this.code = code
    this.data = data
  }
}

/** Says that a text is in a format that is not read, and what it looks like. */
export function unknownFormat(looksLike: string): UnreadableFile {
  return new UnreadableFile('unknown-format', `Parallax does not read this format: it looks like ${looksLike}.`, {
    looksLike,
  })
}

/** Says that a file holds no references, and what it looks like. */
export function notAnExport(looksLike: string): UnreadableFile {
  return new UnreadableFile('not-an-export', `This is no export of references: it looks like ${looksLike}.`, {
    looksLike,
  })
}
