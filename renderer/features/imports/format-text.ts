import type { TextId, Translate } from '../../app/text.ts'
import { catalogues } from '../../locales/index.ts'

/** The name of a format of files, or its key where it has none. */
export function formatText(format: string | undefined, t: Translate): string {
  const id = `imports.format.${format}`
  return isTextId(id) ? t(id) : (format ?? '')
}

interface What {
  format?: string
  producer?: string
  packed?: 'gzip' | 'zip'
}

/** What a file is and who wrote it: `RIS from Ovid`. */
export function kindText({ format, producer, packed }: What, t: Translate): string {
  const name = formatText(format, t)
  const from = producer && !name.includes(producer) ? t('imports.formatFrom', { format: name, producer }) : name
  return packed ? t('imports.packed', { what: from, packed }) : from
}

/** The name of an encoding as people write it, where it is not the usual one. */
export function encodingText(encoding: string | undefined): string {
  if (!encoding || /^(?:utf-8(?:-bom)?|ascii|us-ascii)$/i.test(encoding)) return ''
  return encoding.toUpperCase().replace('-BOM', ' BOM').replace('WINDOWS', 'Windows').replace('MACROMAN', 'MacRoman')
}

function isTextId(id: string): id is TextId {
  return Object.hasOwn(catalogues.en, id)
}
