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
