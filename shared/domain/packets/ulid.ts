const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Whether a text is a ULID as it has to be: 26 signs, and no later time than one can tell (https://github.com/ulid/spec). */
export function isUlid(text: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text)
}

/** The time that a ULID tells, in milliseconds since 1970. */
export function timeOfUlid(id: string): number {
  return [...id.slice(0, 10)].reduce((time, sign) => time * 32 + alphabet.indexOf(sign), 0)
}
