/** The letters of European languages beyond ASCII that occur often. */
const COMMON = 'åæøäöéèêëàáâçñóòôúùûüßíìîïãõÅÆØÄÖÉÈÜÓÁÇÑ'
/** Letters that MacRoman text turns into when it is taken for Windows-1252, and that are rare in themselves. */
const RARE = 'ŒœŽžŠšŸÐðÞþƒı'

/** The place and neighbours of a byte beyond ASCII decide how likely a character is there. */
function score(char: string, before: string, after: string): number {
  const inWord = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)
  if (COMMON.includes(char)) return char === char.toUpperCase() && /[a-z]/.test(before) ? -1 : inWord ? 3 : 1
  if (RARE.includes(char)) return 0.5
  if (/\p{L}/u.test(char)) return char === char.toUpperCase() && /[a-z]/.test(before) ? -1 : 1
  if ('’‘'.includes(char)) return 2
  if ('“”'.includes(char)) return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after) ? -1 : 2
  if ('–—…•'.includes(char)) return 1.5
  if (/[\u0080-\u009f]/.test(char)) return -5
  if ('\u00a0©®°±×µ·§«»£€²³½'.includes(char)) return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after) ? -3 : 1
  return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after) ? -3 : -1
}

/** At most this many bytes beyond ASCII are looked at. */
const SAMPLE = 5000

/**
 * Which of the encodings with no mark and no rules the bytes are in: GBK where nearly all bytes beyond ASCII come in its pairs,
 * else Windows-1252 or MacRoman, whichever makes letters inside words rather than signs.
 *
 * @param decode the text of some bytes in the encoding of a label
 */
export function guessSingleByte(
  bytes: Uint8Array,
  decode: (part: Uint8Array, label: string) => string,
): 'windows-1252' | 'macroman' | 'gbk' {
  const high = Uint8Array.from({ length: 128 }, (_, i) => i + 128)
  const windows = [...decode(high, 'windows-1252')]
  const mac = [...decode(high, 'macintosh')]
  let [win, roman, pairs, seen] = [0, 0, 0, 0]
  for (let i = 0; i < bytes.length && seen < SAMPLE; i++) {
    const byte = bytes[i] as number
    if (byte < 0x80) continue
    seen++
    const before = String.fromCharCode(bytes[i - 1] ?? 32)
    const after = String.fromCharCode(bytes[i + 1] ?? 32)
    win += score(windows[byte - 128] ?? '', before, after)
    roman += score(mac[byte - 128] ?? '', before, after)
    const next = bytes[i + 1] ?? 0
    if (byte >= 0xb0 && byte <= 0xf7 && next >= 0xa1 && next <= 0xfe) {
      pairs += 2
      seen++
      i++
    }
  }
  if (pairs > seen * 0.9 && pairs >= 4) return 'gbk'
  return roman > win ? 'macroman' : 'windows-1252'
}
