import { CFB } from 'xlsx'
import { notAnExport, UnreadableFile } from '../unreadable.ts'

/** Begins every compound file (https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb/, 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Notes, drawings and tips: nothing of a table of references. */
const NOT_NEEDED = new Set([0x001c, 0x005d, 0x007f, 0x01b6, 0x0800])
const LINK = 0x01b8
/** The number of a record that says nothing of cells and is passed over. */
const NOTHING = 0x0060
/** The cells of all links together; the sheet reader goes through every one. */
const MOST_LINKED = 1_000_000

/**
 * The records of a workbook of Excel 5 to 2003, without those that could keep the sheet reader busy for ever
 * (https://learn.microsoft.com/openspecs/office_file_formats/ms-xls/, 2.3).
 *
 * @throws UnreadableFile `damaged-file`, `not-an-export` where it is another document or locked with a password
 */
export function biffRecords(bytes: Uint8Array): Uint8Array {
  if (COMPOUND.some((code, i) => bytes[i] !== code)) throw damaged()
  const found = streamIn(bytes)
  const records = Uint8Array.from(found)
  const view = new DataView(records.buffer)
  let linked = 0
  for (let at = 0; at + 4 <= records.length; at += 4 + view.getUint16(at + 2, true)) {
    const kind = view.getUint16(at, true)
    if (kind === LINK && at + 12 <= records.length) {
      const [top, bottom, left, right] = [4, 6, 8, 10].map((from) => view.getUint16(at + from, true)) as [
        number,
        number,
        number,
        number,
      ]
      linked += Math.max(1, bottom - top + 1) * Math.max(1, right - left + 1)
    }
    if (NOT_NEEDED.has(kind) || (kind === LINK && linked > MOST_LINKED)) view.setUint16(at, NOTHING, true)
  }
  return records
}

function streamIn(bytes: Uint8Array): Uint8Array {
  let locked = false
  let found: { content?: Uint8Array } | undefined
  try {
    const file = CFB.read(bytes, { type: 'array' })
    locked = Boolean(CFB.find(file, '/encryption') || CFB.find(file, 'EncryptedPackage'))
    found = CFB.find(file, '/Workbook') || CFB.find(file, '/Book')
  } catch {
    throw damaged()
  }
  if (locked) throw notAnExport('an encrypted file')
  if (!found?.content) throw notAnExport('another document of an Office program')
  return found.content
}

function damaged(): UnreadableFile {
  return new UnreadableFile('damaged-file', 'The workbook is damaged and cannot be opened.')
}
