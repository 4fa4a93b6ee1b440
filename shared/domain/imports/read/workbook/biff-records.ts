import { workbookStream } from './compound-file.ts'

/**
 * What cells are made of: begin and end, sheets, letters, dates, formats, texts, numbers, rows, values of formulas
 * (https://learn.microsoft.com/openspecs/office_file_formats/ms-xls/, 2.3; BIFF2 to BIFF5 number some of them otherwise).
 */
const NEEDED = new Set([
  0x0009, 0x0209, 0x0409, 0x0809, 0x000a, 0x0085, 0x0042, 0x0022, 0x002f, 0x00e0, 0x0043, 0x0243, 0x0443, 0x001e,
  0x041e, 0x00fc, 0x003c, 0x00fd, 0x0004, 0x0204, 0x00d6, 0x0002, 0x0003, 0x0203, 0x027e, 0x00bd, 0x0001, 0x0201,
  0x00be, 0x0005, 0x0205, 0x0006, 0x0206, 0x0406, 0x0007, 0x0207, 0x0208, 0x0000, 0x0200, 0x0044,
])
const LINK = 0x01b8
/** The number of a record that says nothing of cells and is passed over. */
const NOTHING = 0x0060
/** The cells of all links together; the sheet reader goes through every one. */
const MOST_LINKED = 1_000_000

/**
 * The records of a workbook of Excel 5 to 2003 with nothing but what cells are made of: damaged, the others could keep the sheet
 * reader busy for ever.
 *
 * @throws UnreadableFile `damaged-file`, `not-an-export` where it is another document or locked with a password
 */
export function biffRecords(bytes: Uint8Array): Uint8Array {
  const records = Uint8Array.from(workbookStream(bytes))
  const view = new DataView(records.buffer)
  let linked = 0
  for (let at = 0; at + 4 <= records.length; at += 4 + view.getUint16(at + 2, true)) {
    const kind = view.getUint16(at, true)
    if (kind === LINK && at + 12 <= records.length) linked += span(view, at + 4) * span(view, at + 8)
    if (!NEEDED.has(kind) && (kind !== LINK || linked > MOST_LINKED)) view.setUint16(at, NOTHING, true)
  }
  return records
}

/** How many rows, or columns, there are from one to another. */
function span(view: DataView, at: number): number {
  return Math.max(1, view.getUint16(at + 2, true) - view.getUint16(at, true) + 1)
}
