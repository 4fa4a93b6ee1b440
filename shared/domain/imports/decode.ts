import { guessSingleByte } from './decode-guess.ts'
import { UnreadableFile } from './unreadable.ts'

// Every place this runs in has it, but the layer's types know neither Node nor the DOM.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string }

/** How the bytes of a file were written. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macroman' | 'gbk'

/** The text of a file and how it was told. */
export interface Decoded {
  text: string
  encoding: Encoding
  /** NUL characters taken out, and the offset of the first. */
  nuls: number
  firstNul: number
}

/**
 * The text in the bytes of a file, its encoding told by content alone: byte order marks, the pattern of zero bytes,
 * valid UTF-8, else the single-byte encoding whose letters make words.
 *
 * @throws UnreadableFile `too-large` where the text is longer than a string may be
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  let text: string
  try {
    text = decoder(encoding).decode(bytes)
  } catch {
    throw new UnreadableFile('too-large', 'The file is too large to read.', { bytes: bytes.length })
  }
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1)
  const firstNul = text.indexOf('\0')
  if (firstNul === -1) return { text, encoding, nuls: 0, firstNul }
  const without = text.replaceAll('\0', '')
  return { text: without, encoding, nuls: text.length - without.length, firstNul }
}

function decoder(encoding: Encoding) {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding === 'macroman' ? 'macintosh' : encoding
  return new TextDecoder(label, { ignoreBOM: true })
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const wide = wideOf(bytes)
  if (wide) return wide
  const { sequences, broken } = utf8In(bytes)
  if (broken === 0 || sequences > broken * 4) return 'utf-8'
  return guessSingleByte(bytes, (part, label) => new TextDecoder(label).decode(part))
}

/** UTF-16 without a mark: Latin text has a zero in every other byte. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return undefined
}

/** How many well-formed multi-byte sequences of UTF-8 there are, and how many bytes that belong to none. */
function utf8In(bytes: Uint8Array): { sequences: number; broken: number } {
  let sequences = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte < 0x80) continue
    const more =
      byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0
    let whole = more > 0
    for (let k = 1; whole && k <= more; k++) whole = ((bytes[i + k] ?? 0) & 0xc0) === 0x80
    if (whole) {
      sequences++
      i += more
    } else broken++
  }
  return { sequences, broken }
}
