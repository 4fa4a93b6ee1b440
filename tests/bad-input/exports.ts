import { readFileSync } from 'node:fs'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Files that hold no reference that could be kept, each with the key of what is said about it. */
export const hopeless: { name: string; bytes: Uint8Array; problem: string }[] = [
  { name: 'empty.ris', bytes: new Uint8Array(), problem: 'empty-file' },
  { name: 'blank.csv', bytes: utf8(' \r\n\t\r\n'), problem: 'empty-file' },
  { name: 'article.ris', bytes: utf8('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'), problem: 'not-an-export' },
  {
    name: 'program.nbib',
    bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256),
    problem: 'not-an-export',
  },
  { name: 'page.xml', bytes: utf8('<!DOCTYPE html><html><body>Sign in</body></html>'), problem: 'not-an-export' },
  { name: 'letter.txt', bytes: utf8('Dear all\n\nplease find the references below.\n'), problem: 'unknown-format' },
  { name: 'long-line.txt', bytes: new Uint8Array(50 * 2 ** 20).fill(120), problem: 'unknown-format' },
]

const record = (n: number) =>
  `<record><rec-number>${n}</rec-number><ref-type name="Journal Article">17</ref-type><titles><title>Entry ${n} of the file</title></titles></record>`

/** Two entries, the second of which the file breaks off. */
export const truncatedXml = utf8(
  `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n${record(1)}\n${record(2).slice(0, 120)}`,
)

/** One good entry, and one whose abstract is a line of 50 MB. */
export const longLine = utf8(
  `TY  - JOUR\r\nTI  - A short one\r\nER  - \r\nTY  - JOUR\r\nTI  - A long one\r\nAB  - ${'word '.repeat(10 * 2 ** 20)}\r\nER  - \r\n`,
)

/** A good file of two entries. */
export const good = utf8(
  'TY  - JOUR\r\nTI  - Å være utenfor\r\nAU  - Ås, Ø.\r\nPY  - 2020\r\nER  - \r\nTY  - JOUR\r\nTI  - Another\r\nER  - \r\n',
)

/** The user_version stands at byte 60 of a SQLite file: https://www.sqlite.org/fileformat.html#user_version */
export function fromNewerVersion(review: string): Uint8Array {
  const bytes = new Uint8Array(readFileSync(review))
  new DataView(bytes.buffer).setUint32(60, 999)
  return bytes
}
