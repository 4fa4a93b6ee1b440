/** An object of a JSON text whose keys may hold anything. */
export type Json = Record<string, unknown>

/** The value as an object; an empty one where it is none. */
export function objectIn(value: unknown): Json {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {}
}

/** The value as a list; an empty one where it is none. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text or a number as text; nothing for all else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** The value as text, or the first that is one where it is a list. */
export function firstText(value: unknown): string {
  return textIn(Array.isArray(value) ? value.find((one) => textIn(one) !== '') : value)
}

/** A value that is kept as it stands. */
export function verbatim(value: unknown): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)
}

/** What no text should hold, written as escapes: NUL, and halves of letters. */
const BROKEN = /\\u(?:0000|[dD][89a-fA-F])/

/**
 * A JSON text as a value, its texts without NULs and halves of letters; undefined where it is no JSON.
 */
export function parsedJson(text: string): unknown {
  try {
    return BROKEN.test(text) ? JSON.parse(text, mended) : JSON.parse(text)
  } catch {
    return undefined
  }
}

const whole = (text: string) => text.replaceAll('\0', '').toWellFormed()

function mended(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return whole(value)
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [whole(key), inner]))
}
