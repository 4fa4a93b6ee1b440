/** Why a file cannot be read at all; `data` holds what the translated sentence needs. */
export type UnreadableCode = 'empty-file' | 'not-an-export' | 'unknown-format' | 'damaged-file' | 'too-large'

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
