import type { Reading, Recognised } from '../../reading.ts'
import { unknownTable } from '../../recognise/recognise-table.ts'
import { unknownFormat } from '../../unreadable.ts'
import type { Mapping } from '../table/columns.ts'
import { firstRows, mappedSheets, readSheets, referenceSheets } from './sheet.ts'
import { sheetsIn } from './workbook.ts'

/**
 * The references in the sheets of a workbook.
 *
 * @param mapping where a person has said what the columns are
 * @throws UnreadableFile `unknown-table` where there are rows, but none names columns that are known; `unknown-format`
 *   where there is nothing; `damaged-file`
 */
export function readWorkbook(
  bytes: Uint8Array,
  mapping?: Mapping,
): { recognised: Recognised; readings: Iterable<Reading> } {
  const layouts = mapping ? mappedSheets(bytes, mapping) : referenceSheets(bytes)
  if (layouts.length === 0)
    throw sheetsIn(bytes).some((sheet) => firstRows(sheet).length > 1) ? unknownTable() : unknownFormat('a workbook')
  const producer = layouts.find(({ header }) => header.producer)?.header.producer
  return {
    recognised: { format: 'xlsx', encoding: 'utf-8', ...(producer ? { producer } : {}) },
    readings: readSheets(layouts),
  }
}
