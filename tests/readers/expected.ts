import type { Item } from '#shared/domain/imports/item.ts'
import { readExport } from '#shared/domain/imports/read-export.ts'
import type { ReadEntry } from '#shared/domain/imports/reading.ts'
import { typeOfBibtex } from '#shared/domain/imports/types.ts'
import { bytesOf } from './corpus.ts'
import { type Reference, referenceOf } from './reference.ts'
import { type ZoteroItem, zoteroReferences } from './zotero.ts'

/** Whose expectation it is: each has its own ways of writing. */
export type Origin = 'zotero' | 'better-bibtex' | 'jabref' | 'colrev' | 'csl' | 'peer'

/** What another program makes of a file. */
export interface Expected {
  readonly origin: Origin
  readonly references: readonly Reference[]
}

/** Whose expectation a file is, told by its name. */
export function originOf(file: string): Origin {
  if (file.endsWith('.csl.json')) return 'csl'
  if (file.endsWith('.zotero.json')) return 'zotero'
  if (file.endsWith('.json')) return 'better-bibtex'
  return /\/colrev__/.test(file) ? 'colrev' : 'jabref'
}

/** An entry that a test of JabRef's has without its brace. */
const UNOPENED = /^@([a-z]{1,30}),$/gim

/** Reads what another program expects: BibTeX and CSL-JSON through our readers, Zotero's own JSON as it is. */
export function readExpected(file: string): Expected {
  const origin = originOf(file)
  const text = new TextDecoder().decode(bytesOf(file))
  if (origin === 'zotero' || origin === 'better-bibtex') {
    const given = JSON.parse(text) as ZoteroItem[] | { items: ZoteroItem[] }
    return { origin, references: zoteroReferences(Array.isArray(given) ? given : given.items) }
  }
  if (origin !== 'csl' && !/^@(?!comment|string|preamble)/im.test(text)) return { origin, references: [] }
  const bytes = new TextEncoder().encode(text.replace(UNOPENED, '@$1{,'))
  const entries: ReadEntry[] = []
  try {
    for (const reading of readExport({ name: file, bytes }).readings)
      if ('entry' in reading) entries.push(reading.entry)
  } catch (error) {
    throw new Error(`What is expected, ${file}, cannot be read`, { cause: error })
  }
  return { origin, references: entries.map(({ item, raw }) => ({ ...referenceOf(item), type: typeIn(item, raw) })) }
}

/** The kind of entry as the other program wrote it; `misc` says nothing about what a reference is. */
function typeIn(item: Item, raw: string): string | undefined {
  const type = /^@([a-z]{1,30})/i.exec(raw)?.[1]?.toLowerCase()
  return type === undefined ? item.type : type === 'misc' ? undefined : (typeOfBibtex(type) ?? type)
}
