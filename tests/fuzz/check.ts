import { isDeepStrictEqual } from 'node:util'
import type { Bytes } from '#shared/domain/imports/bytes/bytes.ts'
import { matchRecordOf } from '#shared/domain/imports/match-record.ts'
import { readExport } from '#shared/domain/imports/read-export.ts'
import type { Format, ReadEntry, Reading, ReadWarning } from '#shared/domain/imports/reading.ts'
import { UnreadableFile } from '#shared/domain/imports/unreadable.ts'

/** What became of an input: how it was read, or that it was refused, which is well too. */
export type Outcome =
  | { kind: 'read'; format: Format; encoding: string; readings: Reading[] }
  | { kind: 'refused'; code: string }
  | { kind: 'thrown'; error: unknown }

/**
 * Reads an input to its end. Never throws.
 *
 * @param piece where it is to come in pieces: how many bytes each has
 */
export function readInput(bytes: Uint8Array, piece?: number): Outcome {
  try {
    const { recognised, readings } = readExport({ name: 'input', bytes: piece ? inPieces(bytes, piece) : bytes })
    return { kind: 'read', format: recognised.format, encoding: recognised.encoding, readings: [...readings] }
  } catch (error) {
    return error instanceof UnreadableFile ? { kind: 'refused', code: error.code } : { kind: 'thrown', error }
  }
}

function inPieces(bytes: Uint8Array, length: number): Bytes {
  return {
    size: bytes.length,
    *pieces() {
      for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
    },
  }
}

/** https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const TYPES = new Set(
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  ),
)

/** Fields of an item that are no text. */
const LISTS = new Set(['author', 'editor', 'translator', 'issued', 'accessed', 'keyword', 'custom'])

/**
 * What is wrong with an outcome, in words; undefined where all is as it must be whatever the input.
 *
 * @param again the outcome of reading the same input once more, in pieces, where that was done
 */
export function problemOf(outcome: Outcome, again?: Outcome): string | undefined {
  if (outcome.kind === 'thrown') return `threw ${trace(outcome.error)}`
  if (polluted()) return 'Object.prototype has new properties'
  if (outcome.kind === 'refused') return outcome.code === '' ? 'refused without a code' : undefined
  let line = 1
  for (const reading of outcome.readings) {
    const problem = 'entry' in reading ? problemOfEntry(reading.entry, line) : problemOfWarning(reading.warning)
    if (problem) return problem
    // Every sheet counts its rows anew.
    if ('entry' in reading && outcome.format !== 'xlsx') line = reading.entry.line
  }
  if (again && !isDeepStrictEqual(again, outcome)) return 'read otherwise when read again in pieces'
  return undefined
}

const trace = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n') : String(error)

const builtIn = [Object.prototype, Array.prototype, String.prototype].map((one) => Reflect.ownKeys(one).length)
const polluted = () =>
  [Object.prototype, Array.prototype, String.prototype].some((one, i) => Reflect.ownKeys(one).length !== builtIn[i])

function problemOfEntry({ item, raw, line }: ReadEntry, before: number): string | undefined {
  if (typeof raw !== 'string' || raw === '') return 'an entry without its original text'
  if (!Number.isInteger(line) || line < before) return `an entry on line ${line} after line ${before}`
  const odd = oddIn(item, 'item')
  if (odd) return odd
  if (!TYPES.has(item.type)) return `an item of type ${JSON.stringify(item.type)}`
  for (const [field, value] of Object.entries(item)) {
    if (!LISTS.has(field) && typeof value !== 'string') return `${field} is no text: ${JSON.stringify(value)}`
    if (field === 'keyword' && !value.every((word: unknown) => typeof word === 'string')) return 'a keyword is no text'
  }
  for (const name of [...(item.author ?? []), ...(item.editor ?? []), ...(item.translator ?? [])])
    if (Object.values(name).some((part) => typeof part !== 'string' || part === ''))
      return `a name that is none: ${JSON.stringify(name)}`
  for (const date of [item.issued, item.accessed])
    if (date?.['date-parts']?.some((parts) => parts.length === 0 || !parts.every(Number.isInteger)))
      return `a date that is none: ${JSON.stringify(date)}`
  matchRecordOf('an entry', item)
  return undefined
}

function problemOfWarning({ code, message, line, entry, data }: ReadWarning): string | undefined {
  if (!code || !message) return 'a warning without a message'
  for (const place of [line, entry])
    if (place !== undefined && (!Number.isInteger(place) || place < 1)) return `a warning (${code}) at ${place}`
  return data === undefined ? undefined : oddIn(data, code)
}

/** What of a value is no plain JSON, or is a text that no text should be. */
function oddIn(value: unknown, where: string): string | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return `a NUL in ${where}`
    return value.isWellFormed() ? undefined : `half a letter in ${where}`
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${value} in ${where}`
  if (typeof value === 'boolean' || value === null) return undefined
  if (Array.isArray(value)) return firstOf(value, (one) => oddIn(one, `${where}[]`))
  if (typeof value !== 'object') return `${typeof value} in ${where}`
  if (Object.getPrototypeOf(value) !== Object.prototype) return `${where} is no plain object`
  return firstOf(Object.entries(value), ([key, one]) => oddIn(key, where) ?? oddIn(one, `${where}.${key}`))
}

function firstOf<T>(list: readonly T[], find: (one: T) => string | undefined): string | undefined {
  for (const one of list) {
    const found = find(one)
    if (found) return found
  }
  return undefined
}
