const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes)

/** What each letter is in an encoding that Node only reads: every pair of bytes (or byte) is read once and the table turned round. */
function tableOf(label: string, pairs: boolean): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (let first = 0x80; first < 0x100; first++) {
    if (!pairs) table.set(decode(Uint8Array.of(first), label), String.fromCharCode(first))
    else
      for (let second = 0x40; second < 0xff; second++) {
        const letter = decode(Uint8Array.of(first, second), label)
        if (letter.length === 1 && letter !== '\ufffd') table.set(letter, String.fromCharCode(first, second))
      }
  }
  return table
}

const kept = new Map<string, ReadonlyMap<string, string>>()

function through(text: string, label: string, pairs: boolean): string {
  const table = kept.get(label) ?? tableOf(label, pairs)
  kept.set(label, table)
  return Array.from(text, (letter) => (letter < '\x80' ? letter : (table.get(letter) ?? '?'))).join('')
}

const wide = (text: string) => Buffer.from(text, 'utf16le')

/** Ways to write the same text, each giving one character for each byte. */
export const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => wide(text).toString('latin1'),
  (text) => wide(`\ufeff${text}`).toString('latin1'),
  (text) => wide(text).swap16().toString('latin1'),
  (text) => wide(`\ufeff${text}`).swap16().toString('latin1'),
  (text) => Buffer.from(`\ufeff${text}`).toString('latin1'),
  (text) => Buffer.from(Buffer.from(text).toString('latin1')).toString('latin1'),
  (text) => through(text, 'windows-1252', false),
  (text) => through(text, 'macintosh', false),
  (text) => through(text, 'gbk', true),
]
