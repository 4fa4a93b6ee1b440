import { fits } from '../charting/answer.ts'
import { type Answer, type Field, type Option, otherPrefix } from '../charting/form.ts'
import { isEmpty } from './columns.ts'
import { countryCode, countryName, type EvidenceLanguage, folded } from './words.ts'

/** A cell of a spreadsheet. */
export type SheetCell = string | number | null

/** What was read from a cell: an answer, or nothing that can be one. */
export type ReadCell = { value: Answer } | { refused: string }

/**
 * Names that tell options, fields or forms apart: their labels, with the id where several have the same, so that what is written
 * can be read again.
 */
export function uniqueNames(list: readonly { id: string; label: string }[]): Map<string, string> {
  const times = new Map<string, number>()
  for (const { label } of list) times.set(folded(label), (times.get(folded(label)) ?? 0) + 1)
  const isPlain = (label: string) =>
    times.get(folded(label)) === 1 &&
    label.trim() === label &&
    !/\[[^\]]*\]$/.test(label) &&
    !label.startsWith(otherPrefix)
  return new Map(list.map(({ id, label }) => [id, isPlain(label) ? label : `${label.trim()} [${id}]`]))
}

interface Names {
  name: Map<string, string>
  id: Map<string, string>
  folded: Map<string, string>
}

const known = new WeakMap<readonly Option[], Names>()

function namesOf(options: readonly Option[]): Names {
  let names = known.get(options)
  if (!names) {
    const name = uniqueNames(options)
    const byFolded = new Map(options.map((option) => [folded(option.id), option.id]))
    for (const [id, one] of name) byFolded.set(folded(one), id)
    names = { name, id: new Map([...name].map(([id, one]) => [one, id])), folded: byFolded }
    known.set(options, names)
  }
  return names
}

/** An answer as a cell that {@link readCell} reads again as the same. */
export function writeCell(field: Field, value: Answer | undefined, lang: EvidenceLanguage): SheetCell {
  if (value === undefined || value === null || isEmpty(value)) return null
  if (typeof value === 'number') return value
  const one = (part: string) => (field.type === 'country' ? countryName(lang, part) : choiceName(field, part))
  if (Array.isArray(value)) return writeList(value.map(one))
  return field.type === 'one' ? one(value) : value
}

function choiceName(field: Field, id: string): string {
  if (!['one', 'many', 'tags'].includes(field.type)) return id
  const names = namesOf(field.options)
  const name = names.name.get(id)
  if (name !== undefined) return name
  const written = id.startsWith(otherPrefix) ? id.slice(otherPrefix.length) : id
  const isTaken = written === '' || written.startsWith(otherPrefix) || names.folded.has(folded(written))
  return id.startsWith(otherPrefix) && isTaken ? id : written
}

/**
 * What a cell of a spreadsheet, or what somebody typed, answers to a field. Labels and ids, names of countries and their codes,
 * decimal commas and days before months are all understood.
 */
export function readCell(field: Field, cell: SheetCell): ReadCell {
  const text = cell === null ? '' : String(cell)
  if (text === '' || (field.type !== 'text' && text.trim() === '')) return { value: null }
  const value = readValue(field, cell, text)
  return value !== undefined && fits(field, value) ? { value } : { refused: text }
}

function readValue(field: Field, cell: SheetCell, text: string): Answer | undefined {
  switch (field.type) {
    case 'text':
      return text
    case 'number':
      return typeof cell === 'number' ? cell : readNumber(text, field.unit)
    case 'year':
      return /^\s*-?\d{1,4}\s*$/.test(text) ? Number(text) : undefined
    case 'date':
      return typeof cell === 'number' ? dayOfSerial(cell) : readDate(text)
    case 'one':
      return readChoice(field, text)
    case 'many':
    case 'tags': {
      const parts = readList(text).map((part) => readChoice(field, part))
      return parts.every((part) => part !== undefined) ? [...new Set(parts)] : undefined
    }
    case 'country': {
      const parts = readList(text).map(countryCode)
      return parts.every((part) => part !== undefined) ? [...new Set(parts)] : undefined
    }
    case 'report':
      return readList(text)
    default:
      return undefined
  }
}

function readChoice(field: Field, text: string): string | undefined {
  const names = namesOf(field.options)
  const id = names.id.get(text)
  if (id !== undefined) return id
  if (text.startsWith(otherPrefix) && field.other) return text
  return names.folded.get(folded(text)) ?? (field.other ? otherPrefix + text : undefined)
}

/** `1 234,5 kg` and `1234.5` alike. One comma parts decimals, unless three digits after it and a dot say otherwise. */
function readNumber(text: string, unit = ''): number | undefined {
  let plain = text.trim()
  if (unit !== '' && plain.endsWith(unit)) plain = plain.slice(0, -unit.length)
  plain = plain.replaceAll(/[\s\u00a0\u202f']/g, '').replace('−', '-')
  plain = plain.includes('.') ? plain.replaceAll(',', '') : plain.replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined
}

/** A date as far as it is known, as ISO 8601. */
function readDate(text: string): string | undefined {
  const iso = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text)
  const nordic = /^\s*(?:(?:(\d{1,2})[./])?(\d{1,2})[./])(\d{4})\s*$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : nordic ? [nordic[3], nordic[2], nordic[1]] : []
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return undefined
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}

/** A day as Excel counts: 1 is the first of January 1900, with a leap day that never was. */
function dayOfSerial(serial: number): string | undefined {
  if (serial < 61 || serial > 2_958_465) return undefined
  return new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000)).toISOString().slice(0, 10)
}

/** Several values in one cell: parted by semicolons, in quotation marks where there is one in them. */
export function writeList(parts: readonly string[]): string {
  return parts
    .map((part) => (part === '' || /[;"]|^\s|\s$/.test(part) ? `"${part.replaceAll('"', '""')}"` : part))
    .join('; ')
}

/** What {@link writeList} wrote, taken apart; spaces around values do not count. */
export function readList(text: string): string[] {
  const parts: string[] = []
  const pattern = /\s*(?:"((?:[^"]|"")*)"\s*|([^;]*))(?:;|$)/gy
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text)
    if (!match) break
    const quoted = match[1]?.replaceAll('""', '"')
    const plain = match[2]?.trim()
    if (quoted !== undefined) parts.push(quoted)
    else if (plain) parts.push(plain)
  }
  return parts
}
