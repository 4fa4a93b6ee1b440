/** Crockford's base 32: no letter that can be taken for a digit (https://www.crockford.com/base32.html). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many bytes a code is made of: 80 bits, so that nobody comes upon one in the days for which it is good. */
export const codeBytes = 10

/** An invitation's code as it is told, `XXXX-XXXX-XXXX-XXXX`, of {@link codeBytes} random bytes. */
export function codeOf(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let code = ''
  for (let at = 0; at < (bytes.length * 8) / 5; at++) {
    code = letters[Number(bits & 31n)] + code
    bits >>= 5n
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** A code as it is compared, however it was typed: in small letters, with spaces, with an O for a zero. */
export function foldCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}
