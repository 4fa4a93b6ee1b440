import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One export file of the corpus, as its manifest describes it. */
export interface Listed {
  readonly file: string
  readonly format: string
  readonly producer: string
  readonly encoding: string
  /** Entries, counted without any parser; null where they could not be. */
  readonly records: number | null
  readonly count_ambiguous: boolean
  /** What another program makes of the file. */
  readonly expected: string | null
}

const folder = fileURLToPath(new URL('../../../shared/data/imports/', import.meta.url))
const manifest = join(folder, 'manifest.json')

/** The files of the corpus; undefined where it is not on this machine. */
export function listed(): readonly Listed[] | undefined {
  if (!existsSync(manifest)) return undefined
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: Listed[] }
  return files.map((one) => (isEnveloped(one) ? { ...one, records: (one.records ?? 0) / 2 } : one))
}

/** The bytes of a file that the manifest names. */
export function bytesOf(file: string): Uint8Array {
  return readFileSync(join(folder, file))
}

/** Whether the number of entries is known well enough to be held against a reader. */
export const isScorable = (one: Listed): boolean => one.records !== null && !one.count_ambiguous

/**
 * The manifest counts every `<record>`; the answer to a search over SRU has each record in an envelope that is called
 * `<zs:record>` (https://www.loc.gov/standards/sru/sru-1-1.html), so those were counted twice.
 */
function isEnveloped({ file, format, records }: Listed): boolean {
  if (format !== 'marcxml') return false
  const text = new TextDecoder().decode(bytesOf(file))
  return (text.match(/<zs:record>/g) ?? []).length * 2 === records
}
