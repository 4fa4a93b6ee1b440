import { expect, test } from 'vitest'
import { wholeText } from '../text/text.ts'
import { bytesIn } from './bytes.ts'
import { decode } from './decode.ts'

const decodeText = (bytes: Uint8Array) => {
  const { text, ...told } = decode(bytesIn(bytes))
  return { ...told, text: wholeText(text) }
}

const TEXT = 'TY  - JOUR\nTI  - Læring på tvers: «ungdom» – å gå videre\nAU  - Ødegård, Åse\nER  - \n'
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (char) => char.charCodeAt(0))]
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}
/** The bytes of a text in a single-byte encoding, by asking what each byte means in it. */
function singleByte(text: string, label: string): Uint8Array {
  const meaning = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, i) => i))
  return Uint8Array.from(text, (char) => meaning.indexOf(char))
}

test.each([
  ['utf-8', new TextEncoder().encode(TEXT)],
  ['utf-8-bom', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['utf-16le', utf16(TEXT, true, true)],
  ['utf-16le', utf16(TEXT, true, false)],
  ['utf-16be', utf16(TEXT, false, true)],
  ['utf-16be', utf16(TEXT, false, false)],
  ['windows-1252', singleByte(TEXT, 'windows-1252')],
  ['macroman', singleByte(TEXT, 'macintosh')],
])('%s is told by content and loses no letter', (encoding, bytes) => {
  expect(decodeText(bytes as Uint8Array)).toMatchObject({ encoding, text: TEXT, nuls: 0 })
})

test('a few broken bytes do not make UTF-8 something else', () => {
  const bytes = new TextEncoder().encode(TEXT.repeat(3))
  bytes[bytes.length - 20] = 0xff
  expect(decodeText(bytes).encoding).toBe('utf-8')
})

test('NUL characters are taken out and counted', () => {
  expect(decodeText(new TextEncoder().encode('TY  - JOUR\0\nTI  - a\0b\n'))).toMatchObject({
    text: 'TY  - JOUR\nTI  - ab\n',
    nuls: 2,
    firstNulLine: 1,
  })
})

test('a single-byte encoding is told alike however the file is cut', () => {
  const bytes = singleByte(TEXT, 'macintosh')
  for (const length of [1, 2, 3, 10]) {
    const cut = {
      size: bytes.length,
      *pieces() {
        for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
      },
    }
    expect(decode(cut).encoding).toBe('macroman')
  }
})
